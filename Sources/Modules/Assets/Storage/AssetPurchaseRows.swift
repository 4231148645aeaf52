import AssetsFacts
import Foundation
import GRDB
import Kernel
import PartiesFacts
import PurchasingFacts
import Store

/// The rows of `asset_purchase`, of what sheets took of them and of what credit notes took back, kept from facts
/// alone.
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
    guard let purchase = fact.purchase else { return }
    for line in purchase.lines {
      try db.cachedStatement(
        sql: """
          INSERT INTO asset_purchase_use (event, position, document, asset_id, day, value)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        event, line.position, purchase.document, fact.asset.asset, fact.day, line.value,
      ])
    }
  }

  /// What a credit note takes back of the lines of the invoice it corrects.
  static func insert(credit: PurchasedDocument, event: Int64, in db: Database) throws {
    guard let document = credit.corrects else { return }
    let amounts = CreditedAssets(credit: credit, lines: try lines(of: document, in: db)).amounts
    for (position, amount) in amounts.sorted(by: { $0.key < $1.key }) where amount != .zero {
      try db.cachedStatement(
        sql: """
          INSERT INTO asset_purchase_credit (event, position, document, day, amount) VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [event, position, document, credit.day, amount])
    }
  }

  private static func lines(of document: Int64, in db: Database) throws -> [CreditedAssets.Line] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT position, label, account, cost - coalesce((SELECT sum(amount) FROM asset_purchase_credit AS credit
          WHERE credit.document = line.document AND credit.position = line.position), 0)
        FROM asset_purchase AS line WHERE document = ? ORDER BY position
        """, arguments: [document]
    ).map { CreditedAssets.Line(position: $0[0], label: $0[1], account: $0[2], left: $0[3]) }
  }

  /// Writes what the listener would have, had it been there for every document of the log.
  static func backFill(_ db: Database) throws {
    let facts = try Row.fetchCursor(
      db,
      sql: """
        SELECT seq, name, payload FROM event WHERE name IN (?, ?) AND EXISTS (
          SELECT 1 FROM json_each(payload, '$.document.lines') WHERE value ->> '$.asset') ORDER BY seq
        """, arguments: [SupplierInvoiceValidated.name, SupplierCreditValidated.name])
    let decoder = JSONDecoder()
    while let row = try facts.next() {
      let (event, name, payload): (Int64, String, String) = (row[0], row[1], row[2])
      let data = Data(payload.utf8)
      if name == SupplierCreditValidated.name {
        let fact = try decoder.decode(SupplierCreditValidated.self, from: data)
        try insert(credit: fact.document, event: event, in: db)
      } else {
        try insert(
          try decoder.decode(SupplierInvoiceValidated.self, from: data).document, event: event, in: db)
      }
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
      case .id(let id): try find("document = ?", [id], in: reading)
      case .code(let number): try find("number = upper(?)", [number], in: reading)
      }
    guard let found else { throw AssetsRefusal.noAssetLine(reference.description) }
    return found
  }

  private static func find(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> AssetPurchase? {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT document, number, day, position, label, net, cost, account,
          (SELECT coalesce(sum(amount), 0) FROM asset_purchase_credit AS credit
            WHERE credit.document = line.document AND credit.position = line.position),
          (SELECT coalesce(sum(value), 0) FROM asset_purchase_use AS sheet
            WHERE sheet.document = line.document AND sheet.position = line.position)
        FROM asset_purchase AS line WHERE \(condition) ORDER BY event, position
        """, arguments: arguments)
    guard let first = rows.first else { return nil }
    let lines = rows.map {
      Line(
        position: $0[3], label: $0[4], net: $0[5], cost: $0[6], account: $0[7], credited: $0[8], used: $0[9])
    }
    return AssetPurchase(id: first[0], number: first[1], day: first[2], lines: lines)
  }
}

extension Asset {
  /// Whether VAT was deducted on a line of the supplier's invoice it was bought on.
  func isDeductedOnItsLines(in reading: Reading) throws -> Bool {
    try Bool.fetchOne(
      reading.db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM asset_purchase_use AS sheet JOIN asset_purchase AS line
            ON line.document = sheet.document AND line.position = sheet.position
          WHERE sheet.asset_id = ? AND line.deductible)
        """, arguments: [id]) ?? false
  }
}
