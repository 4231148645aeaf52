import GRDB
import Kernel
import Store
import TestSupport
import Testing

/// Plain SQL against what was validated, paid or agreed: the file itself refuses.
@Suite struct FrozenPayTests {
  /// January paid, February undone after payment and done again, an advance partly given back, a body paid, a draft of
  /// March (slip 5).
  private func company() throws -> TestCompany {
    let office = try TestCompany.pay()
    try office.hire()
    try office.hire(name: "Martin")
    try office.run("hr.grant-advance", #"{"employee": "M-001", "amount": "500.00", "date": "2026-01-05"}"#)
    try office.run("hr.repay-advance", #"{"advance": "AV-S-1", "amount": "10.00"}"#)
    for period in ["2026-01", "2026-02"] {
      try office.validate(period)
      try office.pay(period)
    }
    try office.reverse("2026-02")
    try office.validate("2026-02", #", "bonuses": [{"label": "Prime", "amount": "100.00"}]"#)
    try office.pay("2026-02")
    try office.run("hr.pay-contributions", #"{"body": "urssaf", "amount": "100.00"}"#)
    try office.draft("2026-03")
    return office
  }

  private static let slips = [
    "UPDATE payslip SET net = 1 WHERE id = 1", "UPDATE payslip SET status = 'draft' WHERE id = 1",
    "DELETE FROM payslip WHERE id = 1", "INSERT OR REPLACE INTO payslip SELECT * FROM payslip WHERE id = 1",
    "UPDATE OR REPLACE payslip SET id = 1 WHERE id = 5",
    "UPDATE payslip SET period = '2026-01-01' WHERE id = 5",
    "UPDATE payslip SET employee_id = 2 WHERE id = 5",
    "UPDATE OR REPLACE payslip SET kind = 'reversal', reverses = 2 WHERE id = 5",
    "UPDATE payslip SET kind = 'reversal', reverses = 1 WHERE id = 5",
    // A second slip for January, a slip born validated, a second reversal.
    "INSERT INTO payslip SELECT 9, employee_id, '2026-01-01', \(after("period")) FROM payslip WHERE id = 5",
    "INSERT INTO payslip SELECT 9, employee_id, '2026-04-01', \(after("period")) FROM payslip WHERE id = 1",
    "INSERT INTO payslip SELECT 9, \(columns) FROM payslip WHERE id = 3",
  ]

  private static let columns = """
    employee_id, period, day, kind, status, reverses, reason, version, author, elements, printed, code, sort_name, gross,
    ceiling, tranche1, tranche2, capped, technical, minimum, relief, exempt_overtime, taxable, income_tax, meal_employee,
    meal_employer, net_before_tax, net, employer_cost
    """

  private static func after(_ name: String) -> String {
    let names = columns.split { ", \n".contains($0) }
    return names.drop { $0 != name }.dropFirst().joined(separator: ", ")
  }

  private static let parts = [
    "UPDATE payslip_line SET employee = 0 WHERE payslip_id = 1",
    "DELETE FROM payslip_line WHERE payslip_id = 1",
    "INSERT OR REPLACE INTO payslip_line SELECT * FROM payslip_line WHERE payslip_id = 1",
    "INSERT INTO payslip_line VALUES (1, 99, 'earnings', 'x', 'x', 1, 1, 1, 1, 1, NULL, NULL)",
    "UPDATE OR REPLACE payslip_line SET payslip_id = 1 WHERE payslip_id = 5",
    "UPDATE OR REPLACE payslip_line SET payslip_id = 5 WHERE payslip_id = 1",
    "UPDATE payslip_recovery SET amount = 1 WHERE payslip_id = 1",
    "DELETE FROM payslip_recovery WHERE payslip_id = 1",
    "INSERT INTO payslip_recovery VALUES (1, 2, 100)",
    "INSERT OR REPLACE INTO payslip_recovery VALUES (1, 1, 100)",
    "UPDATE OR REPLACE payslip_recovery SET payslip_id = 1 WHERE payslip_id = 5",
  ]

  private static let money = [
    "UPDATE payslip_payment SET amount = 1", "DELETE FROM payslip_payment",
    "INSERT OR REPLACE INTO payslip_payment SELECT * FROM payslip_payment",
    "INSERT OR REPLACE INTO payslip_payment SELECT 5, day, amount, method, event FROM payslip_payment LIMIT 1",
    "UPDATE payslip_carry SET amount = 1", "DELETE FROM payslip_carry",
    "INSERT OR REPLACE INTO payslip_carry SELECT * FROM payslip_carry",
    "UPDATE advance SET amount = 1", "UPDATE advance SET monthly = 1", "DELETE FROM advance",
    "INSERT OR REPLACE INTO advance SELECT * FROM advance",
    "INSERT OR REPLACE INTO advance SELECT 9, employee_id, day, 1, 1, method, note, event FROM advance",
    "UPDATE advance_repayment SET amount = 1", "DELETE FROM advance_repayment",
    "INSERT OR REPLACE INTO advance_repayment SELECT * FROM advance_repayment",
    "INSERT OR REPLACE INTO advance_repayment SELECT 9, advance_id, day, 1, method, event FROM advance_repayment",
    "UPDATE contribution_payment SET amount = 1", "DELETE FROM contribution_payment",
    "INSERT OR REPLACE INTO contribution_payment SELECT * FROM contribution_payment",
    """
    INSERT OR REPLACE INTO contribution_payment SELECT 9, body, day, 1, method, reference, event
    FROM contribution_payment
    """,
  ]

  private static let terms = [
    "UPDATE salary SET monthly = 1", "DELETE FROM salary",
    "INSERT OR REPLACE INTO salary SELECT * FROM salary",
    "UPDATE pay_parameter SET value = 1 WHERE code = 'smic'", "DELETE FROM pay_parameter WHERE code = 'smic'",
    "INSERT OR REPLACE INTO pay_parameter SELECT * FROM pay_parameter WHERE code = 'smic'",
    "UPDATE OR REPLACE employee SET code = 'M-001' WHERE id = 2",
    "UPDATE OR REPLACE employee SET id = 1 WHERE id = 2",
    "DELETE FROM employee", "INSERT OR REPLACE INTO employee SELECT * FROM employee",
  ]

  @Test(arguments: slips + parts + money + terms)
  func `no program changes what is written`(attack: String) throws {
    let office = try company()
    let before = try picture(of: office)
    #expect(throws: DatabaseError.self) { try office.attack(attack) }
    #expect(try picture(of: office) == before)
  }

  /// Every row of every table of the module.
  private func picture(of office: TestCompany) throws -> [String] {
    try [
      "payslip", "payslip_line", "payslip_recovery", "payslip_payment", "payslip_carry", "advance",
      "advance_repayment",
      "contribution_payment", "salary", "pay_parameter", "employee",
    ].flatMap { table in
      try office.read { reading in
        try Row.fetchAll(reading.db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }

  @Test func `a draft is nobody's loss`() throws {
    let office = try company()
    try office.attack("DELETE FROM payslip_line WHERE payslip_id = 5")
    try office.attack("DELETE FROM payslip_recovery WHERE payslip_id = 5")
    try office.attack("DELETE FROM payslip WHERE id = 5")
    #expect(try office.differences() == [])
  }

  @Test func `check names a slip changed behind a dropped trigger`() throws {
    let office = try company()
    try office.attack("DROP TRIGGER payslip_frozen; UPDATE payslip SET net = net + 100 WHERE id = 1")
    let found = try office.differences()
    #expect(found.contains("La fiche de paie 2026-01 M-001 diffère de ce que dit le journal."))
    #expect(found.contains("Les montants de la fiche de paie 2026-01 M-001 ne s’additionnent pas."))
    #expect(found.contains("Le schéma diffère de celui du programme : payslip_frozen."))
  }

  @Test func `check names an advance given back twice`() throws {
    let office = try company()
    try office.attack(
      "INSERT INTO advance_repayment SELECT 9, 1, day, 50000, method, 1 FROM advance_repayment")
    #expect(
      try office.differences().contains("L’avance AV-S-1 est plus remboursée qu’elle n’a été accordée."))
  }
}
