import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// Advances taken back by pay, a tenth of it at most (C. trav. art. L3251-3). 2 500,00 leave 1 897,63, a tenth of which
/// is 189,76; 900,00 leave 690,50, a tenth of which is 69,05.
@Suite struct AdvanceTests {
  private func office(_ salary: String) throws -> TestCompany {
    let office = try TestCompany.pay()
    try office.hire(salary)
    return office
  }

  private func grant(
    _ office: TestCompany, _ amount: String, _ more: String = "", on day: String = "2026-01-05"
  ) throws {
    try office.run(
      "hr.grant-advance", #"{"employee": "M-001", "amount": "\#(amount)", "date": "\#(day)"\#(more)}"#)
  }

  /// « AV-S-1 400.00 AV-S-2 0.00 ».
  private func remaining(_ office: TestCompany) throws -> String {
    try office.read { reading in
      try ["AV-S-1", "AV-S-2", "AV-S-3"].compactMap { number in
        do {
          return "\(number) \(try Advance.find(.code(number), in: reading).remaining)"
        } catch CommonRefusal.notFound { return nil }
      }.joined(separator: " ")
    }
  }

  @Test func `500,00 recovered 100,00 a month are back in five`() throws {
    let office = try office("2500.00")
    try grant(office, "500.00", #", "monthly": "100.00""#)
    var (nets, left) = ([String](), [String]())
    for month in 1...6 {
      nets.append(try office.validate("2026-0\(month)")["net"])
      left.append(try remaining(office))
    }
    #expect(nets == ["1797.63", "1797.63", "1797.63", "1797.63", "1797.63", "1897.63"])
    #expect(left.map { $0.dropFirst(7) } == ["400.00", "300.00", "200.00", "100.00", "0.00", "0.00"])
    #expect(try office.lines("2026-05 M-001", only: ["avance"]) == "avance - | - 100.00 | - 0.00")
    #expect(try office.lines("2026-06 M-001", only: ["avance"]) == "")
    #expect(try office.differences() == [])
  }

  @Test func `never more than a tenth of pay is taken`() throws {
    let office = try office("900.00")
    try grant(office, "500.00", #", "monthly": "100.00""#)
    #expect(try office.validate("2026-01")["net"] == "621.45")
    #expect(try remaining(office) == "AV-S-1 430.95")
  }

  @Test func `without a plan all that may be is taken, and the last part is what remains`() throws {
    let office = try office("2500.00")
    try grant(office, "400.00")
    let nets = try (1...4).map { try office.validate("2026-0\($0)")["net"] }
    // 189,76 twice, then 20,48.
    #expect(nets == ["1707.87", "1707.87", "1877.15", "1897.63"])
    #expect(try remaining(office) == "AV-S-1 0.00")
  }

  @Test func `several advances share the tenth, the oldest first`() throws {
    let office = try office("2500.00")
    try grant(office, "300.00", #", "monthly": "100.00""#, on: "2026-01-10")
    try grant(office, "300.00", #", "monthly": "150.00""#, on: "2026-01-05")
    try grant(office, "50.00", on: "2026-02-01")
    try office.validate("2026-01")
    // The second is older: 150,00, then 39,76 of the first; the third comes later than January.
    #expect(try remaining(office) == "AV-S-1 260.24 AV-S-2 150.00 AV-S-3 50.00")
    try office.validate("2026-02")
    #expect(try remaining(office) == "AV-S-1 220.48 AV-S-2 0.00 AV-S-3 50.00")
    try office.validate("2026-03")
    // 100,00 of the first, then all of the third.
    #expect(try remaining(office) == "AV-S-1 120.48 AV-S-2 0.00 AV-S-3 0.00")
    let sum = try office.slip("2026-03 M-001").content.recovered
    #expect(sum.decimal == "150.00")
  }

  @Test func `what is repaid by hand is no more taken`() throws {
    let office = try office("2500.00")
    try grant(office, "500.00", #", "monthly": "100.00""#)
    try office.validate("2026-01")
    try office.run("hr.repay-advance", #"{"advance": "AV-S-1", "amount": "350.00", "method": "cheque"}"#)
    #expect(try office.validate("2026-02")["net"] == "1847.63")
    #expect(try remaining(office) == "AV-S-1 0.00")
    #expect(try office.code("hr.repay-advance", #"{"advance": "AV-S-1"}"#) == "nothing-remains")
  }

  @Test func `no more than what remains is repaid, nor before it was advanced`() throws {
    let office = try office("2500.00")
    try grant(office, "500.00")
    func code(_ more: String) throws -> String {
      try office.code("hr.repay-advance", #"{"advance": "AV-S-1"\#(more)}"#)
    }
    #expect(try code(#", "amount": "500.01""#) == "advance-too-much")
    #expect(try code(#", "amount": "0""#) == "not-positive")
    #expect(try code(#", "amount": "-1""#) == "not-positive")
    #expect(try code(#", "date": "2026-01-04""#) == "before-advance")
    #expect(try code(#", "date": "2027-01-01""#) == "future-date")
    #expect(try code("") == "yes")
    #expect(try remaining(office) == "AV-S-1 0.00")
  }

  /// A draft made before the money was given back by hand is computed again when it is validated.
  @Test func `a draft does not take what came back meanwhile`() throws {
    let office = try office("2500.00")
    try grant(office, "100.00")
    #expect(try office.draft("2026-01")["net"] == "1797.63")
    try office.run("hr.repay-advance", #"{"advance": "AV-S-1"}"#)
    #expect(try office.run("hr.validate-payslip", #"{"payslip": "2026-01 M-001"}"#)["net"] == "1897.63")
    #expect(try office.differences() == [])
  }

  /// What the undone slip took is owed again; taken again by the new one.
  @Test func `undoing a slip gives the advance back its debt`() throws {
    let office = try office("2500.00")
    try grant(office, "500.00", #", "monthly": "100.00""#)
    try office.validate("2026-01")
    try office.reverse("2026-01")
    #expect(try remaining(office) == "AV-S-1 500.00")
    try office.validate("2026-01")
    #expect(try remaining(office) == "AV-S-1 400.00")
    #expect(try office.differences() == [])
  }

  /// 0,00 of pay: nothing can be taken; less than nothing is refused.
  @Test func `pay is never negative`() throws {
    let office = try office("900.00")
    try grant(office, "500.00")
    try office.run("hr.update-employee", #"{"employee": "M-001", "health_insurance": "0"}"#)
    let absence = #", "absence_hours": "154.0034""#
    #expect(try office.draft("2026-01", absence)["net"] == "0.00")
    #expect(try office.lines("2026-01 M-001", only: ["avance"]) == "")
    try office.run("hr.update-employee", #"{"employee": "M-001", "health_insurance": "40"}"#)
    let json = #"{"employee": "M-001", "period": "2026-01", "absence_hours": "154.0034"}"#
    #expect(try office.code("hr.draft-payslip", json) == "negative-net")
  }
}
