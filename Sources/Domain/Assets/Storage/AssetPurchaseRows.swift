import Events
import Foundation
import GRDB
import Kernel
import Store

/// The rows of `asset_purchase` and `asset_purchase_use`, kept from facts alone.
enum AssetPurchaseRows {
  static func insert(_ document: PurchasedDocument, event: Int64, in db: Database) throws {
    let costs = PurchasedAssets(document: document).costs
    for (position, line) in document.lines.enumerated() where line.asset {
      try db.cachedStatement(
        sql: """
          INSERT INTO asset_purchase (event, position, document, number, day, party_id, party_code, label,
            net, cost, deductible, account)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        event, position, document.document, document.number, document.day, document.party.party,
        document.party.code, line.label, line.net, costs[position], line.deductible, line.account ?? "",
      ])
    }
  }

  static func insert(_ fact: AssetAcquired, event: Int64, in db: Database) throws {
    guard let document = fact.purchase else { return }
    try db.cachedStatement(
      sql: "INSERT INTO asset_purchase_use (event, document, asset_id, day, value) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [event, document, fact.asset.asset, fact.day, fact.value])
  }

  /// Writes what the listener would have, had it been there for every invoice of the log.
  static func backFill(_ db: Database) throws {
    let facts = try Row.fetchCursor(
      db,
      sql: """
        SELECT seq, payload FROM event WHERE name = ? AND EXISTS (
          SELECT 1 FROM json_each(payload, '$.document.lines') WHERE value ->> '$.asset') ORDER BY seq
        """, arguments: [SupplierInvoiceValidated.name])
    let decoder = JSONDecoder()
    while let row = try facts.next() {
      let payload: String = row[1]
      let fact = try decoder.decode(SupplierInvoiceValidated.self, from: Data(payload.utf8))
      try insert(fact.document, event: row[0], in: db)
    }
  }
}

extension AssetPurchase {
  /// What a supplier's invoice holds of fixed assets, by its id or number.
  ///
  /// - Throws: `no-asset-line` when it is no invoice, or has none.
  package static func find(_ reference: Reference<AssetPurchase>, in reading: Reading) throws -> AssetPurchase
  {
    let found =
      switch reference {
      case .id(let id): try all("document = ?", [id], in: reading)
      case .code(let number): try all("number = upper(?)", [number], in: reading)
      }
    guard let purchase = found.first else { throw AssetsRefusal.noAssetLine(reference.description) }
    return purchase
  }

  /// The invoices of which something may still be entered, the latest first.
  package static func open(limit: Int = 8, in reading: Reading) throws -> [AssetPurchase] {
    try Array(
      all(
        """
        document IN (SELECT line.document FROM asset_purchase AS line GROUP BY line.document
          HAVING sum(line.cost) > coalesce((SELECT sum(use.value) FROM asset_purchase_use AS use
            WHERE use.document = line.document), 0))
        """, [], in: reading
      ).reversed().prefix(limit))
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [AssetPurchase] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT document, number, day, label, net, cost, deductible, account,
          (SELECT coalesce(sum(value), 0) FROM asset_purchase_use AS use
            WHERE use.document = asset_purchase.document)
        FROM asset_purchase WHERE \(condition) ORDER BY day, event, position
        """, arguments: arguments)
    var found: [AssetPurchase] = []
    for row in rows {
      let line = Line(label: row[3], net: row[4], cost: row[5], deductible: row[6], account: row[7])
      let id: ID = row[0]
      let lines = found.last.map { $0.id == id ? $0.lines : [] } ?? []
      if !lines.isEmpty { found.removeLast() }
      found.append(AssetPurchase(id: id, number: row[1], day: row[2], lines: lines + [line], used: row[8]))
    }
    return found
  }
}
