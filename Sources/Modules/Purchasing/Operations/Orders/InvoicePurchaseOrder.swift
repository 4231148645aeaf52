import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import PurchasingFacts
import Store

/// Drafts the supplier's invoice of an order: what came in and is not invoiced yet, or the lines named.
package struct InvoicePurchaseOrder: UseCase {
  package static let name = "purchasing.invoice-order"
  package static let title = "Saisir la facture d'une commande"
  package static let permission = Permission.draftPurchases

  package let order: Reference<PurchaseOrder>
  /// The supplier's.
  package var number: String?
  package var date: Day?
  package var lines: [LineQuantity]?

  package init(order: Reference<PurchaseOrder>, number: String? = nil, lines: [LineQuantity]? = nil) {
    self.order = order
    self.number = number
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    try Purchase.requireModule(in: tx.reading)
    let order = try PurchaseOrder.find(order, in: tx.reading)
    if let refusal = order.refusal(of: .invoice, on: tx.today) { throw refusal }
    let party = try Party.find(Party.ID(order.content.supplier.party), in: tx.reading)
    let content = PurchaseContent(
      supplier: party.facts, supplierNumber: try FieldText.line(number ?? ""), day: date ?? tx.today,
      terms: order.content.terms, subject: order.content.subject, reference: order.number,
      lines: try order.invoicing(lines))
    if let refusal = content.refusalToKeep { throw refusal }
    return try Purchase.create(
      NewPurchase(kind: .invoice, content: content, order: order.id), in: tx)
  }
}
