import Desk
import DocumentsDesk
import Kernel
import Lists
import PartiesFacts
import Sales
import SalesFacts

/// What a client's history tells of quotes, orders and invoices.
enum SalesFeed {
  static let legs = [documents, quotes, orders]

  private static let documents = FeedLeg(0, .invoice, in: [.client], states: InvoiceState.issued) { scope in
    """
    SELECT \(scope.line("invoice.id")), invoice.day,
      CASE invoice.kind WHEN 'invoice' THEN 'facture' WHEN 'deposit' THEN 'acompte' ELSE 'avoir' END,
      \(DocumentLabelSQL.number("invoice")),
      \(DocumentLabelSQL.label("invoice")),
      CASE invoice.kind WHEN 'credit-note' THEN -invoice.gross ELSE invoice.gross END,
      \(DocumentSQL.remaining(scope.isPast)), \(DocumentSQL.state(scope.isPast))
    FROM invoice LEFT JOIN document_balance AS balance ON balance.document_id = invoice.id
    WHERE invoice.party_id IN (\(scope.parties)) \(scope.isPast ? "AND invoice.status = 'validated'" : "") \(scope.until("invoice.day"))
    """
  }

  private static let quotes = FeedLeg(2, .quote, in: [.client], states: QuoteState.words) { scope in
    """
    SELECT \(scope.line("quote.id")), quote.day, 'devis',
      \(DocumentLabelSQL.number("quote")), \(DocumentLabelSQL.label("quote")), quote.gross, NULL,
      \(QuoteSQL.state(scope.isPast))
    FROM quote WHERE quote.party_id IN (\(scope.parties)) \(scope.until("quote.sent_on"))
    """
  }

  private static let orders = FeedLeg(6, .order, in: [.client], states: Order.State.words) { scope in
    """
    SELECT \(scope.line("sales_order.id")), sales_order.day, 'commande',
      \(DocumentLabelSQL.number("sales_order")), \(DocumentLabelSQL.label("sales_order", "order")),
      sales_order.gross, NULL, \(OrderSQL.state(scope.isPast))
    FROM sales_order WHERE sales_order.party_id IN (\(scope.parties))
      \(scope.isPast ? "AND sales_order.status <> 'draft'" : "") \(scope.until("sales_order.day"))
    """
  }
}
