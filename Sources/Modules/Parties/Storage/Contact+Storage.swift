import GRDB
import Kernel
import Store

extension Contact {
  private static let columns = """
    contact.id, contact.party_id, is_principal, erased_on, contact.version, contact.updated_at,
    contact.updated_by, last_name, first_name, function, contact.email, contact.phone, contact.notes
    """

  private init(row: Row) {
    var columns = ColumnReader(row)
    id = columns.next()
    party = columns.next()
    isPrincipal = columns.next()
    erasedOn = columns.day()
    version = columns.next()
    updatedAt = columns.next()
    updatedBy = columns.next()
    details = ContactDetails(
      lastName: columns.next(), firstName: columns.next(), function: columns.next(), email: columns.next(),
      phone: columns.next(), notes: columns.next())
  }

  /// The contact of that id; throws `not-found` when there is none, or the viewer may not see its party.
  package static func find(_ id: ID, in reading: Reading) throws -> Contact {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(columns) FROM contact JOIN party ON party.id = contact.party_id
        WHERE contact.id = ? AND \(reading.scope(owner: "party.owner_id"))
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw CommonRefusal.notFound(what: "le contact", key: "#\(id)")
    }
    return Contact(row: row)
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
        UPDATE contact SET last_name = '', first_name = '', function = '', email = '', phone = '', notes = '',
          sort_name = '', is_principal = 0, erased_on = ?, version = version + 1, updated_at = ?,
          updated_by = ?
        WHERE id = ?
        """,
      arguments: [day, tx.now, tx.viewer.name, id])
    try tx.eraseChanges(kind: "contact", record: id.rawValue)
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
    try db.cachedStatement(
      sql: """
        INSERT INTO contact (party_id, is_principal, last_name, first_name, function, email, phone, notes,
          sort_name, updated_at, updated_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      party, principal, lastName, firstName, function, email, phone, notes, sortName, tx.now, tx.viewer.name,
    ])
    let id = Contact.ID(db.lastInsertedRowID)
    try PartySearch.refresh(party, in: db)
    return (id, principal)
  }

  /// Writes a contact's details over the old ones, one version further.
  func save(over contact: Contact, isPrincipal: Bool, in tx: borrowing Transaction) throws {
    if isPrincipal { try Self.dismissPrincipal(of: contact.party, in: tx.db) }
    try tx.db.execute(
      sql: """
        UPDATE contact SET is_principal = ?, last_name = ?, first_name = ?, function = ?, email = ?,
          phone = ?, notes = ?, sort_name = ?, updated_at = ?, updated_by = ?, version = version + 1
        WHERE id = ?
        """,
      arguments: [
        isPrincipal, lastName, firstName, function, email, phone, notes, sortName, tx.now, tx.viewer.name,
        contact.id,
      ])
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
