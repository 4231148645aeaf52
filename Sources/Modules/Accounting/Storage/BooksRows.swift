import AccountingFacts
import CatalogFacts
import Company
import CompanyFacts
import GRDB
import Kernel
import PartiesFacts
import Store

/// What the books keep of the company, its parties and its products, as the log told it so far.
struct BooksRows {
  let db: Database

  // MARK: The company

  func fiscalYearStart() throws -> FiscalYearStart {
    let text = try String.fetchOne(try db.cachedStatement(sql: "SELECT fiscal_year_start FROM books"))
    guard let text else { return .january }
    guard let start = FiscalYearStart(text) else {
      throw UnknownCode(column: "fiscal_year_start", found: text)
    }
    return start
  }

  func tolerance() throws -> Money {
    try Money.fetchOne(try db.cachedStatement(sql: "SELECT write_off_tolerance FROM books")) ?? .zero
  }

  /// The first day of the books, once they are open.
  func openedOn() throws -> Day? {
    try Day.fetchOne(try db.cachedStatement(sql: "SELECT opened_on FROM books WHERE opened_on IS NOT NULL"))
  }

  func open(on day: Day) throws {
    try db.execute(sql: "UPDATE books SET opened_on = ?", arguments: [day])
  }

  func keep(_ fact: CompanyUpdated) throws {
    if let start = fact.settings["fiscal_year_start"] {
      try db.execute(sql: "UPDATE books SET fiscal_year_start = ?", arguments: [start])
    }
    if let tolerance = fact.settings["write_off_tolerance"].flatMap({ Money(decimal: $0) }) {
      try db.execute(sql: "UPDATE books SET write_off_tolerance = ?", arguments: [tolerance])
    }
  }

  // MARK: Parties and products

  func keep(_ party: PartyFacts) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO booked_party (party_id, code, name) VALUES (?, ?, ?)
        ON CONFLICT (party_id) DO UPDATE SET code = excluded.code, name = excluded.name
        """
    ).execute(arguments: [party.party, party.code, party.name])
  }

  func auxiliary(_ party: Int64) throws -> EntryDraft.Auxiliary {
    let statement = try db.cachedStatement(sql: "SELECT code, name FROM booked_party WHERE party_id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [party]) else {
      throw AccountingRefusal.unknownParty(party)
    }
    return EntryDraft.Auxiliary(party: party, code: row[0], name: row[1])
  }

  func keep(_ product: ProductFacts) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO booked_product (product_id, kind, family_id) VALUES (?, ?, ?)
        ON CONFLICT (product_id) DO UPDATE SET kind = excluded.kind, family_id = excluded.family_id
        """
    ).execute(arguments: [product.product, product.kind.rawValue, product.family])
  }

  func keep(_ family: FamilySaved) throws {
    try db.execute(
      sql: """
        INSERT INTO booked_family (family_id, parent_id) VALUES (?, ?)
        ON CONFLICT (family_id) DO UPDATE SET parent_id = excluded.parent_id
        """,
      arguments: [family.family, family.parent])
  }

  func product(_ id: ProductID) throws -> BookedProduct? {
    let statement = try db.cachedStatement(
      sql: "SELECT kind, family_id FROM booked_product WHERE product_id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return BookedProduct(kind: try row.code(0), families: try families(from: row[1]))
  }

  private func families(from family: Int64?) throws -> [Int64] {
    guard let family else { return [] }
    return try Int64.fetchAll(
      try db.cachedStatement(
        sql: """
          WITH RECURSIVE above(id, depth) AS (
            SELECT ?, 0
            UNION ALL SELECT parent_id, depth + 1 FROM booked_family JOIN above ON family_id = above.id
            WHERE parent_id IS NOT NULL AND depth < 20)
          SELECT id FROM above ORDER BY depth
          """),
      arguments: [family])
  }

  // MARK: Accounts

  func map() throws -> AccountMap {
    let rows = try Row.fetchAll(
      try db.cachedStatement(sql: "SELECT purpose || '|' || key, account FROM account_map"))
    return AccountMap(Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }))
  }

  func keep(_ fact: AccountMapped) throws {
    try db.execute(
      sql: "DELETE FROM account_map WHERE purpose = ? AND key = ?", arguments: [fact.purpose, fact.key])
    guard let account = fact.account else { return }
    try db.execute(
      sql: "INSERT INTO account_map (purpose, key, account) VALUES (?, ?, ?)",
      arguments: [fact.purpose, fact.key, account])
  }

  /// The account the lines of a bucket stand on, once it has some: later ones follow, whatever is mapped since.
  func account(of bucket: String) throws -> String? {
    let statement = try db.cachedStatement(
      sql: "SELECT account FROM entry_line WHERE bucket = ? ORDER BY id LIMIT 1")
    return try String.fetchOne(statement, arguments: [bucket])
  }

  /// What the lines of a bucket come to, a debit when positive; zero for one that has none.
  func balance(ofBucket bucket: String) throws -> Money {
    let statement = try db.cachedStatement(
      sql: "SELECT sum(debit - credit) FROM entry_line WHERE bucket = ? AND carried_by IS NULL")
    return try Money.fetchOne(statement, arguments: [bucket]) ?? .zero
  }

  /// The accounts a supplier's invoice was booked on, by number; none when it was not.
  func accounts(ofPurchase document: Int64) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT account FROM entry_line JOIN entry ON entry.id = entry_id
        WHERE source_kind = 'purchase' AND source_id = ? ORDER BY account
        """,
      arguments: [document])
  }

  // MARK: Documents

  func keepDeposit(_ document: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO booked_deposit (document_id) VALUES (?)")
      .execute(arguments: [document])
  }

  func isDeposit(_ document: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM booked_deposit WHERE document_id = ?)")
    return try Bool.fetchOne(statement, arguments: [document]) ?? false
  }
}
