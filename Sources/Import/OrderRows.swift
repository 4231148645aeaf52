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
  enum Key: String, FieldKey {
    case reference, date, client, email, product, label, quantity, price, vat, status, origin
    case clientName = "client_name", priceGross = "price_gross"
  }

  static let fields: [ImportField] = [
    ImportField(
      Key.reference, required: true, also: "référence", "commande", "n° de commande", "numéro de commande",
      "order", "order id", "order number"),
    ImportField(Key.date, .day, required: true, also: "date de commande", "order date"),
    ImportField(Key.client, required: true, also: "code client", "code", "customer", "customer id"),
    ImportField(Key.clientName, also: "nom", "nom du client", "raison sociale", "customer name"),
    ImportField(Key.email, also: "e-mail", "courriel", "mail"),
    ImportField(Key.product, also: "article", "code article", "produit", "référence article", "sku"),
    ImportField(Key.label, also: "désignation", "libellé", "description"),
    ImportField(Key.quantity, .quantity, also: "quantité", "qté"),
    ImportField(Key.price, .price, also: "prix", "prix ht", "pu ht", "prix unitaire", "prix unitaire ht"),
    ImportField(Key.priceGross, .price, also: "prix ttc", "pu ttc", "prix unitaire ttc"),
    ImportField(Key.vat, .rate, also: "tva", "taux de tva", "taux tva"),
    ImportField(Key.status, also: "statut", "état"),
    ImportField(Key.origin, also: "origine", "boutique", "source"),
  ]

  /// Where an order comes from when its row does not say.
  private static let origin = "web"

  let gathers = true

  func key(of row: ImportRow) -> String? {
    row.text(Key.reference).map { "\(row.text(Key.origin) ?? Self.origin)\n\($0)" }
  }

  func day(of row: ImportRow) -> Day? { try? row.day(Key.date) }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool { try take([row], in: batch) }

  func take(_ rows: [ImportRow], in batch: borrowing Batch) throws -> Bool {
    let first = rows[0]
    let order = try ImportedOrder(rows)
    let origin = first.text(Key.origin) ?? Self.origin
    let known = try batch.read { try Order.find(origin: origin, reference: order.reference, in: $0) }
    if let known { return try first.blaming(order.fields) { try order.move(known, in: batch) } }
    let client = try first.blaming(["code": Key.client.id, "name": Key.clientName.id]) {
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
    let code = try requiredText(OrderRows.Key.client)
    if let party = try batch.read({ try $0.party(code) }) { return party.id }
    var creation = CreateParty(name: text(OrderRows.Key.clientName) ?? code)
    creation.given[.code] = code
    creation.given[.email] = text(OrderRows.Key.email)
    creation.roles = [.prospect]
    creation.given[.force] = "true"
    return try batch.perform(creation).id
  }
}
