import CompanyFacts
import GRDB
import Store

/// Keeps the company's settings, and its plan, from the facts that changed them.
struct CompanySettings: Listener {
  static let planKey = "plan"

  let name = "company-settings"
  let manner = ListeningManner.core
  let tables = [DerivedTable("company_setting", key: "key")]

  let hears = Hears([
    .on(CompanyUpdated.self) { fact, _, tx in
      for (key, value) in fact.settings.sorted(by: { $0.key < $1.key }) { try set(key, to: value, in: tx.db) }
    },
    .on(ModulesSwitched.self) { fact, _, tx in try set(planKey, to: String(fact.plan), in: tx.db) },
  ])

  private static func set(_ key: String, to value: String, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO company_setting (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """
    ).execute(arguments: [key, value])
  }
}
