import GRDB
import Store

/// Who is printed at the head of documents, kept once however many documents say the same: a document holds its number.
enum PrintedIdentities {
  static let migration = Migration("sales.5") { db in
    try db.execute(sql: table)
    try db.thawing("invoice_frozen") {
      try db.execute(
        sql: """
          INSERT INTO printed_identity (body)
          SELECT seller FROM invoice WHERE seller IS NOT NULL UNION SELECT buyer FROM invoice WHERE buyer IS NOT NULL;
          UPDATE invoice SET
            seller = (SELECT CAST(id AS TEXT) FROM printed_identity WHERE body = seller),
            buyer = (SELECT CAST(id AS TEXT) FROM printed_identity WHERE body = buyer)
          WHERE seller IS NOT NULL;
          """)
    }
  }

  private static let table = """
    CREATE TABLE printed_identity (
      id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE CHECK (json_valid(body))
    ) STRICT;
    CREATE TRIGGER printed_identity_follows BEFORE INSERT ON printed_identity
    WHEN EXISTS (SELECT 1 FROM printed_identity WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'une identité imprimée ne se remplace pas'); END;
    CREATE TRIGGER printed_identity_frozen BEFORE UPDATE ON printed_identity
    BEGIN SELECT RAISE(ABORT, 'une identité imprimée ne se modifie pas'); END;
    CREATE TRIGGER printed_identity_kept BEFORE DELETE ON printed_identity
    BEGIN SELECT RAISE(ABORT, 'une identité imprimée ne s''efface pas'); END;
    """

  /// The number of an identity, as the columns of a document hold it.
  static func number(of identity: some Encodable, in db: Database) throws -> String {
    let body = try JSONText.encode(identity)
    let known = try db.cachedStatement(sql: "SELECT id FROM printed_identity WHERE body = ?")
    if let id = try Int64.fetchOne(known, arguments: [body]) { return String(id) }
    try db.cachedStatement(sql: "INSERT INTO printed_identity (body) VALUES (?)").execute(arguments: [body])
    return String(db.lastInsertedRowID)
  }

  /// What takes a document to both identities, `seller` and `buyer`.
  static let joins = ["seller", "buyer"].map {
    "LEFT JOIN printed_identity AS \($0) ON \($0).id = CAST(invoice.\($0) AS INTEGER)"
  }.joined(separator: " ")

  static let audit = Audit("printed-identities") { db in
    try String.fetchAll(
      db,
      sql: """
        SELECT number FROM invoice \(joins)
        WHERE invoice.seller IS NOT NULL AND (seller.id IS NULL OR buyer.id IS NULL) ORDER BY number
        """
    ).map { "La facture \($0) ne dit plus de qui ni à qui elle est." }
  }
}
