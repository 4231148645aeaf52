import Documents
import Kernel
import Parties
import PartiesFacts
import Sales
import Store

/// Clients' orders as a shop exports them: the rows of one reference are the lines of one order.
///
/// An order is drafted, confirmed and cancelled by the same operations as on the screens; its client is made when
/// unknown. Imported again, an order already there only moves on to the status the file tells.
struct OrderRows: RowTaker {
  static let fields: [ImportField] = [
    ImportField(
      "reference", required: true, also: "référence", "commande", "n° de commande", "numéro de commande",
      "order", "order id", "order number"),
    ImportField("date", .day, required: true, also: "date de commande", "order date"),
    ImportField("client", required: true, also: "code client", "code", "customer", "customer id"),
    ImportField("client_name", also: "nom", "nom du client", "raison sociale", "customer name"),
    ImportField("email", also: "e-mail", "courriel", "mail"),
    ImportField("product", also: "article", "code article", "produit", "référence article", "sku"),
    ImportField("label", also: "désignation", "libellé", "description"),
    ImportField("quantity", .quantity, also: "quantité", "qté"),
    ImportField("price", .price, also: "prix", "prix ht", "pu ht", "prix unitaire", "prix unitaire ht"),
    ImportField("price_gross", .price, also: "prix ttc", "pu ttc", "prix unitaire ttc"),
    ImportField("vat", .rate, also: "tva", "taux de tva", "taux tva"),
    ImportField("status", also: "statut", "état"),
    ImportField("origin", also: "origine", "boutique", "source"),
  ]

  /// Where an order comes from when its row does not say.
  private static let origin = "web"

  let gathers = true

  func key(of row: ImportRow) -> String? {
    row.text("reference").map { "\(row.text("origin") ?? Self.origin)\n\($0)" }
  }

  func day(of row: ImportRow) -> Day? { try? row.day("date") }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool { try take([row], in: batch) }

  func take(_ rows: [ImportRow], in batch: borrowing Batch) throws -> Bool {
    let first = rows[0]
    let order = try ImportedOrder(rows)
    let origin = first.text("origin") ?? Self.origin
    let known = try batch.read { try Order.find(origin: origin, reference: order.reference, in: $0) }
    if let known { return try first.blaming(order.fields) { try order.move(known, in: batch) } }
    let client = try first.blaming(["code": "client", "name": "client_name"]) {
      try first.orderingClient(in: batch)
    }
    let draft = try order.blaming(rows) {
      try batch.perform(
        order.draft(client: client, origin: origin, after: batch.read { try order.day(in: $0) }))
    }
    return try first.blaming(order.fields) {
      _ = try order.move(batch.read { try Order.find(Order.ID(draft.id), in: $0) }, in: batch)
      return true
    }
  }
}

extension ImportRow {
  /// The client a row names by code, made on the way when the register has none.
  fileprivate func orderingClient(in batch: borrowing Batch) throws -> Party.ID {
    let code = try requiredText("client")
    if let party = try batch.read({ try $0.party(code) }) { return party.id }
    var creation = CreateParty(name: text("client_name") ?? code)
    creation.given["code"] = code
    creation.given["email"] = text("email")
    creation.roles = [.prospect]
    creation.given["force"] = "true"
    return try batch.perform(creation).id
  }
}
