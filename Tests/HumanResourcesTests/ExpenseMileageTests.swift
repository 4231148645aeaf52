import Kernel
import Store
import TestSupport
import Testing

@testable import HumanResources

struct ExpenseMileageTests {
  @Test func `the year's kilometres with one car are paid by one scale`() throws {
    let office = try TestCompany.expenses()
    try #expect(office.drive(4_000) == ("NF-1", "2544.00"))
    try #expect(office.drive(2_000) == ("NF-2", "993.00"))
    // Another car starts its own year.
    try #expect(office.drive(2_000, power: 4) == ("NF-3", "1212.00"))
    // A trip of before, entered later, comes after those already counted: 1 000 × 0,357.
    try #expect(office.drive(1_000, on: "2026-01-02") == ("NF-4", "357.00"))
    #expect(try office.differences() == [])
  }

  @Test func `a new year starts the scale again, within one claim too`() throws {
    let office = try TestCompany.expenses()
    try #expect(office.drive(4_000, on: "2025-12-20") == ("NF-1", "2544.00"))
    try office.run(
      SubmitExpense.self,
      """
      {"label": "Visites", "lines": [
        {"category": "kilometres", "km": "2000", "power": 5, "date": "2026-01-02"},
        {"category": "kilometres", "km": "2000", "power": 5, "date": "2025-12-31"},
        {"category": "kilometres", "km": "4000", "power": 5, "date": "2026-01-03"}]}
      """, as: "paul")
    // 2 000 × 0,636; then (6 000 × 0,357 + 1 395) − 2 544 of 2025; then (6 000 × 0,357 + 1 395) − 1 272.
    #expect(try office.claim("NF-2").lines.map(\.gross.decimal) == ["1272.00", "993.00", "2265.00"])
  }

  @Test func `kilometres of another employee do not count`() throws {
    let office = try TestCompany.expenses()
    try office.drive(4_000)
    let json =
      #"{"label": "x", "lines": [{"category": "kilometres", "km": "2000", "power": 5, "date": "2026-04-01"}]}"#
    #expect(try office.run(SubmitExpense.self, json, as: "lea").total.decimal == "1272.00")
  }

  @Test func `kilometres refused, taken back or corrected are counted again in the claims that wait`() throws
  {
    let office = try TestCompany.expenses()
    try office.drive(4_000)
    try office.drive(2_000)
    try office.run(
      UpdateExpense.self,
      """
      {"expense": "NF-1", "lines": [
        {"category": "kilometres", "km": "5000", "power": 5, "date": "2026-03-01"}]}
      """, as: "paul")
    // (7 000 × 0,357 + 1 395) − 3 180.
    #expect(try office.claim("NF-2").total.decimal == "714.00")
    try office.perform(RefuseExpense(expense: .code("NF-1"), reason: "erreur"), as: "nadia")
    #expect(try office.claim("NF-2").total.decimal == "1272.00")
    try #expect(office.drive(1_000) == ("NF-3", "636.00"))
    try office.perform(WithdrawExpense(expense: .code("NF-2")), as: "paul")
    #expect(try office.claim("NF-3").total.decimal == "636.00")
    #expect(try office.differences() == [])
  }

  @Test func `a claim allowed keeps its amount whatever becomes of the others`() throws {
    let office = try TestCompany.expenses()
    try office.drive(4_000)
    try office.drive(2_000)
    try office.perform(ApproveExpense(expense: .code("NF-2")), as: "nadia")
    try office.perform(WithdrawExpense(expense: .code("NF-1")), as: "paul")
    #expect(try office.claim("NF-2").total.decimal == "993.00")
    #expect(try office.differences() == [])
  }

  @Test func `the scale is that of the trip's day`() throws {
    let office = try TestCompany.expenses()
    try office.run(
      SetPayRate.self,
      #"{"code": "km_5", "from": "2026-04-01", "brackets": [{"rate": "1"}], "source": "Choix"}"#)
    try #expect(office.drive(100, on: "2026-03-31") == ("NF-1", "63.60"))
    try #expect(office.drive(100, on: "2026-04-01") == ("NF-2", "100.00"))
  }

  @Test func `before any scale nothing can be computed`() throws {
    let office = try TestCompany.expenses()
    #expect(
      expenseRefusal { try office.drive(10, on: "2022-12-31") } == "rate-unknown")
  }
}
