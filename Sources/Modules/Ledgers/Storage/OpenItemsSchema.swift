import Store

/// The tables of what is owed, all derived from the log.
enum OpenItemsSchema {
  static let migrations = [
    Migration("open-items.1", sql: Ledger.client.schema + merges),
    Migration("open-items.2", sql: Ledger.supplier.schema),
  ]

  /// Items older than this many days are looked for apart as of a past day: most are settled sooner.
  static let usualLife = 120

  /// What makes an item slow; said in the same words by the index and by the query that uses it.
  static let slow = "(settled_on IS NULL OR julianday(settled_on) - julianday(day) > \(usualLife))"

  private static let merges = """
    CREATE TABLE merged_party (
      party_id INTEGER PRIMARY KEY, root_id INTEGER NOT NULL CHECK (root_id <> party_id)
    ) STRICT;
    CREATE INDEX merged_party_root ON merged_party(root_id);
    """
}
