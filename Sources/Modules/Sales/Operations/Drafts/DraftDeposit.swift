import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store

/// Starts a deposit invoice, on an accepted quote or for a client.
package struct DraftDeposit: UseCase {
  package static let name = "sales.draft-deposit"
  package static let title = "Préparer une facture d'acompte"
  package static let permission = Permission.draftInvoices

  package var client: Reference<Party>?
  package var quote: Reference<Quote>?
  /// Of the quote.
  package var percent: Percentage?
  /// With VAT.
  package var amount: Money?
  /// Without a quote, the rate the amount includes; the company's usual one unless given.
  package var vat: VATRate?
  package var label: String?
  package var date: Day?

  package init(
    client: Reference<Party>? = nil, quote: Reference<Quote>? = nil, percent: Percentage? = nil,
    amount: Money? = nil, vat: VATRate? = nil, label: String? = nil, date: Day? = nil
  ) {
    self.client = client
    self.quote = quote
    self.percent = percent
    self.amount = amount
    self.vat = vat
    self.label = label
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    let company = try CompanyProfile.load(in: tx.reading)
    let draft =
      if let quote {
        try deposit(on: try Quote.find(quote, in: tx.reading), company: company, in: tx)
      } else {
        try deposit(company: company, in: tx)
      }
    try draft.recordCreation(in: tx)
    return draft.saved
  }

  private func deposit(on quote: Quote, company: CompanyProfile, in tx: borrowing Transaction) throws
    -> Invoice
  {
    if let refusal = quote.refusal(of: .invoice, on: tx.today) { throw refusal }
    let usual =
      switch try request {
      case .percent(let percentage): "Acompte de \(percentage.french) sur devis \(quote.number)"
      case .amount: "Acompte sur devis \(quote.number)"
      }
    let lines = try request.lines(
      on: quote.content, label: try label(or: usual), already: try quote.deposited(in: tx.reading))
    let content = try content(
      for: try Party.find(Party.ID(quote.content.client.party), in: tx.reading), lines: lines,
      company: company,
      subject: quote.content.subject, reference: quote.content.reference, in: tx)
    return try Invoice.insert(NewInvoice(kind: .deposit, content: content, quote: quote.id), in: tx)
  }

  private func deposit(company: CompanyProfile, in tx: borrowing Transaction) throws -> Invoice {
    guard let client else { throw CommonRefusal.missingKey("client") }
    guard let amount else { throw CommonRefusal.missingKey("amount") }
    guard amount > .zero else { throw SalesRefusal.nothingToDeposit }
    let input = LineInput(try label(or: "Acompte"), priceGross: UnitPrice(amount), vat: vat)
    let content = try content(
      for: try Party.find(client, in: tx.reading), lines: [try DocumentLine(input, company: company)],
      company: company, subject: "", reference: "", in: tx)
    return try Invoice.insert(NewInvoice(kind: .deposit, content: content), in: tx)
  }

  private var request: DepositRequest {
    get throws {
      switch (percent, amount) {
      case (.some(let percent), .none): return .percent(percent)
      case (.none, .some(let amount)): return .amount(amount)
      case (.none, .none): throw CommonRefusal.missingKey("percent")
      case (.some, .some):
        throw CommonRefusal.invalidValue(
          field: "amount", reason: "un acompte est un pourcentage ou un montant")
      }
    }
  }

  private func label(or usual: String) throws -> String {
    let text = try FieldText.line(label ?? "")
    return text.isEmpty ? usual : text
  }

  private func content(
    for party: Party, lines: [DocumentLine], company: CompanyProfile, subject: String, reference: String,
    in tx: borrowing Transaction
  ) throws -> DocumentContent {
    let content = DocumentContent(
      client: party.facts, day: date ?? tx.today, terms: party.terms ?? company.defaultTerms,
      subject: subject,
      reference: reference, lines: lines)
    if let refusal = content.refusalToKeep { throw refusal }
    return content
  }
}
