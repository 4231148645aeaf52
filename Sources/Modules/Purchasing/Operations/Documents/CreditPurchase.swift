import Company
import Documents
import Kernel
import PurchasingFacts
import Store

/// Enters a supplier's credit note on its invoice, whole or in part: what is still to pay is settled first, the rest
/// is ours to use.
package struct CreditPurchase: UseCase {
  package static let name = "purchasing.credit-invoice"
  package static let title = "Saisir un avoir fournisseur"
  package static let permission = Permission.creditPurchases

  package let invoice: Reference<Purchase>
  package var mode: CreditRequest.Mode
  /// The supplier's number of the credit note.
  package var number: String
  package var lines: [CreditedLine]?
  /// With VAT.
  package var amount: Money?
  package var date: Day?
  package var reason: String?
  /// VAT as printed, by rate.
  package var vat: [PrintedVAT.Rate]?
  /// VAT as printed, in all.
  package var printedTax: Money?

  enum CodingKeys: String, CodingKey {
    case invoice, mode, number, lines, amount, date, reason, vat
    case printedTax = "printed_tax"
  }

  package init(
    invoice: Reference<Purchase>, _ request: CreditRequest, number: String, date: Day? = nil,
    reason: String? = nil
  ) {
    self.invoice = invoice
    self.number = number
    self.date = date
    self.reason = reason
    (mode, lines, amount) = request.said
  }

  package struct Output: Encodable, Hashable, Sendable {
    package let id: Int64
    package let number: String
    package let gross: Money
    /// What of it settled the invoice.
    package let allocated: Money
    /// What of it is ours to use.
    package let available: Money
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Purchase.requireModule(in: tx.reading)
    let policy = PurchasePolicy(try CompanyProfile.load(in: tx.reading), in: tx)
    let invoice = try Purchase.find(invoice, in: tx.reading)
    if let refusal = invoice.refusal(of: .credit, under: policy) { throw refusal }
    let credit = try invoice.crediting(
      try CreditRequest(mode, lines: lines, amount: amount), printed: printed,
      after: try Credited.of(invoice.id, in: tx.db))
    let content = try content(of: credit, on: invoice, in: tx)
    let draft = try Purchase.insert(
      NewPurchase(
        kind: .creditNote, content: content, amounts: credit.amounts,
        corrects: Purchase.Correction(id: invoice.id, number: invoice.number), order: invoice.order), in: tx)
    let (entered, document) = try draft.enter(under: policy, in: tx)
    let gross = entered.amounts.gross
    let allocated = min(gross, max(.zero, invoice.amounts.gross - invoice.settled))
    try tx.emit(SupplierCreditValidated(document: document, allocated: allocated))
    return Output(
      id: entered.id.rawValue, number: entered.number, gross: gross, allocated: allocated,
      available: gross - allocated)
  }

  private func content(
    of credit: PurchaseCredit, on invoice: Purchase, in tx: borrowing Transaction
  ) throws -> PurchaseContent {
    let day = date ?? tx.today
    let subject = try FieldText.line(reason ?? "")
    let content = PurchaseContent(
      supplier: invoice.content.supplier, supplierNumber: try FieldText.line(number), day: day,
      terms: .onReceipt,
      subject: subject.isEmpty ? "Avoir sur la facture \(invoice.content.supplierNumber)" : subject,
      reference: invoice.content.reference, lines: credit.lines, printed: printed)
    guard !content.numberKey.isEmpty else { throw PurchasingRefusal.numberMissing }
    guard day >= invoice.content.day else {
      throw PurchasingRefusal.creditBeforeInvoice(invoice.content.day)
    }
    guard day <= tx.today else { throw PurchasingRefusal.futureDate(day, today: tx.today) }
    try Purchase.refuseDuplicate(content, kind: .creditNote, in: tx.reading)
    return content
  }

  private var printed: PrintedVAT? {
    if let vat, !vat.isEmpty { return .byRate(vat) }
    return printedTax.map(PrintedVAT.total)
  }
}
