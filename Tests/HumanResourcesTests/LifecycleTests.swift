import Kernel
import TestSupport
import Testing

@testable import HumanResources

@Suite struct LifecycleTests {
  /// One slip of each status, made by operations.
  private func slips() throws -> (TestCompany, [Payslip]) {
    let office = try TestCompany.pay()
    try office.hire()
    for period in ["2026-01", "2026-02", "2026-03"] { try office.validate(period) }
    try office.pay("2026-02")
    try office.reverse("2026-03")
    try office.draft("2026-04")
    // 4 undoes 3; 5 is April's draft.
    let ids: [Int64] = [5, 1, 2, 3, 4]
    return (
      office, try office.read { reading in try ids.map { try Payslip.find(.id(.init($0)), in: reading) } }
    )
  }

  @Test func `the lifecycle of a payslip`() throws {
    let (_, slips) = try slips()
    #expect(slips.map(\.status) == [.draft, .validated, .paid, .reversed, .reversal])
    let matrix = Payslip.Command.allCases.map { command in
      "\(command): " + slips.map { $0.refusal(of: command)?.code ?? "yes" }.joined(separator: " | ")
    }.joined(separator: "\n")
    #expect(
      matrix == """
        edit: yes | already-validated | already-validated | already-reversed | is-reversal
        validate: yes | already-validated | already-validated | already-reversed | is-reversal
        pay: not-validated | yes | already-paid | already-reversed | is-reversal
        reverse: not-validated | yes | yes | already-reversed | is-reversal
        """)
  }

  /// The operations keep to the matrix.
  @Test(arguments: [
    ("hr.delete-payslip-draft", "", "yes already-validated already-validated already-reversed is-reversal"),
    ("hr.validate-payslip", "", "yes already-validated already-validated already-reversed is-reversal"),
    ("hr.pay-payslip", "", "not-validated yes already-paid already-reversed is-reversal"),
    (
      "hr.reverse-payslip", #", "reason": "Erreur""#,
      "not-validated yes yes already-reversed is-reversal"
    ),
  ]) func `operations keep to it`(name: String, more: String, codes: String) throws {
    let (office, slips) = try slips()
    let found = try slips.map { try office.code(name, #"{"payslip": \#($0.id.rawValue)\#(more)}"#) }
    #expect(found.joined(separator: " ") == codes)
  }

  @Test func `a month that is validated is not drafted again, one undone is`() throws {
    let (office, _) = try slips()
    let codes = try (1...4).map {
      try office.code("hr.draft-payslip", #"{"employee": "M-001", "period": "2026-0\#($0)"}"#)
    }
    #expect(codes == ["already-validated", "already-validated", "yes", "yes"])
  }

  @Test func `a slip is paid neither before its month nor after today`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.validate("2026-06")
    let codes = try ["2026-05-31", "2027-01-01", "2026-06-01"].map {
      try office.code("hr.pay-payslip", #"{"payslip": "2026-06 M-001", "date": "\#($0)"}"#)
    }
    #expect(codes == ["before-period", "future-date", "yes"])
  }

  // MARK: Ids

  /// Scripts keep the id that the first draft answered.
  @Test func `a draft keeps its id whatever other drafts there are`() throws {
    let office = try TestCompany.pay()
    for name in ["Durand", "Martin", "Petit"] { try office.hire(name: name) }
    func id(_ answer: TestCompany.Answer) -> String { answer["id"] }
    let first = id(try office.draft("2026-01", for: "M-001"))
    let second = id(try office.draft("2026-01", for: "M-002"))
    let third = id(try office.draft("2026-02", for: "M-001"))
    #expect([first, second, third] == ["1", "2", "3"])
    #expect(id(try office.draft("2026-01", #", "overtime_25": "3""#, for: "M-001")) == first)
    #expect(id(try office.draft("2026-02", for: "M-001")) == third)
    let fourth = id(try office.draft("2026-01", for: "M-003"))
    #expect(id(try office.draft("2026-01", for: "M-002")) == second)
    #expect(id(try office.run("hr.validate-payslip", #"{"payslip": \#(second)}"#)) == second)
    #expect(id(try office.run("hr.validate-payslip", #"{"payslip": \#(first)}"#)) == first)
    #expect(id(try office.run("hr.validate-payslip", #"{"payslip": \#(fourth)}"#)) == fourth)
    #expect(try office.run("hr.pay-payslip", #"{"payslip": \#(first)}"#)["number"] == "2026-01 M-001")
    #expect(try office.differences() == [])
  }

  /// A slip's number names one person for ever, whoever bears the code later.
  @Test func `a registration number on someone's slips is never another's`() throws {
    let office = try TestCompany.pay()
    try office.hire(more: #", "code": "M-002""#)
    try office.validate("2026-01", for: "M-002")
    try office.run("hr.update-employee", #"{"employee": "M-002", "code": "A-1"}"#)
    #expect(try office.hire(name: "Martin")["code"] == "M-003")
    let json = #"{"name": "Petit", "base_salary": "2500.00", "entry": "2026-01-01", "code": "m-002"}"#
    #expect(try office.code("hr.create-employee", json) == "code-taken")
    #expect(try office.code("hr.update-employee", #"{"employee": "M-003", "code": "M-002"}"#) == "code-taken")
    #expect(try office.code("hr.update-employee", #"{"employee": "A-1", "code": "M-002"}"#) == "yes")
    #expect(try office.pay("2026-01", for: "M-002")["amount"] == "1897.63")
  }

  @Test func `a draft keeps what was typed when it is validated`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    let drafted = try office.draft("2026-01", #", "bonuses": [{"label": "Prime", "amount": "100.00"}]"#)
    let validated = try office.run("hr.validate-payslip", #"{"payslip": 1}"#)
    #expect(drafted.json == validated.json)
    #expect(validated["net"] == "1961.63")
  }

  @Test func `the month of everyone leaves alone what is there`() throws {
    let office = try TestCompany.pay()
    for name in ["Durand", "Martin", "Petit"] { try office.hire(name: name) }
    try office.hire(entry: "2026-02-01", name: "Zoé")
    try office.validate("2026-01", for: "M-002")
    try office.draft("2026-01", #", "meal_vouchers": 0, "overtime_25": "2""#, for: "M-001")
    let answer = try office.run("hr.draft-month", #"{"period": "2026-01"}"#)
    #expect(answer.json.contains(#""number":"2026-01 M-003""#))
    #expect(answer.json.contains(#""refused":[]"#))
    #expect(
      try office.texts("SELECT code || ' ' || status FROM payslip ORDER BY id")
        == ["M-002 validated", "M-001 draft", "M-003 draft"])
  }

  @Test func `a salary mistyped is agreed again for the same day, until it was paid`() throws {
    let office = try TestCompany.pay()
    try office.hire("25000.00", entry: "2026-06-01")
    let again = #"{"employee": "M-001", "from": "2026-06-01", "base_salary": "2500.00"}"#
    #expect(try office.code("hr.change-salary", again) == "yes")
    let history = try office.read { try Salary.history(of: Employee.ID(1), in: $0) }
    #expect(history.map(\.monthly.decimal) == ["2500.00"])
    try office.validate("2026-06")
    #expect(try office.slip("2026-06 M-001").content.gross.decimal == "2500.00")
    #expect(try office.code("hr.change-salary", again) == "salary-already-paid")
    #expect(try office.differences() == [])
  }

  @Test func `nobody leaves within a month already paid, until its slip is undone`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.validate("2026-11")
    func leave(_ day: String) throws -> String {
      try office.code("hr.update-employee", #"{"employee": "M-001", "exit": "\#(day)"}"#)
    }
    #expect(try leave("2026-11-15") == "exit-already-paid")
    #expect(try leave("2026-11-30") == "yes")
    try office.reverse("2026-11")
    #expect(try leave("2026-11-15") == "yes")
    try office.validate("2026-11")
    #expect(try office.code("hr.update-employee", #"{"employee": "M-001", "position": "Chef"}"#) == "yes")
  }

}
