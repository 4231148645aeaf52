import GRDB
import Kernel
import PartiesFacts
import Store

extension Contact {
  private static let columns =
    "contact.id, contact.party_id, is_principal, erased_on, contact.version, contact.updated_at, "
    + "contact.updated_by, " + ContactDetails.fields.names.map { "contact.\($0)" }.joined(separator: ", ")

  private init(row: Row) throws {
    var columns = ColumnReader(row)
    id = columns.next()
    party = columns.next()
    isPrincipal = columns.next()
    erasedOn = columns.day()
    version = columns.next()
    updatedAt = columns.next()
    updatedBy = columns.next()
    var details = ContactDetails()
    try ContactDetails.fields.load(&details, from: row, at: columns.column)
    self.details = details
  }

  /// The contact of that id; throws `not-found` when there is none, or the viewer may not see its party.
  package static func find(_ id: ID, in reading: Reading) throws -> Contact {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(columns) FROM contact JOIN party ON party.id = contact.party_id
        WHERE contact.id = ? AND \(reading.isOwn())
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw CommonRefusal.notFound(what: "le contact", key: "#\(id)")
    }
    return try Contact(row: row)
  }

  /// A party's contacts, the principal first, then by name; the erased ones are left out.
  package static func all(of party: Party, in reading: Reading) throws -> [Contact] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(columns) FROM contact
        WHERE party_id = ? AND erased_on IS NULL ORDER BY is_principal DESC, sort_name, id
        """)
    return try Row.fetchAll(statement, arguments: [party.id]).map(Contact.init(row:))
  }

  /// The same read on an inconsistency of versions: somebody saved the contact in between.
  func refuseStale(_ version: Int?, on today: Day) throws(CommonRefusal) {
    guard let version, version != self.version else { return }
    throw .staleVersion(by: updatedBy, at: Moment.french(updatedAt, today: today))
  }

  /// Blanks the person in the register and in its index, and the bytes they leave in the file.
  func erase(on day: Day, in tx: borrowing Transaction) throws {
    try tx.db.execute(sql: "PRAGMA secure_delete = ON")
    try tx.db.execute(
      sql: """
        UPDATE contact SET \(ContactDetails.fields.names.map { "\($0) = ''" }.joined(separator: ", ")),
          sort_name = '', is_principal = 0, erased_on = ?, version = version + 1, updated_at = ?,
          updated_by = ?
        WHERE id = ?
        """,
      arguments: [day, tx.now, tx.viewer.name, id])
    try tx.eraseChanges(kind: .contact, record: id.rawValue)
    try PartySearch.refresh(party, in: tx.db)
    try PartySearch.forget(in: tx.db)
    try tx.db.execute(sql: "PRAGMA secure_delete = OFF")
  }
}

extension ContactDetails {
  /// Adds a contact to a party: principal when asked, or when it is the first.
  func insert(to party: Party.ID, isPrincipal: Bool?, in tx: borrowing Transaction) throws -> (
    Contact.ID, Bool
  ) {
    let db = tx.db
    let isFirst = try Bool.fetchOne(
      db, sql: "SELECT NOT EXISTS (SELECT 1 FROM contact WHERE party_id = ? AND is_principal)",
      arguments: [party])
    let principal = isPrincipal ?? (isFirst ?? true)
    if principal { try Self.dismissPrincipal(of: party, in: db) }
    let all = ["party_id", "is_principal", "sort_name", "updated_at", "updated_by"] + Self.fields.names
    let arguments: [(any DatabaseValueConvertible)?] =
      [party, principal, sortName, tx.now, tx.viewer.name] + Self.fields.values(of: self)
    try db.cachedStatement(
      sql: """
        INSERT INTO contact (\(all.joined(separator: ", ")))
        VALUES (\(all.map { _ in "?" }.joined(separator: ", ")))
        """
    ).execute(arguments: StatementArguments(arguments))
    let id = Contact.ID(db.lastInsertedRowID)
    try PartySearch.refresh(party, in: db)
    return (id, principal)
  }

  /// Writes a contact's details over the old ones, one version further.
  func save(over contact: Contact, isPrincipal: Bool, in tx: borrowing Transaction) throws {
    if isPrincipal { try Self.dismissPrincipal(of: contact.party, in: tx.db) }
    let sets = (["is_principal", "sort_name", "updated_at", "updated_by"] + Self.fields.names).map {
      "\($0) = ?"
    }
    let arguments: [(any DatabaseValueConvertible)?] =
      [isPrincipal, sortName, tx.now, tx.viewer.name] + Self.fields.values(of: self) + [contact.id]
    try tx.db.execute(
      sql: "UPDATE contact SET \(sets.joined(separator: ", ")), version = version + 1 WHERE id = ?",
      arguments: StatementArguments(arguments))
    try PartySearch.refresh(contact.party, in: tx.db)
  }

  private static func dismissPrincipal(of party: Party.ID, in db: Database) throws {
    try db.execute(
      sql: "UPDATE contact SET is_principal = 0 WHERE party_id = ? AND is_principal", arguments: [party])
  }
}

extension Party {
  /// Gives this party's contacts to the one that takes it over, whose principal contact stays so.
  func giveContacts(to kept: Party, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE contact SET party_id = ?1, is_principal = is_principal
          AND NOT EXISTS (SELECT 1 FROM contact WHERE party_id = ?1 AND is_principal)
        WHERE party_id = ?2
        """,
      arguments: [kept.id, id])
  }
}
