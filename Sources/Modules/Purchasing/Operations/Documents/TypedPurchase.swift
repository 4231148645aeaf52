import Company
import Documents
import Kernel
import Parties
import SalesFacts
import Store

/// What a supplier's document or an order comes to while it is typed, by the steps that save it.
package struct TypedPurchase: Sendable {
  package let lines: [PurchaseLine]
  /// As computed, before the printed VAT stands.
  package let computed: PurchaseAmounts
  /// As it stands in the books: with the printed VAT, where it may stand.
  package let amounts: PurchaseAmounts
  /// As typed from the paper, in all.
  package let printed: Money?
  /// Why the printed VAT may not stand, or `nil` when it may.
  package let refusal: PurchasingRefusal?

  /// An order as it is kept.
  package init(_ content: PurchaseContent) {
    lines = content.lines
    amounts = content.amounts
    (computed, printed, refusal) = (amounts, nil, nil)
  }

  /// A supplier's document as it is kept.
  package init(_ purchase: Purchase) {
    lines = purchase.content.lines
    amounts = purchase.amounts
    computed = PurchaseAmounts(lines: lines)
    printed = purchase.content.printed.map { _ in purchase.amounts.tax }
    refusal = nil
  }

  /// What saving these lines would give; what saving refuses of an unfinished one counts for nothing yet.
  ///
  /// Amounts nobody could add up are all zero: no sum overflows (`PurchaseContent.refusalToKeep`).
  package init(
    lines inputs: [PurchaseLineInput], printed: PrintedVAT?, supplier reference: Reference<Party>?,
    in reading: Reading
  ) throws {
    let supplier = try reference.flatMap { try TypedPurchase.supplier($0, in: reading) }
    let company = try CompanyProfile.load(in: reading)
    let lines = try inputs.enumerated().map {
      try PurchaseLine(unfinished: $1, at: $0 + 1, from: supplier, company: company, in: reading)
    }
    let canAdd = PurchaseContent.refusalToAdd(lines) == nil
    computed =
      canAdd ? PurchaseAmounts(lines: lines) : PurchaseAmounts(nets: lines.map { _ in .zero }, bases: [])
    refusal = printed?.refusal(over: computed.bases)
    amounts = canAdd && refusal == nil ? PurchaseAmounts(lines: lines, printed: printed) : computed
    self.lines = lines
    self.printed = printed?.sum
  }

  /// The id of the supplier of that code; `nil` while it names none.
  private static func supplier(_ reference: Reference<Party>, in reading: Reading) throws -> Int64? {
    do { return try Party.find(reference, in: reading).id.rawValue } catch CommonRefusal.notFound {
      return nil
    }
  }
}

extension PurchaseLine {
  /// The line while it is typed: one that saving refuses counts by its own numbers, without its article.
  fileprivate init(
    unfinished input: PurchaseLineInput, at position: Int, from supplier: Int64?, company: CompanyProfile,
    in reading: Reading
  ) throws {
    do {
      try self.init(input, at: position, from: supplier, company: company, in: reading)
    } catch is any Refusal {
      var bare = input
      (bare.product, bare.label, bare.account) = (nil, nil, nil)
      try self.init(bare, at: position, from: supplier, company: company, in: reading)
    }
  }
}
