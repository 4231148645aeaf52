import GRDB
import HumanResourcesFacts
import Kernel
import Store

extension Payslip {
  private static let month = """
    gross, ceiling, tranche1, tranche2, capped, technical, minimum, relief, exempt_overtime, taxable, income_tax
    """

  /// After every day.
  private static let ever = "9999"

  /// What had become of them by the end of a day.
  private static let columns = """
    payslip.id, employee_id, period, payslip.day, payslip.kind, status, elements, printed, version,
    meal_employee, meal_employer, iif(payslip_payment.day <= :until, payslip_payment.day, NULL),
    EXISTS (SELECT 1 FROM payslip AS other WHERE other.reverses = payslip.id AND other.day <= :until), \(month)
    """

  /// The payslip of that id or number (« 2026-06 M-001 »); of a month done again, the one that stands.
  ///
  /// - Throws: `permission-denied` unless the viewer may see what people earn, `not-found`.
  package static func find(_ reference: Reference<Payslip>, in reading: Reading) throws -> Payslip {
    let found: [Payslip] =
      switch reference {
      case .id(let id): try all("payslip.id = :id", ["id": id], in: reading)
      case .code(let text): try numbered(text, in: reading)
      }
    guard let slip = found.first(where: { $0.status != .reversed }) ?? found.first else {
      throw CommonRefusal.notFound(what: "la fiche de paie", key: reference.description)
    }
    return slip
  }

  /// - Throws: `permission-denied`.
  static func requireReadable(in reading: Reading) throws {
    guard reading.viewer.may(.readSalaries) else {
      throw CommonRefusal.permissionDenied("Consulter les salaires")
    }
  }

