import HumanResourcesFacts
import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// A slip is corrected by its opposite and a new slip. January at 2 500,00: net 1 897,63; with 100,00 more 1 961,63; with
/// seven hours away (113,63) 1 810,40.
@Suite struct CorrectionTests {
  private static let bonus = #", "bonuses": [{"label": "Prime", "amount": "100.00"}]"#

  private func paid() throws -> TestCompany {
    let office = try TestCompany.pay()
    try office.hire()
    #expect(try office.validate("2026-01")["net"] == "1897.63")
    #expect(try office.pay("2026-01")["amount"] == "1897.63")
    return office
  }

  @Test(arguments: [
    (bonus, "1961.63", "64.00"), ("", "1897.63", "0.00"), (#", "absence_hours": "7""#, "1810.40", "-87.23"),
  ]) func `only the difference is paid`(elements: String, net: String, difference: String) throws {
    let office = try paid()
    try office.reverse("2026-01")
    #expect(try office.validate("2026-01", elements)["net"] == net)
    #expect(try office.pay("2026-01")["amount"] == difference)
    #expect(try office.slip("2026-01 M-001").status == .paid)
    #expect(
      try office.texts("SELECT count(*) || ' ' || sum(amount) FROM payslip_payment")
        == ["2 \(try #require(Money(decimal: net)).cents)"])
    #expect(try office.differences() == [])
  }

