import Company
import Documents
import Kernel
import SalesFacts
import Store

/// Cancels a validated, unpaid invoice by a total credit note of the working day, matched to it; both stay
/// visible.
package struct CancelInvoice: UseCase {
  package static let name = "sales.cancel-invoice"
  package static let title = "Annuler une facture"
  package static let permission = Permission.cancelInvoices

  package let invoice: Reference<Invoice>
  package var reason: String?

  package init(invoice: Reference<Invoice>, reason: String? = nil) {
    self.invoice = invoice
    self.reason = reason
  }

  package struct Output: Encodable, Hashable, Sendable {
    package let id: Int64
    /// The number of the credit note.
    package let creditNote: String

    enum CodingKeys: String, CodingKey {
      case id
      case creditNote = "credit_note"
    }
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let company = try CompanyProfile.load(in: tx.reading)
    let invoice = try Invoice.find(invoice, in: tx.reading)
    if let refusal = invoice.refusal(of: .cancel, under: SalesPolicy(company, in: tx)) { throw refusal }
    try invoice.refuseDeducted(in: tx.reading)
    let content = try invoice.crediting(.total, after: try Credited.of(invoice.id, in: tx.db))
    let reason = try FieldText.line(reason ?? "")
    let subject = "Annulation de la facture \(invoice.number)" + (reason.isEmpty ? "" : " : \(reason)")
    let credit = try invoice.issueCredit(content, on: tx.today, subject: subject, company: company, in: tx)
    try invoice.saveCancellation(by: credit, in: tx)
    try invoice.recordStep("annulation", from: "validée", to: "annulée par \(credit.number)", in: tx)
    try tx.emit(
      InvoiceCancelled(
        invoice: invoice.id.rawValue, number: invoice.number, party: invoice.content.client,
        creditNote: credit.id.rawValue, creditNoteNumber: credit.number, day: tx.today))
    return Output(id: credit.id.rawValue, creditNote: credit.number)
  }
}
