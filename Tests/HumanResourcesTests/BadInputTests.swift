import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// What no script should send: always refused with a sentence, never a trap.
@Suite struct BadInputTests {
  @Test(arguments: [
    (#""nmae": "x""#, "unknown-key"), (#""period": "2026-06""#, "unknown-key"),
    (#""name": "Du\u0000rand""#, "invalid-text"), (#""first_name": "\u0000""#, "invalid-text"),
    (#""notes": "a\u0000b""#, "invalid-text"),
    (#""code": "M\u0000""#, "invalid-text"), (#""city": "\u0000Lyon""#, "invalid-text"),
    (#""name": """#, "nameless"),
    (#""name": "  ""#, "nameless"), (#""name": null"#, "missing-key"),
    (#""base_salary": "9999999999999.99""#, "amount-too-high"),
    (#""base_salary": "1000000.01""#, "amount-too-high"), (#""base_salary": "1000000.00""#, "yes"),
    (#""base_salary": "99999999999999.99""#, "invalid-value"),
    (#""base_salary": "-1.00""#, "salary-not-positive"),
    (#""base_salary": "0""#, "salary-not-positive"), (#""base_salary": "1e9""#, "invalid-value"),
    (#""base_salary": 1e300"#, "invalid-value"), (#""base_salary": "2500,00""#, "invalid-value"),
    (#""base_salary": "25.001""#, "invalid-value"),
    (#""hours": "0""#, "hours-out-of-range"), (#""hours": "-151.67""#, "hours-out-of-range"),
    (#""hours": "0.9999""#, "hours-out-of-range"), (#""hours": "1""#, "yes"), (#""hours": "220""#, "yes"),
    (#""hours": "220.0001""#, "hours-out-of-range"), (#""hours": "99999999.9999""#, "hours-out-of-range"),
    (#""health_insurance": "-0.01""#, "negative"), (#""health_insurance": "10000.00""#, "yes"),
    (#""health_insurance": "10000.01""#, "amount-too-high"),
    (#""health_insurance": "9999999999999.99""#, "amount-too-high"),
    (#""accident_rate": "-0.01""#, "rate-out-of-range"), (#""accident_rate": "50""#, "yes"),
    (#""accident_rate": "50.01""#, "rate-out-of-range"),
    (#""accident_rate": "99999.99""#, "rate-out-of-range"),
    (#""tax_rate": "100""#, "yes"), (#""tax_rate": "100.01""#, "rate-out-of-range"),
    (#""tax_rate": "-1""#, "rate-out-of-range"), (#""entry": "2026-02-30""#, "invalid-value"),
    (#""entry": "1899-12-31""#, "invalid-value"), (#""entry": "1900-01-01""#, "yes"),
    (#""entry": "2199-12-31""#, "yes"), (#""exit": "2025-12-31""#, "exit-before-entry"),
    (#""contract": "cdd""#, "fixed-term-without-end"), (#""contract": "stage""#, "invalid-value"),
    (#""status": "patron""#, "invalid-value"), (#""iban": "FR7630006000011234567890188""#, "invalid-iban"),
    (#""social_number": "184127645108947""#, "invalid-nir"), (#""user": "personne""#, "unknown-user"),
    (#""email": "durand""#, "invalid-value"), (#""alsace_moselle": "oui""#, "invalid-value"),
  ]) func `hiring`(field: String, code: String) throws {
    let key = try #require(field.split(separator: ":").first)
    let usual = [#""name": "Durand""#, #""base_salary": "2500.00""#, #""entry": "2026-01-01""#]
    let fields = usual.filter { !$0.hasPrefix(key) } + [field]
    try expect("hr.create-employee", "{\(fields.joined(separator: ", "))}", code, in: try TestCompany.pay())
  }

  @Test(arguments: [
    (#""employee": "M-001", "period": "juin""#, "wrong-period"),
    (#""employee": "M-001", "period": """#, "wrong-period"),
    (#""employee": "M-001", "period": "2026-13""#, "wrong-period"),
    (#""employee": "M-001", "period": "2026-00""#, "wrong-period"),
    (#""employee": "M-001", "period": "2026-6""#, "wrong-period"),
    (#""employee": "M-001", "period": "2026-06-31""#, "wrong-period"),
    (#""employee": "M-001", "period": "0000-06""#, "wrong-period"),
    (#""employee": "M-001", "period": 202606"#, "invalid-value"),
    (#""employee": "M-001", "period": ["2026-06"]"#, "invalid-value"),
    (#""employee": "M-001""#, "missing-key"), (#""period": "2026-06""#, "missing-key"),
    (#""employee": "M-001", "period": "2026-06", "overtime": "1""#, "unknown-key"),
    (#""employee": "M-002", "period": "2026-06""#, "not-found"),
    (#""employee": "\u0000", "period": "2026-06""#, "not-found"),
    (#""employee": 9223372036854775807, "period": "2026-06""#, "not-found"),
    (#""employee": "M-001", "period": "2199-12""#, "future-period"),
    (#""employee": "M-001", "period": "2027-01""#, "future-period"),
    (#""employee": "M-001", "period": "1900-01""#, "not-employed"),
    (
      #""employee": "M-001", "period": "2026-06", "overtime_25": "200", "overtime_50": "0.0001""#,
      "too-much-overtime"
    ),
    (
      #""employee": "M-001", "period": "2026-06", "overtime_25": "99999999.9999", "overtime_50": "99999999.9999""#,
      "too-much-overtime"
    ),
    (#""employee": "M-001", "period": "2026-06", "overtime_25": "-1""#, "negative-element"),
    (#""employee": "M-001", "period": "2026-06", "absence_hours": "-0.0001""#, "negative-element"),
    (#""employee": "M-001", "period": "2026-06", "absence_hours": "99999999.9999""#, "absence-too-long"),
    (#""employee": "M-001", "period": "2026-06", "absence_hours": "100000000""#, "invalid-value"),
    (
      #""employee": "M-001", "period": "2026-06", "meal_vouchers": 9223372036854775807"#,
      "too-many-meal-vouchers"
    ),
    (#""employee": "M-001", "period": "2026-06", "meal_vouchers": 9223372036854775808"#, "invalid-value"),
    (#""employee": "M-001", "period": "2026-06", "meal_vouchers": 1.5"#, "invalid-value"),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "P", "amount": "1000000.00"}]"#, "yes"
    ),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "P", "amount": "1000000.01"}]"#,
      "bonus-too-high"
    ),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "P", "amount": "-1000000.01"}]"#,
      "bonus-too-high"
    ),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "P", "amount": "9999999999999.99"}]"#,
      "bonus-too-high"
    ),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "P", "amount": "-2600.00"}]"#,
      "negative-net"
    ),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "\u0000", "amount": "1"}]"#,
      "invalid-text"
    ),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": " ", "amount": "1"}]"#,
      "bonus-nameless"
    ),
    (#""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "P"}]"#, "missing-key"),
    (
      #""employee": "M-001", "period": "2026-06", "bonuses": [{"label": "P", "amount": "1", "vat": "1"}]"#,
      "unknown-key"
    ),
    (#""employee": "M-001", "period": "2026-06", "bonuses": {"label": "P"}"#, "invalid-value"),
  ]) func `drafting`(fields: String, code: String) throws {
    let office = try TestCompany.pay()
    try office.hire()
    try expect("hr.draft-payslip", "{\(fields)}", code, in: office)
  }

  @Test(arguments: [
    ("hr.grant-advance", #""employee": "M-001", "amount": "0""#, "not-positive"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "-1""#, "not-positive"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "100", "monthly": "0""#, "not-positive"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "100", "monthly": "-5""#, "not-positive"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "1000000.01""#, "amount-too-high"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "9999999999999.99""#, "amount-too-high"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "1000000""#, "yes"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "1", "date": "2027-01-01""#, "future-date"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "1", "date": "2025-12-31""#, "not-employed"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "1", "method": "troc""#, "invalid-value"),
    ("hr.grant-advance", #""employee": "M-001", "amount": "1", "note": "\u0000""#, "invalid-text"),
    ("hr.repay-advance", #""advance": "AV-S-9""#, "not-found"),
    ("hr.repay-advance", #""advance": "x""#, "not-found"),
    ("hr.repay-advance", #""advance": "AV-S-99999999999999999999""#, "not-found"),
    ("hr.pay-contributions", #""body": "urssaf""#, "nothing-due"),
    ("hr.pay-contributions", #""body": "mairie""#, "invalid-value"),
    ("hr.pay-contributions", #""body": "urssaf", "amount": "-5""#, "not-positive"),
    ("hr.pay-contributions", #""body": "urssaf", "amount": "9999999999999.99""#, "amount-too-high"),
    ("hr.pay-contributions", #""body": "urssaf", "amount": "1", "date": "2027-01-01""#, "future-date"),
    ("hr.pay-contributions", #""body": "urssaf", "amount": "1", "reference": "\u0000""#, "invalid-text"),
    ("hr.validate-payslip", #""payslip": "2026-06 M-001""#, "not-found"),
    ("hr.validate-payslip", #""payslip": "M-001""#, "not-found"),
    ("hr.validate-payslip", #""payslip": """#, "invalid-value"),
    ("hr.validate-payslip", #""payslip": -1"#, "not-found"),
    ("hr.reverse-payslip", #""payslip": 1, "reason": 5"#, "invalid-value"),
    ("hr.draft-month", #""period": "mai""#, "wrong-period"),
    ("hr.draft-month", #""period": "2027-01""#, "future-period"),
    (
      "hr.change-salary", #""employee": "M-001", "from": "2026-07-01", "base_salary": "9999999999999.99""#,
      "amount-too-high"
    ),
    (
      "hr.change-salary", #""employee": "M-001", "from": "2026-07-01", "base_salary": "0""#,
      "salary-not-positive"
    ),
    (
      "hr.change-salary", #""employee": "M-001", "from": "2026-01-01", "base_salary": "0""#,
      "salary-not-positive"
    ),
    (
      "hr.change-salary", #""employee": "M-001", "from": "2025-12-31", "base_salary": "1""#,
      "salary-outside-contract"
    ),
    (
      "hr.change-salary", #""employee": "M-001", "from": "2026-07-01", "base_salary": "1", "hours": "0""#,
      "hours-out-of-range"
    ),
    (
      "hr.change-salary",
      #""employee": "M-001", "from": "2026-07-01", "base_salary": "1", "reason": "\u0000""#, "invalid-text"
    ),
    ("hr.update-employee", #""employee": "M-001", "name": """#, "nameless"),
    (
      "hr.update-employee", #""employee": "M-001", "health_insurance": "9999999999999.99""#, "amount-too-high"
    ),
    ("hr.update-employee", #""employee": "M-001", "base_salary": "1""#, "unknown-key"),
  ]) func `the other operations`(name: String, fields: String, code: String) throws {
    let office = try TestCompany.pay()
    try office.hire()
    try expect(name, "{\(fields)}", code, in: office)
  }

  /// The greatest salary, bonuses, overtime and insurance together, for a whole year.
  @Test func `the greatest amounts that are taken never overflow`() throws {
    let office = try TestCompany.pay()
    try office.hire("1000000.00", more: #", "hours": "1""#)
    try office.run(
      "hr.update-employee", #"{"employee": "M-001", "health_insurance": "10000.00", "accident_rate": "50"}"#)
    let bonus = #"{"label": "P", "amount": "1000000.00"}"#
    for month in 1...12 {
      let period = "2026-\(month < 10 ? "0" : "")\(month)"
      try office.validate(
        period,
        #", "overtime_50": "200", "bonuses": [\#(Array(repeating: bonus, count: 50).joined(separator: ","))]"#
      )
    }
    // 1 000 000 + 1 000 000 ÷ 1 × 1,5 × 200 + 50 × 1 000 000.
    #expect(try office.slip("2026-12 M-001").content.gross.decimal == "351000000.00")
    #expect(try office.differences() == [])
  }

  /// Every refusal speaks French: a sentence, then what to do.
  private func expect(_ name: String, _ json: String, _ code: String, in office: TestCompany) throws {
    let refusal = try office.refusal(name, json)
    #expect((refusal?.code ?? "yes") == code, "\(name) \(json)")
    guard let refusal else { return }
    #expect(refusal.message.hasSuffix(".") && refusal.message.count > 10, "\(refusal.message)")
    #expect(refusal.remedy.hasSuffix(".") && refusal.remedy.count > 5, "\(refusal.remedy)")
    #expect(
      !refusal.message.contains(".."), "\(refusal.message)")
  }
}
