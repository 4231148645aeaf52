import GRDB
import Kernel
import PartiesFacts
import Store

/// The purchases that still follow their supplier: drafts of documents and of orders.
enum OpenPurchases {
  static func move(from merged: Int64, to kept: PartyFacts, in db: Database) throws {
    for table in ["purchase", "purchase_order"] {
      try db.execute(
        sql: "UPDATE \(table) SET party_id = ? WHERE party_id = ? AND status = 'draft'",
        arguments: [kept.party, merged])
    }
    try rename(kept, in: db)
  }

  /// Sorts and finds a supplier's drafts under its present name.
  static func rename(_ party: PartyFacts, in db: Database) throws {
    for table in ["purchase", "purchase_order"] {
      try db.execute(
        sql: "UPDATE \(table) SET sort_supplier = ? WHERE party_id = ? AND status = 'draft'",
        arguments: [Fold.key(party.name), party.party])
    }
    try db.execute(
      sql: """
        UPDATE purchase_search SET supplier = ?
        WHERE rowid IN (SELECT id FROM purchase WHERE party_id = ? AND status = 'draft')
        """, arguments: [Fold.key("\(party.code) \(party.name)"), party.party])
  }
}
