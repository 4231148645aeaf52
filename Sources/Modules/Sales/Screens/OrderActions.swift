import Desk
import Documents
import DocumentsDesk
import Kernel
import PartiesFacts
import Sales
import SalesFacts
import Store

extension Screens {
  /// What can be done with clients' orders, by their id.
  package static let orderActions: [Action] = [
    Action(
      "commande.confirmer", "Confirmer : numéroter et sortir du stock", key: "F9", permission: .writeOrders,
      on: .row, find: { try Order.find($1, in: $0) }, draft: { $0.draftPlace },
      refusal: { $0.refusal(of: .confirm, on: $1.today) },
      question: { try questionToConfirm($0[0], in: $1) },
      perform: { session, rows in
        let done = try session.perform(ConfirmOrder(order: .id(rows.one())))
        return Outcome("\(done.number) confirmée, \(done.gross.french) € TTC. f facture, F2 la suivante.")
      }),
    Action(
      "commande.facturer", "Facturer ce qui reste à facturer", key: "f", permission: .draftInvoices, on: .row,
      step: .perform { session, rows in
        let draft = try session.perform(InvoiceOrder(order: .id(rows.one())))
        return Outcome(
          "Brouillon de \(draft.gross.french) € TTC : ôtez ce qui n'est pas à facturer. F9 le valide.",
          next: .document(.invoice, id: draft.id))
      },
      refusal: { try refusal(.invoice, order: $1.one(), in: $0) }),
    Action(
      "commande.annuler", "Annuler : les articles reviennent en stock", key: "z", permission: .writeOrders,
      on: .row,
      step: .confirm(
        { reading, rows in
          let order = try Order.find(rows.one(), in: reading)
          return Question(
            "Annuler \(order.number) · \(order.content.client.name) · "
              + "\(order.content.amounts.gross.french) € ? Ses articles reviennent en stock.",
            isDangerous: true)
        },
        { session, rows in
          let done = try session.perform(CancelOrder(order: .id(rows.one())))
          return Outcome("Commande \(done.number) annulée.")
        }),
      refusal: { try refusal(.cancel, order: $1.one(), in: $0) }),
    .deletingDrafts(
      "commande.supprimer", of: "de commande", permission: .writeOrders,
      refusal: { try refusal(.delete, order: $1.one(), in: $0) }
    ) { try $0.perform(DeleteDraft(order: .id($1))) },
  ]

  private static func refusal(
    _ command: Order.Command, order id: Order.ID, in reading: Reading
  ) throws -> (any Refusal)? {
    try Order.find(id, in: reading).refusal(of: command, on: reading.today)
  }

  private static func questionToConfirm(_ order: Order, in reading: Reading) throws -> Question {
    let number = try Numbering.preview("order", on: order.content.day, in: reading)
    if let last = try Numbering.lastDay("order", around: order.content.day, in: reading.db),
      order.content.day < last
    {
      throw StoreRefusal.dateRegression(series: "Commande", last: last)
    }
    return Question(
      "Confirmer \(number) · \(order.content.client.name) · \(order.content.amounts.gross.french) € TTC ? "
        + "Ses articles sortent du stock." + (try shortage(order.content.lines, in: reading)))
  }
}
