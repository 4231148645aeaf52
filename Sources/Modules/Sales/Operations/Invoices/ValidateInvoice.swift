import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store

/// Numbers a draft, freezes it with the identities of seller and client, and says so to the log.
package struct ValidateInvoice: UseCase {
  package static let name = "sales.validate-invoice"
  package static let title = "Valider une facture"
  package static let permission = Permission.validateInvoices

  package let invoice: Reference<Invoice>

  package init(invoice: Reference<Invoice>) { self.invoice = invoice }

  package struct Output: Encodable, Hashable, Sendable {
    package let id: Int64
    package let number: String
    package let net: Money
    package let vat: Money
    package let gross: Money
    package let toPay: Money

    enum CodingKeys: String, CodingKey {
      case id, number, net, vat, gross
      case toPay = "to_pay"
    }
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let company = try CompanyProfile.load(in: tx.reading)
    var draft = try Invoice.find(invoice, in: tx.reading)
    if draft.status == .draft {
      draft.deductions = try draft.deductions.map { try $0.refreshed(in: tx.reading) }
    }
    if let refusal = draft.refusal(of: .validate, under: SalesPolicy(company, in: tx)) { throw refusal }
    if !draft.deductions.isEmpty { try draft.saveDraft(in: tx) }
    let number = try Numbering.next(draft.kind.series, on: draft.content.day, in: tx)
    let (issued, document) = try draft.issue(number: number, company: company, in: tx)
    try tx.emit(InvoiceValidated(document: document))
    return Output(
      id: issued.id.rawValue, number: number, net: issued.amounts.net, vat: issued.amounts.tax,
      gross: issued.amounts.gross, toPay: issued.toPay)
  }
}

extension Invoice {
  /// Freezes a saved draft under `number`; answers it with what the log is to be told.
  func issue(
    number: String, company: CompanyProfile, in tx: borrowing Transaction
  ) throws -> (invoice: Invoice, document: IssuedDocument) {
    let issue = try issue(number: number, at: tx.now, company: company, in: tx.reading)
    var document = self
    document.content.lines = try content.lines.counted(crediting: kind == .creditNote, in: tx.reading)
    let frozen = try document.freeze(as: issue, in: tx)
    try frozen.recordStep("validation", from: "brouillon", to: "validée", in: tx)
    return (frozen, frozen.issued(as: issue))
  }

  /// A draft as validating it now would tell it, under the number that is next; nothing is written.
  package func preview(in reading: Reading) throws -> IssuedDocument {
    let number = try Numbering.preview(kind.series, on: content.day, in: reading)
    var document = self
    document.deductions = try deductions.map { try $0.refreshed(in: reading) }
    document.content.lines = try content.lines.counted(crediting: kind == .creditNote, in: reading)
    let company = try CompanyProfile.load(in: reading)
    return document.issued(as: try document.issue(number: number, at: "", company: company, in: reading))
  }

  private func issue(
    number: String, at instant: String, company: CompanyProfile, in reading: Reading
  ) throws -> Issue {
    let buyer = try Party.find(Party.ID(content.client.party), in: reading)
    return Issue(
      number: number, at: instant, by: reading.viewer.login,
      instalments: try content.plan.instalments(of: toPay, from: content.due), seller: company.letterhead,
      buyer: buyer.buyerIdentity, taxOnDebits: company.taxOnDebits)
  }
}
