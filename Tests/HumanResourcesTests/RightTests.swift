import HumanResourcesFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import HumanResources

/// Who may see what people earn. « curieux » has every right on staff but that one.
@Suite struct RightTests {
  private static let iban = "FR7630006000011234567890189"
  private static let socialNumber = "184127645108946"

  /// An employee, January validated, an advance, and a draft of February (slip 2).
  private func company() throws -> TestCompany {
    let office = try TestCompany.pay()
    try office.hire(
      "3456.00", name: "Durandal",
      more: """
        , "first_name": "Hortense", "iban": "\(Self.iban)", "social_number": "\(Self.socialNumber)", "tax_rate": "7.77"
        """)
    try office.run(
      "hr.grant-advance",
      #"{"employee": "M-001", "amount": "200.00", "monthly": "50.00", "date": "2026-01-05"}"#)
    try office.validate("2026-01")
    try office.draft("2026-02")
    return office
  }

  @Test(arguments: [
    ("hr.draft-payslip", #""employee": "M-001", "period": "2026-03""#),
    ("hr.draft-month", #""period": "2026-03""#),
    ("hr.delete-payslip-draft", #""payslip": 2"#), ("hr.validate-payslip", #""payslip": 2"#),
    ("hr.pay-payslip", #""payslip": 1"#), ("hr.reverse-payslip", #""payslip": 1, "reason": "Erreur""#),
    ("hr.grant-advance", #""employee": "M-001", "amount": "10.00""#),
    ("hr.repay-advance", #""advance": "AV-S-1""#),
    ("hr.pay-contributions", #""body": "urssaf""#),
    ("hr.change-salary", #""employee": "M-001", "from": "2026-09-01", "base_salary": "1.00""#),
    ("hr.update-employee", #""employee": "M-001", "iban": """#),
    ("hr.update-employee", #""employee": "M-001", "bic": """#),
    ("hr.update-employee", #""employee": "M-001", "social_number": """#),
    ("hr.update-employee", #""employee": "M-001", "tax_rate": """#),
    ("hr.update-employee", #""employee": "M-001", "health_insurance": "0""#),
    ("hr.update-employee", #""employee": "M-001", "accident_rate": "0""#),
    ("hr.update-employee", #""employee": "M-001", "alsace_moselle": true"#),
  ]) func `without the right to see salaries nothing shows pay`(name: String, fields: String) throws {
    let office = try company()
    #expect(try office.code(name, "{\(fields)}", as: "curieux") == "permission-denied")
    #expect(try office.code(name, "{\(fields)}") == "yes")
  }

  /// What is refused does not even tell whether there is something.
  @Test(arguments: ["hr.validate-payslip", "hr.pay-payslip", "hr.delete-payslip-draft"])
  func `an unknown slip is no other refusal`(name: String) throws {
    let office = try company()
    #expect(try office.code(name, #"{"payslip": 99}"#, as: "curieux") == "permission-denied")
  }

  @Test func `what is no pay may be changed`() throws {
    let office = try company()
    #expect(
      try office.code("hr.update-employee", #"{"employee": "M-001", "city": "Lyon"}"#, as: "curieux") == "yes"
    )
    let rate = #"{"code": "csa", "from": "2027-01-01", "employer": "0.3"}"#
    #expect(try office.code("hr.set-rate", rate, as: "curieux") == "yes")
  }

  @Test func `pay is not read without the right either`() throws {
    let office = try company()
    let last = day("2026-12-31")
    func code(_ body: (Reading) throws -> Void) throws -> String {
      do { try office.store.read(as: "curieux", on: last, body) } catch let refusal as CommonRefusal {
        return refusal.code
      }
      return "yes"
    }
    let employee = Employee.ID(1)
    #expect(
      try [
        code { _ = try Payslip.find(.id(Payslip.ID(1)), in: $0) },
        code { _ = try Payslip.standing(of: employee, in: day("2026-01-01"), $0) },
        code { _ = try Payslip.history(of: employee, limit: 5, in: $0) },
        code { _ = try Payslip.toDate(of: employee, before: last, in: $0) },
        code { _ = try Salary.history(of: employee, in: $0) },
        code { _ = try Salary.of(employee, on: last, in: $0) },
        code { _ = try Advance.find(.id(Advance.ID(1)), in: $0) },
        code { _ = try Advance.open(of: employee, in: $0) },
        code { _ = try BodyAccount.due(to: .urssaf, in: $0) },
      ] == Array(repeating: "permission-denied", count: 9))
    #expect(try code { _ = try Employee.find(.code("M-001"), in: $0) } == "yes")
  }

  // MARK: What is written down

  /// Two journals: one for whoever may see who works here, the other for whoever may see salaries.
  @Test func `the journal keeps pay apart from the person`() throws {
    let office = try company()
    try office.run(
      "hr.update-employee", #"{"employee": "M-001", "iban": "FR1420041010050500013M02606", "city": "Lyon"}"#)
    try office.run(
      "hr.change-salary",
      #"{"employee": "M-001", "from": "2026-09-01", "base_salary": "3600.00", "reason": "Ancienneté"}"#)
    #expect(
      try office.texts(
        """
        SELECT kind || ' ' || action || ': ' || (
            SELECT group_concat(value ->> 0, ', ') FROM json_each(fields))
        FROM change WHERE kind IN ('employee', 'salary') ORDER BY id
        """) == [
          "employee création: Matricule, Nom, Prénom, Poste, Contrat, Statut, Entrée",
          "salary création: N° de sécurité sociale, IBAN, Taux de prélèvement, Mutuelle, Taux AT, Régime local",
          "salary salaire convenu: À partir du, Brut mensuel, Heures",
          "employee modification: Adresse", "salary modification: IBAN",
          "salary salaire convenu: À partir du, Brut mensuel, Motif",
        ])
    let shown = try office.texts("SELECT label || fields FROM change WHERE kind = 'employee'").joined()
    for secret in ["FR76", "FR14", "1 84 12", "3 456", "7,77", "40,00"] { #expect(!shown.contains(secret)) }
  }

  /// A person may have to be forgotten, and the log never forgets.
  @Test func `no fact holds a name, an account, a number or a salary`() throws {
    let office = try company()
    try office.pay("2026-01")
    try office.reverse("2026-01")
    try office.validate("2026-01")
    try office.pay("2026-01")
    try office.run("hr.repay-advance", #"{"advance": "AV-S-1", "amount": "10.00"}"#)
    try office.run("hr.pay-contributions", #"{"body": "urssaf"}"#)
    try office.run(
      "hr.change-salary", #"{"employee": "M-001", "from": "2026-09-01", "base_salary": "3600.00"}"#)
    try office.run("hr.update-employee", #"{"employee": "M-001", "exit": "2026-12-31"}"#)
    let facts = try office.texts(
      "SELECT name || ' ' || label || ' ' || payload FROM event WHERE name GLOB 'hr.*'")
    #expect(facts.count == 12)
    for secret in ["Durandal", "Hortense", Self.iban, Self.socialNumber, "7.77"] {
      #expect(!facts.contains { $0.contains(secret) }, "\(secret)")
    }
    #expect(
      try office.texts("SELECT payload FROM event WHERE name = 'hr.salary-agreed.v1' ORDER BY seq") == [
        #"{"employee":{"code":"M-001","employee":1,"entry":"2026-01-01"},"from":"2026-01-01"}"#,
        #"{"employee":{"code":"M-001","employee":1,"entry":"2026-01-01"},"from":"2026-09-01"}"#,
      ])
    #expect(
      try office.texts("SELECT payload FROM event WHERE name GLOB 'hr.employee-*' ORDER BY seq") == [
        #"{"employee":{"code":"M-001","employee":1,"entry":"2026-01-01"}}"#,
        #"{"employee":{"code":"M-001","employee":1,"entry":"2026-01-01","exit":"2026-12-31"}}"#,
      ])
  }
}
