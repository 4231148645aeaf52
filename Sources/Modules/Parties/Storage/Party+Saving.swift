import Company
import GRDB
import Kernel
import Store

extension PartyDetails {
  /// Enters a new party in the register; answers its id.
  func insert(in tx: borrowing Transaction) throws -> Party.ID {
    let db = tx.db
    let next =
      try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM party")) ?? 1
    let id = Party.ID(next)
    let all = ["id", "root_id", "sort_name", "sort_city", "updated_at", "updated_by"] + Self.fields.names
    let arguments: [(any DatabaseValueConvertible)?] =
      [id, id, sortName, Fold.key(address.city), tx.now, tx.viewer.name] + Self.fields.values(of: self)
    try db.cachedStatement(
      sql: """
        INSERT INTO party (\(all.joined(separator: ", ")))
        VALUES (\(all.map { _ in "?" }.joined(separator: ", ")))
        """
    ).execute(arguments: StatementArguments(arguments))
    try remember(code, of: id, in: db)
    try PartySearch.refresh(id, in: db)
    return id
  }

  /// Writes a party's details over the old ones, one version further; parties merged into it follow its
  /// owner.
  func save(over id: Party.ID, in tx: borrowing Transaction) throws {
    let db = tx.db
    let sets = (["sort_name", "sort_city", "updated_at", "updated_by"] + Self.fields.names).map {
      "\($0) = ?"
    }
    let arguments: [(any DatabaseValueConvertible)?] =
      [sortName, Fold.key(address.city), tx.now, tx.viewer.name] + Self.fields.values(of: self) + [id]
    try db.cachedStatement(
      sql: "UPDATE party SET \(sets.joined(separator: ", ")), version = version + 1 WHERE id = ?"
    ).execute(arguments: StatementArguments(arguments))
    try db.cachedStatement(sql: "UPDATE party SET owner_id = ? WHERE root_id = ? AND id <> root_id")
      .execute(arguments: [ownerID, id])
    try remember(code, of: id, in: db)
    try PartySearch.refresh(id, in: db)
  }

  /// A code once held finds its party for ever.
  private func remember(_ code: String, of id: Party.ID, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO party_code (code, party_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
    )
    .execute(arguments: [code, id])
  }
}

extension Party {
  /// The same read on an inconsistency of versions: somebody saved the party in between.
  package func refuseStale(_ version: Int?, on today: Day) throws(CommonRefusal) {
    guard let version, version != self.version else { return }
    throw .staleVersion(by: updatedBy, at: Moment.french(updatedAt, today: today))
  }

  func setArchived(_ archived: Bool, in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql:
        "UPDATE party SET archived = ?, version = version + 1, updated_at = ?, updated_by = ? WHERE id = ?",
      arguments: [archived, tx.now, tx.viewer.name, id])
  }

  /// Points the party, and those merged into it before, at the one that takes it over.
  func becomePart(of kept: Party, owner: Int64?, in tx: borrowing Transaction) throws {
    try PartySearch.remove(id, in: tx.db)
    try tx.db.execute(
      sql: """
        UPDATE party SET root_id = ?1, owner_id = ?2, version = version + 1, updated_at = ?3, updated_by = ?4
        WHERE root_id = ?5
        """,
      arguments: [kept.id, owner, tx.now, tx.viewer.name, id])
  }
}
