import Company
import Documents
import Kernel
import Parties
import SalesFacts
import Store

/// Takes over an invoice another program issued, validated at once under its own number, outside our series.
package struct ImportInvoice: UseCase {
  package static let name = "sales.import-invoice"
  package static let title = "Reprendre une facture"
  package static let permission = Permission.validateInvoices

  /// The origin of what was open on the first day: it counts in balances, not in turnover.
  package static let opening = "opening"

  package let client: Reference<Party>
  package let number: String
  package let date: Day
  package let due: Day
  /// With VAT; a negative amount is a credit note.
  package let gross: Money
  package var net: Money?
  package var vatRate: VATRate?
  package var label: String?
  /// Where it comes from, such as `opening` or the name of a file.
  package let origin: String

  enum CodingKeys: String, CodingKey {
    case client, number, date, due, gross, net, label, origin
    case vatRate = "vat_rate"
  }

  package init(
    client: Reference<Party>, number: String, date: Day, due: Day, gross: Money, net: Money? = nil,
    vatRate: VATRate? = nil, label: String? = nil, origin: String
  ) {
    self.client = client
    self.number = number
    self.date = date
    self.due = due
    self.gross = gross
    self.net = net
    self.vatRate = vatRate
    self.label = label
    self.origin = origin
  }

  package func run(in tx: borrowing Transaction) throws -> ValidateInvoice.Output {
    let number = try number(in: tx.reading)
    let company = try CompanyProfile.load(in: tx.reading)
    let base = try ImportedAmount(gross: gross, net: net, rate: vatRate, usual: company.usualVAT).base
    let content = try content(under: number, base: base, in: tx)
    let amounts = DocumentAmounts(shown: [base.net], nets: [base.net], bases: [base])
    let kind = gross.isNegative ? Invoice.Kind.creditNote : .invoice
    let draft = try Invoice.insert(
      NewInvoice(
        kind: kind, content: content, amounts: amounts, importedFrom: try text(origin, field: "origin")),
      in: tx)
    let (issued, document) = try draft.issue(number: number, company: company, in: tx)
    if kind == .creditNote {
      try tx.emit(CreditNoteValidated(document: document, allocated: .zero))
    } else {
      try tx.emit(InvoiceValidated(document: document))
    }
    return ValidateInvoice.Output(
      id: issued.id.rawValue, number: number, net: base.net, vat: base.tax, gross: base.gross,
      toPay: base.gross)
  }

  private func content(under number: String, base: VATBase, in tx: borrowing Transaction) throws
    -> DocumentContent
  {
    let label = try FieldText.line(label ?? "")
    let line = DocumentLine(
      label: label.isEmpty ? "Reprise de la facture \(number)" : label, price: UnitPrice(base.net),
      rate: base.rate,
      category: base.category)
    let content = DocumentContent(
      client: try Party.find(client, in: tx.reading).facts, day: date, terms: .onReceipt, agreedDue: due,
      lines: [line])
    if let refusal = content.refusalToIssue(today: tx.today) { throw refusal }
    return content
  }

  private func number(in reading: Reading) throws -> String {
    let number = try text(number, field: "number")
    guard try !Invoice.exists(number, in: reading.db) else { throw SalesRefusal.numberTaken(number) }
    for kind in Invoice.Kind.allCases {
      let next = try Numbering.preview(kind.series, on: max(date, reading.today.startOfYear), in: reading)
      guard let dash = next.lastIndex(of: "-") else { continue }
      let counted = number.dropFirst(next[...dash].count)
      if number.hasPrefix(next[...dash]), counted.allSatisfy(\.isNumber) {
        throw SalesRefusal.ownSeries(number)
      }
    }
    return number
  }

  private func text(_ text: String, field: String) throws -> String {
    let text = try FieldText.line(text)
    guard !text.isEmpty else { throw CommonRefusal.missingKey(field) }
    return text
  }
}