  private static func numbered(_ text: String, in reading: Reading) throws -> [Payslip] {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return [] }
    return try all(
      "period = :month || '-01' AND payslip.code = :code COLLATE NOCASE AND payslip.kind = 'slip'",
      ["month": parts[0], "code": parts[1]],
      in: reading)
  }

  /// The slip that stands for an employee and a month, if there is one.
  ///
  /// - Throws: `permission-denied`.
  package static func standing(
    of employee: Employee.ID, in month: Day, _ reading: Reading
  ) throws -> Payslip? {
    try all(
      "employee_id = :employee AND period = :month AND payslip.kind = 'slip'",
      ["employee": employee, "month": month.startOfMonth], in: reading
    )
    .first { $0.status != .reversed }
  }

  /// An employee's slips, the latest first; on a past day, those validated by then as they were.
  ///
  /// - Throws: `permission-denied`.
  package static func history(
    of employee: Employee.ID, limit: Int, asOf day: Day? = nil, in reading: Reading
  ) throws -> [Payslip] {
    try all(
      "employee_id = :employee AND (:past IS NULL OR status = 'validated' AND payslip.day <= :past)",
      ["employee": employee, "past": day], asOf: day, order: "period DESC, payslip.id DESC LIMIT \(limit)",
      in: reading)
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, asOf day: Day? = nil, order: String = "payslip.id",
    in reading: Reading
  ) throws -> [Payslip] {
    try requireReadable(in: reading)
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(columns) FROM payslip LEFT JOIN payslip_payment ON payslip_payment.payslip_id = payslip.id
        WHERE \(condition) ORDER BY \(order)
        """)
    let until: StatementArguments = ["until": day?.iso ?? Self.ever]
    return try Row.fetchAll(statement, arguments: arguments + until)
      .map { try Payslip(row: $0, in: reading.db) }
  }

  private init(row: Row, in db: Database) throws {
    let (kind, frozen): (PayslipKindCode, PayslipStatusCode) = (try row.code(4), try row.code(5))
    let (paidOn, isReversed): (Day?, Bool) = (row[11], row[12])
    let status: Status =
      if kind == .reversal { .reversal } else if isReversed { .reversed } else if paidOn != nil {
        .paid
      } else {
        frozen == .draft ? .draft : .validated
      }
    let id: Int64 = row[0]
    self.init(
      id: ID(id), employee: row[1], period: row[2], day: row[3], status: status,
      elements: try CanonicalJSON.decode(PayElements.self, from: row[6]),
      printed: try CanonicalJSON.decode(PrintedEmployee.self, from: row[7]),
      content: PayslipContent(
        lines: try PayLine.all(of: id, in: db), recoveries: try Self.recoveries(of: id, in: db),
        month: PayToDate(row: row, from: 13), mealEmployee: row[9], mealEmployer: row[10]),
      paidOn: paidOn, version: row[8])
  }

  private static func recoveries(of id: Int64, in db: Database) throws -> [PayslipFacts.Recovery] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT advance_id, amount FROM payslip_recovery WHERE payslip_id = ? ORDER BY advance_id"),
      arguments: [id]
    ).map { PayslipFacts.Recovery(advance: $0[0], amount: $0[1]) }
  }

  // MARK: What others ask

  /// What was paid to an employee in the year of a month, before that month.
  ///
  /// - Throws: `permission-denied`.
  package static func toDate(of employee: Employee.ID, before month: Day, in reading: Reading) throws
    -> PayToDate
  {
    try requireReadable(in: reading)
    let sums = Self.month.split(separator: ",").map { "coalesce(sum(\($0)), 0)" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      reading.db,
      sql: """
        SELECT \(sums) FROM payslip
        WHERE employee_id = ? AND status = 'validated' AND period >= ? AND period < ?
        """,
      arguments: [employee, month.startOfYear, month.startOfMonth])
    return row.map { PayToDate(row: $0, from: 0) } ?? PayToDate()
  }

  /// The last month whose slip is validated and stands.
  static func lastValidatedMonth(of employee: Employee.ID, in reading: Reading) throws -> Day? {
    try Day.fetchOne(
      reading.db,
      sql: """
        SELECT max(period) FROM payslip WHERE employee_id = ? AND status = 'validated' AND kind = 'slip'
          AND id NOT IN (SELECT reverses FROM payslip WHERE reverses IS NOT NULL)
        """,
      arguments: [employee])
  }

  /// The day the last slip of an employee and a month was undone.
  static func lastReversal(of employee: Employee.ID, in month: Day, _ reading: Reading) throws -> Day? {
    try Day.fetchOne(
      reading.db,
      sql: "SELECT max(day) FROM payslip WHERE employee_id = ? AND period = ? AND kind = 'reversal'",
      arguments: [employee, month])
  }

  /// What each of several slips is paid, in their order: its net, less what undone slips of its employee had paid.
  ///
  /// - Throws: `permission-denied`.
  package static func amounts(toPay slips: [Payslip], in reading: Reading) throws -> [Money] {
    try requireReadable(in: reading)
    var settled: Set<Int64> = []
    return try slips.map { slip in
      let carried = try slip.carried(in: reading.db).filter { settled.insert($0.reversal).inserted }
      return slip.content.net - carried.map(\.amount).sum()
    }
  }

  /// Slips undone after they were paid, whose payment counts for the next one of that employee.
  func carried(in db: Database) throws -> [PayslipPaid.Carried] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT reversal.id, undone.net FROM payslip AS reversal JOIN payslip AS undone ON undone.id = reversal.reverses
        WHERE reversal.employee_id = ? AND undone.id IN (SELECT payslip_id FROM payslip_payment)
          AND reversal.id NOT IN (SELECT reversal_id FROM payslip_carry)
        ORDER BY reversal.id
        """,
      arguments: [employee]
    ).map { PayslipPaid.Carried(reversal: $0[0], amount: $0[1]) }
  }
}

/// The words `payslip.kind` holds.
enum PayslipKindCode: String { case slip, reversal }

/// The words `payslip.status` holds.
enum PayslipStatusCode: String { case draft, validated }

extension PayToDate {
  init(row: Row, from first: Int) {
    self.init()
    for (index, part) in Self.parts.enumerated() { self[keyPath: part] = row[first + index] }
  }
}

extension PayLine {
  static func all(of payslip: Int64, in db: Database) throws -> [PayLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT section, code, label, base, employee_rate, employee, employer_rate, employer, body, charge
        FROM payslip_line WHERE payslip_id = ? ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [payslip]).map(PayLine.init(row:))
  }

  private init(row: Row) throws {
    self.init(
      try row.code(0), row[1], row[2], base: row[3], employeeRate: row[4], employee: row[5],
      employerRate: row[6],
      employer: row[7], to: try row.optionalCode(8),
      as: try row.optionalCode(9))
  }
}
