import Company
import Documents
import Kernel
import SalesFacts
import Store

/// Credits an invoice, whole or in part: what it still asks is settled first, the rest is the client's.
package struct CreditInvoice: UseCase {
  package static let name = "sales.credit-invoice"
  package static let title = "Faire un avoir"
  package static let permission = Permission.creditInvoices

  package let invoice: Reference<Invoice>
  package var mode: CreditRequest.Mode
  package var lines: [CreditedLine]?
  /// With VAT.
  package var amount: Money?
  package var reason: String?
  package var date: Day?

  package init(invoice: Reference<Invoice>, _ request: CreditRequest, reason: String? = nil, date: Day? = nil)
  {
    self.invoice = invoice
    self.reason = reason
    self.date = date
    (mode, lines, amount) = request.said
  }

  package struct Output: Encodable, Hashable, Sendable {
    package let id: Int64
    package let number: String
    /// What of it settled the invoice.
    package let allocated: Money
    /// What of it is the client's to use.
    package let available: Money
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let company = try CompanyProfile.load(in: tx.reading)
    let invoice = try Invoice.find(invoice, in: tx.reading)
    if let refusal = invoice.refusal(of: .credit, under: SalesPolicy(company, in: tx)) { throw refusal }
    try invoice.refuseDeducted(in: tx.reading)
    let content = try invoice.crediting(
      try CreditRequest(mode, lines: lines, amount: amount), after: try Credited.of(invoice.id, in: tx.db))
    let credit = try invoice.issueCredit(
      content, on: date ?? tx.today, subject: try FieldText.line(reason ?? ""), company: company, in: tx)
    let allocated = invoice.allocation(of: credit.toPay)
    return Output(
      id: credit.id.rawValue, number: credit.number, allocated: allocated, available: credit.toPay - allocated
    )
  }
}

extension Invoice {
  /// A deposit that stands deducted from an invoice is corrected through that invoice.
  func refuseDeducted(in reading: Reading) throws {
    guard kind == .deposit, try Credited.of(id, in: reading.db).gross < amounts.gross else { return }
    guard try DeductedDeposit.available(id, in: reading) != nil else {
      throw SalesRefusal.depositDeducted(number)
    }
  }

  /// Writes, numbers and freezes the credit note, and says so to the log.
  ///
  /// - Throws: `creditBeforeInvoice`, `futureDate`, or the series' `date-regression`.
  func issueCredit(
    _ credit: CreditContent, on day: Day, subject: String, company: CompanyProfile,
    in tx: borrowing Transaction
  ) throws -> Invoice {
    guard day >= content.day else { throw SalesRefusal.creditBeforeInvoice(content.day) }
    guard day <= tx.today else { throw SalesRefusal.futureDate(day, today: tx.today) }
    let content = DocumentContent(
      client: content.client, day: day, terms: .onReceipt,
      subject: subject.isEmpty ? "Avoir sur la facture \(number)" : subject, reference: content.reference,
      discount: credit.discount, lines: credit.lines)
    let draft = try Invoice.insert(
      NewInvoice(
        kind: .creditNote, content: content, amounts: credit.amounts, deductions: credit.deductions,
        quote: nil,
        corrects: Correction(id: id, number: number, day: self.content.day)),
      in: tx)
    let number = try Numbering.next(Kind.creditNote.series, on: day, in: tx)
    let (issued, document) = try draft.issue(number: number, company: company, in: tx)
    try tx.emit(CreditNoteValidated(document: document, allocated: allocation(of: issued.toPay)))
    return issued
  }
}
