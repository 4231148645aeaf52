import Documents
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store

/// Starts the invoice of an accepted quote, whole, by lines and quantities, or a deposit on it.
package struct InvoiceQuote: UseCase {
  package static let name = "sales.invoice-quote"
  package static let title = "Facturer un devis"
  package static let permission = Permission.draftInvoices

  package let quote: Reference<Quote>
  package var lines: [LineQuantity]?
  package var depositPercent: Percentage?
  /// Whether more than was quoted may be invoiced.
  package var over: Bool?
  package var date: Day?

  enum CodingKeys: String, CodingKey {
    case quote, lines, over, date
    case depositPercent = "deposit_percent"
  }

  package init(
    quote: Reference<Quote>, lines: [LineQuantity]? = nil, depositPercent: Percentage? = nil,
    over: Bool? = nil,
    date: Day? = nil
  ) {
    self.quote = quote
    self.lines = lines
    self.depositPercent = depositPercent
    self.over = over
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    if let depositPercent {
      return try DraftDeposit(quote: quote, percent: depositPercent, date: date).run(in: tx)
    }
    let quote = try Quote.find(quote, in: tx.reading)
    if let refusal = quote.refusal(of: .invoice, on: tx.today) { throw refusal }
    let (lines, discount) = try quote.invoicing(
      lines, invoiced: try quote.invoicedQuantities(in: tx.reading), over: over ?? false)
    let party = try Party.find(Party.ID(quote.content.client.party), in: tx.reading)
    var content = quote.content
    content.client = party.facts
    content.day = date ?? tx.today
    content.agreedDue = nil
    content.lines = lines
    content.discount = discount
    let deposits = try DeductedDeposit.available(of: party.id.rawValue, quote: quote.id, in: tx.reading)
      .fitting(under: content.amounts.gross)
    let draft = try Invoice.insert(
      NewInvoice(kind: .invoice, content: content, deductions: deposits, quote: quote.id), in: tx)
    try draft.recordCreation(in: tx)
    return draft.saved
  }
}
