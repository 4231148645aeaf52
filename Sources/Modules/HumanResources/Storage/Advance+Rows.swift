import GRDB
import HumanResourcesFacts
import Kernel
import Store

extension Advance {
  /// What of an advance was given back, in SQL: by slips that stand, and otherwise.
  ///
  /// - Parameter day: the last day that counts, in SQL; every day when left out.
  package static func givenBack(until day: String? = nil) -> String {
    let (slips, repayments) = day.map { (" AND slip.day <= \($0)", " AND back.day <= \($0)") } ?? ("", "")
    return """
      coalesce((SELECT sum(part.amount) FROM payslip_recovery AS part
        JOIN payslip AS slip ON slip.id = part.payslip_id
        WHERE part.advance_id = advance.id AND slip.status = 'validated'\(slips)), 0)
      + coalesce((SELECT sum(back.amount) FROM advance_repayment AS back
        WHERE back.advance_id = advance.id\(repayments)), 0)
      """
  }

  /// - Throws: `permission-denied` unless the viewer may see what people earn, `not-found`.
  package static func find(_ reference: Reference<Advance>, in reading: Reading) throws -> Advance {
    let id: Int64? =
      switch reference {
      case .id(let id): id.rawValue
      case .code(let code): code.uppercased().hasPrefix("AV-S-") ? Int64(code.dropFirst(5)) : Int64(code)
      }
    try Payslip.requireReadable(in: reading)
    guard let id, let advance = try all("advance.id = :id", ["id": id], in: reading).first else {
      throw CommonRefusal.notFound(what: "l’avance", key: reference.description)
    }
    return advance
  }

  /// An employee's advances not wholly given back, the oldest first; as they were on a past day when one is given.
  ///
  /// - Throws: `permission-denied`.
  package static func open(of employee: Employee.ID, asOf day: Day? = nil, in reading: Reading) throws
    -> [Advance]
  {
    guard let day else {
      return try all("employee_id = :id", ["id": employee], in: reading).filter { $0.remaining > .zero }
    }
    return try all(
      "employee_id = :id AND day <= :day", ["id": employee, "day": day], until: ":day", in: reading
    ).filter { $0.remaining > .zero }
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, until day: String? = nil, in reading: Reading
  ) throws -> [Advance] {
    try Payslip.requireReadable(in: reading)
    return try Row.fetchAll(
      reading.db,
      sql: """
        SELECT id, employee_id, day, amount, monthly, amount - (\(givenBack(until: day))), note FROM advance
        WHERE \(condition) ORDER BY day, id
        """,
      arguments: arguments
    ).map {
      Advance(
        id: $0[0], employee: $0[1], day: $0[2], amount: $0[3], monthly: $0[4], remaining: $0[5], note: $0[6])
    }
  }

  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM advance") ?? 1
  }

  static func insert(
    _ fact: AdvanceGranted, monthly: Money, note: String, event: Int64, in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO advance (id, employee_id, day, amount, monthly, method, note, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        fact.advance, fact.employee.employee, fact.day, fact.amount, monthly, fact.method.rawValue, note,
        event,
      ])
  }

  func insertRepayment(_ fact: AdvanceRepaid, event: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO advance_repayment (advance_id, day, amount, method, event) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, fact.day, fact.amount, fact.method.rawValue, event])
  }
}

/// What a body is owed.
package enum BodyAccount {
  /// Owed by slips that were validated, less what was paid; as of a day when one is given.
  ///
  /// - Throws: `permission-denied` unless the viewer may see what people earn.
  package static func due(to body: PayBody, asOf day: Day? = nil, in reading: Reading) throws -> Money {
    try Payslip.requireReadable(in: reading)
    let last = day?.iso ?? "9999"
    return try Money.fetchOne(
      reading.db,
      sql: """
        SELECT coalesce((SELECT sum(line.employee + line.employer) FROM payslip_line AS line
            JOIN payslip ON payslip.id = line.payslip_id
            WHERE line.body = ?1 AND payslip.status = 'validated' AND payslip.day <= ?2), 0)
          - coalesce((SELECT sum(amount) FROM contribution_payment WHERE body = ?1 AND day <= ?2), 0)
        """,
      arguments: [body.rawValue, last]) ?? .zero
  }

  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM contribution_payment") ?? 1
  }

  static func insert(_ fact: ContributionsPaid, event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO contribution_payment (id, body, day, amount, method, reference, event)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        fact.payment, fact.body.rawValue, fact.day, fact.amount, fact.method.rawValue, fact.reference, event,
      ])
  }
}
