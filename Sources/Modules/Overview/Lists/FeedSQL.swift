import Kernel
import Ledgers
import Lists
import Receivables
import SalesDesk
import Treasury
import TreasuryDesk

/// The lines of a party's history, in SQL: (id, day, type, number, label, amount, remaining, state).
struct FeedSQL {
  /// The parties' ids, as the inside of an SQL `IN`.
  let parties: String
  let isPast: Bool

  /// What happened with them as clients.
  var client: String {
    [documents, receipts, quotes, orders, disputes, writeOffs, contacts].joined(separator: " UNION ALL ")
  }

  /// What happened with them as suppliers.
  var supplier: String {
    [purchases, payments, purchaseOrders, goodsReceipts, contacts].joined(separator: " UNION ALL ")
  }

  func until(_ day: String) -> String { isPast ? "AND \(day) <= :as_of" : "" }

  private var documents: String {
    """
    SELECT \(FeedRecord.line("invoice.id", kind: .invoice)) AS id, invoice.day AS day,
      CASE invoice.kind WHEN 'invoice' THEN 'facture' WHEN 'deposit' THEN 'acompte' ELSE 'avoir' END AS type,
      CASE invoice.number WHEN '' THEN 'brouillon' ELSE invoice.number END AS number,
      \(label("invoice")) AS label,
      CASE invoice.kind WHEN 'credit-note' THEN -invoice.gross ELSE invoice.gross END AS amount,
      \(DocumentSQL.remaining(isPast)) AS remaining, \(DocumentSQL.state(isPast)) AS state
    FROM invoice LEFT JOIN document_balance AS balance ON balance.document_id = invoice.id
    WHERE invoice.party_id IN (\(parties)) \(isPast ? "AND invoice.status = 'validated'" : "") \(until("invoice.day"))
    """
  }

  /// The subject, else the first line.
  func label(_ table: String, _ key: String? = nil) -> String {
    """
    coalesce(nullif(\(table).subject, ''), (SELECT line.label FROM \(table)_line AS line
      WHERE line.\(key ?? table)_id = \(table).id AND line.kind = 'item' ORDER BY line.position LIMIT 1), '')
    """
  }

  private var receipts: String {
    let remaining = isPast ? OpenItemSQL.client.remaining : "open_item.remaining"
    return """
      SELECT \(FeedRecord.line("receipt.id", kind: .receipt)), receipt.day, \(ReceiptSQL.kind), \(ReceiptSQL.number),
        iif(receipt.reference = '', receipt.note, receipt.reference), receipt.amount,
        (SELECT -(\(remaining)) FROM open_item
         WHERE open_item.document_id = receipt.id AND open_item.kind = 'receipt' AND receipt.kind = 'receipt'),
        iif(EXISTS (SELECT 1 FROM receipt AS undo WHERE undo.reverses = receipt.id \(until("undo.day"))),
          \(MovementState.rejected.sql), '')
      FROM receipt WHERE receipt.party_id IN (\(parties)) \(until("receipt.day"))
      """
  }

  private var quotes: String {
    """
    SELECT \(FeedRecord.line("quote.id", kind: .quote)), quote.day, 'devis',
      CASE quote.number WHEN '' THEN 'brouillon' ELSE quote.number END, \(label("quote")), quote.gross, NULL,
      \(QuoteSQL.state(isPast))
    FROM quote WHERE quote.party_id IN (\(parties)) \(until("quote.sent_on"))
    """
  }

  private var orders: String {
    """
    SELECT \(FeedRecord.line("sales_order.id", kind: .order)), sales_order.day, 'commande',
      CASE sales_order.number WHEN '' THEN 'brouillon' ELSE sales_order.number END, \(label("sales_order", "order")),
      sales_order.gross, NULL, \(OrderSQL.state(isPast))
    FROM sales_order WHERE sales_order.party_id IN (\(parties))
      \(isPast ? "AND sales_order.status <> 'draft'" : "") \(until("sales_order.day"))
    """
  }

  private var disputes: String {
    """
    SELECT \(FeedRecord.line("dispute.id", kind: .dispute)), dispute.opened_on, 'litige', dispute.number, dispute.note,
      dispute.amount, NULL, \(DisputeSQL.state(isPast))
    FROM dispute WHERE dispute.party_id IN (\(parties)) \(until("dispute.opened_on"))
    """
  }

  private var writeOffs: String {
    """
    SELECT \(FeedRecord.line("write_off.id", kind: .writeOff)), write_off.day, 'abandon', write_off.number, write_off.reason,
      write_off.amount, NULL, ''
    FROM write_off WHERE write_off.party_id IN (\(parties)) \(until("write_off.day"))
    """
  }

  /// The day a contact was added is the event's; their name is in the register only, where it can be erased.
  var contacts: String {
    """
    SELECT \(FeedRecord.line("event.record", kind: .contact)), event.day, 'contact', '',
      coalesce((SELECT trim(contact.first_name || ' ' || contact.last_name) FROM contact WHERE contact.id = event.record), ''),
      NULL, NULL, ''
    FROM event WHERE event.party_id IN (\(parties)) AND event.name = 'parties.contact-added.v1' \(until("event.day"))
    """
  }
}
