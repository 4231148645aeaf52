import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store

/// What a quote, an order or an invoice comes to while it is typed, by the steps that save it.
package struct TypedDocument: Sendable {
  package let lines: [DocumentLine]
  package let amounts: DocumentAmounts
  /// The deposits it deducts, with VAT.
  package let prepaid: Money

  /// A document as it is kept.
  package init(_ content: DocumentContent) {
    self.init(lines: content.lines, amounts: content.amounts)
  }

  /// An invoice as it is kept.
  package init(_ invoice: Invoice) {
    self.init(lines: invoice.content.lines, amounts: invoice.amounts, prepaid: invoice.prepaid)
  }

  private init(lines: [DocumentLine], amounts: DocumentAmounts, prepaid: Money = .zero) {
    self.lines = lines
    self.amounts = amounts
    self.prepaid = prepaid
  }

  /// What saving these lines would give; what saving refuses of an unfinished one counts for nothing yet.
  ///
  /// Amounts nobody could add up are all zero: no sum overflows (`DocumentContent.refusalToKeep`).
  package init(
    lines inputs: [LineInput], discount: DocumentDiscount, deposits: [Reference<Invoice>],
    client reference: Reference<Party>?, in reading: Reading
  ) throws {
    let client = try reference.flatMap { try TypedDocument.client($0, in: reading) }
    let company = try CompanyProfile.load(in: reading)
    let taking = LineTaking(for: client?.party, over: [], company: company, in: reading)
    lines = try taking.unfinished(inputs)
    amounts =
      DocumentContent.refusalToAdd(lines, discount: discount) == nil
      ? DocumentAmounts(lines: lines, discount: discount)
      : DocumentAmounts(shown: lines.map { _ in .zero }, nets: lines.map { _ in .zero }, bases: [])
    let deducted = try client.map { try DeductedDeposit.typed(deposits, for: $0, in: reading) }
    prepaid = deducted?.map(\.gross).sum() ?? .zero
  }

  /// The client of that code; `nil` while it names none.
  private static func client(_ reference: Reference<Party>, in reading: Reading) throws -> PartyFacts? {
    do { return try Party.find(reference, in: reading).facts } catch CommonRefusal.notFound { return nil }
  }
}
