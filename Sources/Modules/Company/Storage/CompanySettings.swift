import CompanyFacts
import GRDB
import Store

/// Keeps the company's settings, and its plan, from the facts that changed them.
struct CompanySettings: Listener {
  static let planKey = "plan"

  let name = "company-settings"
  let manner = ListeningManner.core
  let tables = [DerivedTable("company_setting", key: "key")]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    if let updated: CompanyUpdated = try event.decoded() {
      for (key, value) in updated.settings.sorted(by: { $0.key < $1.key }) {
        try set(key, to: value, in: tx.db)
      }
    } else if let switched: ModulesSwitched = try event.decoded() {
      try set(Self.planKey, to: String(switched.plan), in: tx.db)
    }
  }

  private func set(_ key: String, to value: String, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO company_setting (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """
    ).execute(arguments: [key, value])
  }
}
