import Desk
import Documents
import DocumentsDesk
import Kernel
import PartiesFacts
import Purchasing
import PurchasingFacts
import Store

extension Screens {
  /// What can be done with orders to suppliers, by their id.
  package static let purchaseOrderActions: [Action] = [
    Action(
      "commande-achat.passer", "Commander : numéroter et figer", key: "F9", permission: .writePurchaseOrders,
      on: .row, find: { try PurchaseOrder.find($1, in: $0) }, draft: { $0.draftPlace },
      refusal: { $0.refusal(of: .place, on: $1.today) },
      question: { try questionToPlace($0[0], in: $1) },
      perform: { session, rows in
        let done = try session.perform(PlacePurchaseOrder(order: .id(rows.one())))
        return Outcome(
          "\(done.number ?? "") passée, \(done.net.french) € HT. r réceptionne, f facture, F2 la suivante.")
      }),
    Action(
      "commande-achat.recevoir", "Réceptionner ce qui est arrivé", key: "r", permission: .writePurchaseOrders,
      on: .row, step: .open { _, rows in .form(.goodsReception, record: rows.record) },
      refusal: { try refusal(.receive, purchaseOrder: $1.one(), in: $0) }),
    Action(
      "commande-achat.facturer", "Facture du fournisseur sur cette commande", key: "f",
      permission: .draftPurchases, on: .row,
      step: .open { _, rows in .form(.purchaseOrderInvoice, record: rows.record) },
      refusal: { try refusal(.invoice, purchaseOrder: $1.one(), in: $0) }),
    Action(
      "commande-achat.clore", "Clore : ne plus rien attendre", key: "c", permission: .writePurchaseOrders,
      on: .row,
      step: .open { _, rows in .form(.purchaseOrderClosing, record: rows.record) },
      refusal: { try refusal(.close, purchaseOrder: $1.one(), in: $0) }),
    Action(
      "commande-achat.annuler", "Annuler la commande", key: "z", permission: .writePurchaseOrders, on: .row,
      step: .confirm(
        { reading, rows in Question("Annuler \(try named(rows.record, in: reading)) ?", isDangerous: true) },
        { session, rows in
          try session.perform(CancelPurchaseOrder(order: .id(rows.one())))
          return Outcome("Commande annulée.")
        }),
      refusal: { try refusal(.cancel, purchaseOrder: $1.one(), in: $0) }),
    .deletingDrafts(
      "commande-achat.supprimer", of: "de commande", permission: .writePurchaseOrders, on: .row,
      refusal: { try refusal(.delete, purchaseOrder: $1.one(), in: $0) }
    ) { try $0.perform(DeletePurchaseDraft(order: .id($1))) },
  ]

  private static func refusal(
    _ command: PurchaseOrder.Command, purchaseOrder id: PurchaseOrder.ID, in reading: Reading
  ) throws -> (any Refusal)? {
    try PurchaseOrder.find(id, in: reading).refusal(of: command, on: reading.today)
  }

  private static func named(_ id: Int64, in reading: Reading) throws -> String {
    let order = try PurchaseOrder.find(PurchaseOrder.ID(id), in: reading)
    return "\(order.number) · \(order.content.supplier.name) · \(order.content.amounts.net.french) € HT"
  }

  private static func questionToPlace(_ order: PurchaseOrder, in reading: Reading) throws -> Question {
    let number = try Numbering.preview("purchase-order", on: reading.today, in: reading)
    return Question(
      "Commander \(number) · \(order.content.supplier.name) · \(order.content.amounts.net.french) € HT ? "
        + "Elle ne sera plus modifiable.")
  }
}
