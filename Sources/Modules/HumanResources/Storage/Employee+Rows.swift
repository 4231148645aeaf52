import GRDB
import Kernel
import Store

extension Employee {
  private static let columns = """
    id, code, name, first_name, position, contract, standing, classification, agreement, entry, exit,
    social_number, iban, bic, street, postcode, city, email, phone, income_tax_rate, health_insurance,
    accident_rate, local_scheme, user_id, notes
    """

  /// The employee of that id, registration number or whole name, blind to case and accents.
  ///
  /// - Throws: `not-found`, or `ambiguous-name` when several bear it.
  package static func find(_ reference: Reference<Employee>, in reading: Reading) throws -> Employee {
    switch reference {
    case .id(let id): return try find(id, in: reading)
    case .code(let text):
      let byCode = try all("code = ? COLLATE NOCASE", [text], in: reading)
      let found = byCode.isEmpty ? try named(text, in: reading) : byCode
      guard found.count < 2 else { throw StaffRefusal.ambiguousName(text) }
      return try found.first ?? notFound(text)
    }
  }

  package static func find(_ id: ID, in reading: Reading) throws -> Employee {
    try all("id = ?", [id], in: reading).first ?? notFound("#\(id)")
  }

  private static func notFound(_ key: String) throws -> Employee {
    throw CommonRefusal.notFound(what: "le salarié", key: key)
  }

  /// Those whose name is that one, in either order.
  private static func named(_ text: String, in reading: Reading) throws -> [Employee] {
    try all("sort_name = ?1 OR fold(first_name || ' ' || name) = ?1", [Fold.key(text)], in: reading)
  }

  /// The employee a user is, if any.
  package static func of(user: Int64, in reading: Reading) throws -> Employee? {
    try all("user_id = ?", [user], in: reading).first
  }

  /// Those whose contract covers a day of the month, by name.
  package static func present(in month: Day, _ reading: Reading) throws -> [Employee] {
    try all(
      "entry <= ?1 AND (exit IS NULL OR exit >= ?2)", [month.endOfMonth, month.startOfMonth], in: reading)
  }

  /// Those whose registration number or a word of whose name starts with what was typed; present ones first.
  package static func suggestions(_ typed: String, limit: Int = 8, in reading: Reading) throws -> [Employee] {
    let key = Fold.key(typed)
    return try all(
      "?1 = '' OR instr(' ' || sort_name, ' ' || ?1) > 0 OR instr(lower(code), ?1) = 1", [key],
      order: "exit IS NOT NULL AND exit < '\(reading.today.iso)', sort_name, id LIMIT \(limit)", in: reading)
  }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, order: String = "sort_name, id",
    in reading: Reading
  ) throws -> [Employee] {
    let statement = try reading.db.cachedStatement(
      sql: "SELECT \(columns) FROM employee WHERE \(condition) ORDER BY \(order)")
    return try Row.fetchAll(statement, arguments: arguments).map(Employee.init(row:))
  }

  private init(row: Row) throws {
    var details = EmployeeDetails(code: row[1], name: row[2], entry: row[9])
    (details.firstName, details.position) = (row[3], row[4])
    details.contract = try row.code(5)
    details.standing = try row.code(6)
    (details.classification, details.agreement, details.exit) = (row[7], row[8], row[10])
    details.socialNumber = try (row[11] as String?).map { try NIR($0) }
    details.iban = try (row[12] as String?).map { try IBAN($0) }
    details.bic = try (row[13] as String?).map { try BIC($0) }
    (details.street, details.postcode, details.city) = (row[14], row[15], row[16])
    (details.email, details.phone) = (row[17], row[18])
    (details.incomeTaxRate, details.healthInsurance) = (row[19], row[20])
    (details.accidentRate, details.hasLocalScheme) = (row[21], row[22])
    (details.user, details.notes) = (row[23], row[24])
    self.init(id: row[0], details: details)
  }
}
