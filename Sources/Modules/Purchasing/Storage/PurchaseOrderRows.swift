import Documents
import GRDB
import Kernel
import Parties
import PartiesFacts
import Store

extension PurchaseOrder {
  /// The order of that id or number, within what the viewer may see.
  ///
  /// - Throws: `CommonRefusal.notFound`, also for the order of a party the viewer may not see.
  package static func find(
    _ reference: Reference<PurchaseOrder>, in reading: Reading
  ) throws -> PurchaseOrder {
    let (condition, arguments) = table.naming(reference)
    guard let found = try fetch(condition, arguments, in: reading) else {
      throw CommonRefusal.notFound(what: "la commande fournisseur", key: reference.description)
    }
    return found
  }

  package static func find(_ id: ID, in reading: Reading) throws -> PurchaseOrder {
    try find(.id(id), in: reading)
  }

  /// The three-way match of an order, line by line.
  package static func match(
    of reference: Reference<PurchaseOrder>, in reading: Reading
  ) throws -> [OrderMatch] {
    try find(reference, in: reading).match
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> PurchaseOrder? {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT purchase_order.id, number, status, party_id, party.code, party.name, day,
          purchase_order.terms, expected_on, subject, reference, author, purchase_order.version,
          purchase_order.updated_at, purchase_order.updated_by
        FROM purchase_order JOIN party ON party.id = purchase_order.party_id
        WHERE \(condition) AND \(reading.isOwn()) LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: arguments).map {
      try PurchaseOrder(row: $0, in: reading.db)
    }
  }

  private init(row: Row, in db: Database) throws {
    let id: ID = row[0]
    let (lines, nets) = try PurchaseLineRows.orders.load(id.rawValue, in: db)
    self.init(
      id: id, number: row[1], status: try row.code(2),
      content: PurchaseContent(
        supplier: PartyFacts(party: row[3], code: row[4], name: row[5]), day: row[6], terms: row[7],
        subject: row[9], reference: row[10], lines: lines),
      expected: row[8], author: row[11],
      edition: Edition(version: row[12], at: row[13], by: row[14]),
      match: try OrderMatch.all(of: id, lines: lines, nets: nets, in: db))
  }
}

extension OrderMatch {
  /// The match of each priced line of an order, from receipts and invoices.
  static func all(
    of order: PurchaseOrder.ID, lines: [PurchaseLine], nets: [Money], in db: Database
  ) throws -> [OrderMatch] {
    var matches: [OrderMatch] = lines.indices.filter { lines[$0].kind == .item }.map {
      OrderMatch(line: $0 + 1, label: lines[$0].label, ordered: lines[$0].quantity, net: nets[$0])
    }
    let places = Dictionary(uniqueKeysWithValues: matches.enumerated().map { ($1.line, $0) })
    for row in try Row.fetchAll(try db.cachedStatement(sql: received), arguments: [order]) {
      guard let place = places[row[0]] else { continue }
      matches[place].delivered = row[1]
      matches[place].counted = row[2]
      matches[place].countedCost = row[3]
    }
    for row in try Row.fetchAll(try db.cachedStatement(sql: invoiced), arguments: [order]) {
      guard let place = places[row[0]] else { continue }
      matches[place].entered = row[1]
      matches[place].drafted = row[2]
      matches[place].invoicedNet = row[3]
      matches[place].matched = row[4]
      matches[place].matchedCost = row[5]
      matches[place].credited = row[6]
      matches[place].kept = row[7]
      matches[place].returned = row[8]
    }
    return matches
  }

  private static let received = """
    SELECT part.order_line, sum(part.quantity), sum(part.counted), sum(part.counted_cost)
    FROM goods_receipt AS receipt JOIN goods_receipt_line AS part ON part.receipt_id = receipt.id
    WHERE receipt.order_id = ? GROUP BY part.order_line
    """

  private static let invoiced = """
    SELECT part.order_line,
      coalesce(sum(part.quantity) FILTER (WHERE \(entered)), 0),
      coalesce(sum(part.quantity) FILTER (WHERE document = 'invoice' AND status = 'draft'), 0),
      coalesce(sum(part.net) FILTER (WHERE \(entered)), 0)
        - coalesce(sum(part.net) FILTER (WHERE \(credited)), 0),
      coalesce(sum(part.received_quantity) FILTER (WHERE \(entered)), 0),
      coalesce(sum(part.received_cost) FILTER (WHERE \(entered)), 0),
      coalesce(sum(part.quantity) FILTER (WHERE \(credited)), 0),
      coalesce(sum(part.quantity) FILTER (WHERE \(credited) AND part.goods_back IS NOT 1), 0),
      coalesce(sum(part.returned_quantity) FILTER (WHERE \(credited)), 0)
    FROM (
      SELECT line.*, purchase.kind AS document, purchase.status
      FROM purchase_line AS line JOIN purchase ON purchase.id = line.purchase_id
    ) AS part
    WHERE part.order_id = ? GROUP BY part.order_line
    """

  private static let entered = "document = 'invoice' AND status = 'validated'"
  private static let credited = "document = 'credit-note' AND status = 'validated'"
}
