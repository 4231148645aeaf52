import GRDB
import Kernel

/// The rows of the chart of accounts.
enum ChartRows {
  /// Sub-accounts the automatic entries use, which practice adds to the chart of the regulation.
  private static let own = [
    ("41911", "Clients - Avances reçues non affectées"),
    ("44588", "Taxes sur le chiffre d'affaires en attente d'encaissement"),
    ("445662", "TVA déductible autoliquidée"), ("890", "Bilan d'ouverture"), ("891", "Bilan de clôture"),
  ]

  static func seed(in db: Database) throws {
    for line in PCG2026.text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard let number = parts.first, let rest = parts.last else { continue }
      let isOptional = rest.hasPrefix("*")
      let label = rest.drop { $0 == "*" || $0 == " " }
      try save(String(number), String(label), kind: isOptional ? "optional" : "pcg", active: true, in: db)
    }
    for (number, label) in own { try save(number, label, kind: "own", active: true, in: db) }
  }

  static func save(_ number: String, _ label: String, kind: String, active: Bool, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO account (number, label, sort_label, kind, active) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET label = excluded.label, sort_label = excluded.sort_label,
          active = excluded.active
        """
    ).execute(arguments: [number, label, Fold.key(label), kind, active])
  }

  /// The label of an account, or of the nearest account above it.
  static func label(of account: String, in db: Database) throws -> String {
    let statement = try db.cachedStatement(sql: "SELECT label FROM account WHERE number = ?")
    var number = account[...]
    while !number.isEmpty {
      if let label = try String.fetchOne(statement, arguments: [String(number)]) { return label }
      number = number.dropLast()
    }
    return account
  }
}