  /// What a past day showed is not changed by what was mended since.
  @Test func `the slip done again is of the day the other was undone`() throws {
    let office = try TestCompany.pay(on: "2026-03-10")
    try office.hire()
    try office.validate("2026-01")
    try office.pay("2026-01")
    try office.reverse("2026-01")
    try office.validate("2026-01", Self.bonus)
    #expect(
      try office.texts("SELECT kind || ' ' || day FROM payslip ORDER BY id") == [
        "slip 2026-01-31", "reversal 2026-03-10", "slip 2026-03-10",
      ])
    let before = try office.read {
      try Payslip.history(of: Employee.ID(1), limit: 9, asOf: day("2026-03-09"), in: $0)
    }
    #expect(before.map(\.status) == [.validated] && before.map(\.content.net.decimal) == ["1897.63"])
    let slips = try office.read { try [Payslip.find(.code("2026-01 M-001"), in: $0)] }
    #expect(try office.read { try Payslip.amounts(toPay: slips, in: $0) } == [Money(cents: 64_00)])
    #expect(try office.pay("2026-01")["amount"] == "64.00")
  }

  @Test func `what an undone slip had paid is taken once from the two slips paid together`() throws {
    let office = try paid()
    try office.validate("2026-02", Self.bonus)
    try office.reverse("2026-01")
    try office.validate("2026-01")
    let slips = try ["2026-01 M-001", "2026-02 M-001"].map { try office.slip($0) }
    #expect(
      try office.read { try Payslip.amounts(toPay: slips, in: $0) }.map(\.decimal) == ["0.00", "1961.63"])
    #expect(try office.pay("2026-01")["amount"] == "0.00")
    #expect(try office.pay("2026-02")["amount"] == "1961.63")
  }

  @Test func `a correction is corrected in turn`() throws {
    let office = try paid()
    try office.reverse("2026-01")
    try office.validate("2026-01", Self.bonus)
    try office.pay("2026-01")
    try office.reverse("2026-01")
    try office.validate("2026-01")
    #expect(try office.pay("2026-01")["amount"] == "-64.00")
    #expect(try office.differences() == [])
  }

  /// What was paid for a slip undone and not done again counts for the next one paid.
  @Test func `a payment left over counts for the next month`() throws {
    let office = try paid()
    try office.validate("2026-02", Self.bonus)
    try office.reverse("2026-01")
    #expect(try office.pay("2026-02")["amount"] == "64.00")
    try office.validate("2026-01")
    #expect(try office.pay("2026-01")["amount"] == "1897.63")
  }

  @Test func `an unpaid slip is undone without a trace in cash`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.validate("2026-01")
    try office.reverse("2026-01")
    try office.validate("2026-01", Self.bonus)
    #expect(try office.pay("2026-01")["amount"] == "1961.63")
    #expect(try office.texts("SELECT count(*) || '' FROM payslip_carry") == ["0"])
  }

  /// Slips 1, its opposite 2, and 3, which stands.
  @Test func `the opposite has every line the other way round`() throws {
    let office = try paid()
    let reversal = try office.reverse("2026-01")
    #expect(reversal["id"] == "2" && reversal["number"] == "2026-01 M-001")
    #expect(
      try office.texts(
        """
        SELECT kind || ' ' || gross || ' ' || net || ' ' || employer_cost || ' ' || relief FROM payslip ORDER BY id
        """) == ["slip 250000 189763 316265 42975", "reversal -250000 -189763 -316265 -42975"])
    #expect(
      try office.texts(
        """
        SELECT code FROM payslip_line GROUP BY position HAVING sum(employee) <> 0 OR sum(employer) <> 0 OR count(*) <> 2
        """) == [])
    for body in PayBody.allCases {
      #expect(try office.read { try BodyAccount.due(to: body, in: $0) } == .zero)
    }
  }

  @Test func `a reversal is not undone, nor a slip twice`() throws {
    let office = try paid()
    try office.reverse("2026-01")
    func code(_ payslip: String) throws -> String {
      try office.code("hr.reverse-payslip", #"{"payslip": \#(payslip), "reason": "Erreur"}"#)
    }
    #expect(
      try [code("1"), code("2"), code(#""2026-01 M-001""#)] == [
        "already-reversed", "is-reversal", "already-reversed",
      ])
    try office.draft("2026-01")
    #expect(try code(#""2026-01 M-001""#) == "not-validated")
  }

  @Test func `a reason is asked for`() throws {
    let office = try paid()
    for reason in ["", "  "] {
      #expect(
        try office.code("hr.reverse-payslip", #"{"payslip": "2026-01 M-001", "reason": "\#(reason)"}"#)
          == "reason-missing")
    }
  }

  /// January redone at 5 000 while February (2 500) stands: February does not change; March puts right 10 000 against
  /// 12 015: T1 = 10 000 − (4 005 + 2 500), T2 = −995, CET −5 000. Reductions: 10 000 at 0,0716 = 716,00 less 109,00 and
  /// 429,75.
  @Test func `an old month is done again while later ones stand`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.validate("2026-01")
    try office.validate("2026-02")
    try office.reverse("2026-01")
    let february = try office.lines("2026-02 M-001")
    let redone = try office.validate("2026-01", #", "bonuses": [{"label": "Prime", "amount": "2500.00"}]"#)
    #expect(redone["net"] == "3374.54")
    #expect(try office.lines("2026-02 M-001") == february)
    let march = try office.validate("2026-03")
    #expect(march["net"] == "1892.93")
    #expect(march["employer_cost"] == "3405.55")
    #expect(
      try office.lines("2026-03 M-001", only: ["vieillesse_plafonnee", "agirc_arrco_t2", "cet"]) == """
        vieillesse_plafonnee 3495.00 | 6.9 241.16 | 8.55 298.82
        agirc_arrco_t2 -995.00 | 8.64 -85.97 | 12.95 -128.85
        cet -5000.00 | 0.14 -7.00 | 0.21 -10.50
        """)
    #expect(try office.slip("2026-03 M-001").content.month.relief.decimal == "177.25")
    #expect(try office.differences() == [])
  }

  /// The opposite counts from the day it is made; never before the slip.
  @Test func `a slip is undone on the working day`() throws {
    let office = try paid()
    office.today = day("2027-02-15")
    try office.reverse("2026-01")
    #expect(try office.texts("SELECT day FROM payslip ORDER BY id") == ["2026-01-31", "2027-02-15"])
  }
}
