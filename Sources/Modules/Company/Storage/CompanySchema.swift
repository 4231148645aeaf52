import Store

/// The one table of the company: a text per key, kept from events.
enum CompanySchema {
  static let first = Migration(
    "company.1",
    sql: """
      CREATE TABLE company_setting (
        key TEXT PRIMARY KEY, value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)
}
