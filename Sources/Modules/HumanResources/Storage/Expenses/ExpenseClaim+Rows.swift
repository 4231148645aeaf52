import GRDB
import HumanResourcesFacts
import Kernel
import Store
import TreasuryFacts

extension ExpenseClaim {
  /// The condition that keeps to the claims a viewer may see: everyone's for whoever reads, decides or pays, otherwise
  /// those they entered and those they are paid by.
  package static func visible(to viewer: Viewer) -> String {
    if [.readExpenses, .approveExpenses, .reimburseExpenses].contains(where: viewer.may) { return "1" }
    return """
      (expense_claim.author = (SELECT login FROM user WHERE user.id = \(viewer.id)) OR expense_claim.employee_id
        IN (SELECT own.id FROM employee AS own WHERE own.user_id = \(viewer.id)))
      """
  }

  /// The claim of that id or number (« NF-12 ») among those the viewer may see.
  ///
  /// - Throws: `not-found`.
  package static func find(_ reference: Reference<ExpenseClaim>, in reading: Reading) throws -> ExpenseClaim {
    let id: Int64? =
      switch reference {
      case .id(let id): id.rawValue
      case .code(let code): Int64(code.uppercased().hasPrefix("NF-") ? String(code.dropFirst(3)) : code)
      }
    let isVisible = visible(to: reading.viewer)
    guard let id, let claim = try all("expense_claim.id = ? AND \(isVisible)", [id], in: reading).first
    else {
      throw CommonRefusal.notFound(what: "la note de frais", key: reference.description)
    }
    return claim
  }

  /// An employee's claims entered after one and not decided on yet, in the order they were entered.
  static func undecided(of employee: Employee.ID, after id: ID, in reading: Reading) throws -> [ExpenseClaim]
  {
    try all(
      "expense_claim.employee_id = ? AND expense_claim.id > ? AND decided.claim_id IS NULL", [employee, id],
      in: reading)
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [ExpenseClaim] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT expense_claim.id, employee_id, expense_claim.day, label, author,
          decided.verdict, decided.day, decided.decided_by, decided.reason, repaid.day, repaid.method
        FROM expense_claim
        LEFT JOIN expense_decision AS decided ON decided.claim_id = expense_claim.id
        LEFT JOIN expense_payment AS repaid ON repaid.claim_id = expense_claim.id
        WHERE \(condition) ORDER BY expense_claim.id
        """)
    return try Row.fetchAll(statement, arguments: arguments).map {
      try ExpenseClaim(row: $0, in: reading.db)
    }
  }

  private init(row: Row, in db: Database) throws {
    let id: Int64 = row[0]
    self.init(
      id: ID(id), employee: row[1], day: row[2], label: row[3], author: row[4],
      lines: try ExpenseLine.all(of: id, in: db), status: try Status(row: row))
  }
}

extension ExpenseClaim.Status {
  fileprivate init(row: Row) throws {
    guard let verdict: ExpenseVerdict = try row.optionalCode(5) else {
      self = .submitted
      return
    }
    let decision = ExpenseClaim.Decision(day: row[6], by: row[7], reason: row[8])
    guard verdict == .approved else {
      self = .refused(decision)
      return
    }
    guard let day: Day = row[9] else {
      self = .approved(decision)
      return
    }
    self = .reimbursed(decision, ExpenseClaim.Payment(day: day, method: try row.code(10)))
  }
}

/// The words `expense_decision.verdict` holds.
enum ExpenseVerdict: String {
  case approved = "approuvee"
  case refused = "refusee"
}

extension ExpenseLine {
  fileprivate static func all(of claim: Int64, in db: Database) throws -> [ExpenseLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT day, category, label, gross, rate, deductible, km, power, electric FROM expense_line
        WHERE claim_id = ? ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [claim]).map(ExpenseLine.init(row:))
  }

  private init(row: Row) throws {
    let trip = (row[6] as Quantity?).map { Trip(km: $0, power: row[7], isElectric: row[8]) }
    self.init(
      day: row[0], category: try row.code(1), label: row[2], gross: row[3],
      rate: row[4], deductible: row[5], trip: trip)
  }
}

extension Trip {
  /// The kilometres an employee already claimed in the year of a day with a car of that power: in claims entered before
  /// `claim`, or in all of them when it is new; refused ones apart.
  static func claimed(
    by employee: Employee.ID, in year: Day, power: Int, before claim: ExpenseClaim.ID?, in db: Database
  ) throws -> Quantity {
    try Quantity.fetchOne(
      db,
      sql: """
        SELECT coalesce(sum(line.km), 0) FROM expense_claim AS claim
        JOIN expense_line AS line ON line.claim_id = claim.id
        WHERE claim.employee_id = ?1 AND (?2 IS NULL OR claim.id < ?2) AND line.power = ?3
          AND line.day BETWEEN ?4 AND ?5
          AND NOT EXISTS (SELECT 1 FROM expense_decision AS decision
            WHERE decision.claim_id = claim.id AND decision.verdict = 'refusee')
        """,
      arguments: [employee, claim, power, year.startOfYear, year.endOfYear]) ?? .zero
  }
}
