import Documents
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store

/// Starts an invoice of a confirmed order, whole or by lines and quantities, as many times as something is left.
package struct InvoiceOrder: UseCase {
  package static let name = "sales.invoice-order"
  package static let title = "Facturer une commande"
  package static let permission = Permission.draftInvoices

  package let order: Reference<Order>
  package var lines: [LineQuantity]?
  package var date: Day?

  package init(order: Reference<Order>, lines: [LineQuantity]? = nil, date: Day? = nil) {
    self.order = order
    self.lines = lines
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    let order = try Order.find(order, in: tx.reading)
    if let refusal = order.refusal(of: .invoice, on: tx.today) { throw refusal }
    let (lines, discount) = try order.invoicing(lines)
    var content = order.content
    content.client = try Party.find(Party.ID(content.client.party), in: tx.reading).facts
    content.day = date ?? tx.today
    content.agreedDue = nil
    content.lines = lines
    content.discount = discount
    let draft = try Invoice.insert(NewInvoice(kind: .invoice, content: content), in: tx)
    try draft.recordCreation(in: tx)
    return draft.saved
  }
}
