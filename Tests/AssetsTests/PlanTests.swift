import Company
import Kernel
import TestSupport
import Testing

@testable import Assets

/// Plans worked by hand, or taken from the accounting plan and the tax administration's own examples.
struct PlanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: String
    let years: Int
    let from: String
    let annuities: [String]
    var testDescription: String { "\(value) sur \(years) ans dès le \(from)" }
  }

  static let linear = [
    Case(
      value: "500.00", years: 5, from: "2020-10-05",
      annuities: ["23.89", "100.00", "100.00", "100.00", "100.00", "76.11"]),
    Case(
      value: "500.00", years: 5, from: "2020-12-31",
      annuities: ["0.28", "100.00", "100.00", "100.00", "100.00", "99.72"]),
    Case(
      value: "102638.35", years: 7, from: "2020-07-01",
      annuities: [
        "7331.31", "14662.62", "14662.62", "14662.62", "14662.62", "14662.62", "14662.62", "7331.32",
      ]),
    Case(
      value: "12000.00", years: 5, from: "2026-04-15",
      annuities: ["1706.67", "2400.00", "2400.00", "2400.00", "2400.00", "693.33"]),
    Case(value: "300.00", years: 3, from: "2026-01-01", annuities: ["100.00", "100.00", "100.00"]),
    Case(value: "0.03", years: 5, from: "2026-01-01", annuities: ["0.01", "0.01", "0.01", "0.00", "0.00"]),
  ]

  @Test(arguments: linear) func `equal annuities, by days of service`(example: Case) {
    let plan = terms(example, .linear).plan
    #expect(plan.lines.map(\.annuity.decimal) == example.annuities)
    #expect(plan.lines.last?.net == .zero)
    #expect(plan.lines.last?.accumulated == euros(example.value))
  }

  static let declining = [
    Case(
      value: "10000.00", years: 5, from: "2026-01-10",
      annuities: ["3500.00", "2275.00", "1478.75", "1373.13", "1373.12"]),
    Case(
      value: "10000.00", years: 5, from: "2026-04-15",
      annuities: ["2625.00", "2581.25", "1677.81", "1557.97", "1557.97"]),
    Case(
      value: "20000.00", years: 5, from: "2026-03-31",
      annuities: ["5833.33", "4958.33", "3222.92", "2992.71", "2992.71"]),
    Case(
      value: "45000.00", years: 5, from: "2026-10-20",
      annuities: ["3937.50", "14371.88", "9341.72", "8674.45", "8674.45"]),
    Case(
      value: "200000.00", years: 10, from: "2026-05-05",
      annuities: [
        "30000.00", "38250.00", "29643.75", "22973.91", "17804.78", "13798.70", "11882.22", "11882.21",
        "11882.22", "11882.21",
      ]),
  ]

  @Test(arguments: declining) func `declining annuities, by months from the acquisition`(example: Case) {
    let plan = terms(example, .declining).plan
    #expect(plan.lines.map(\.annuity.decimal) == example.annuities)
    #expect(plan.lines.last?.net == .zero)
  }

  @Test(arguments: [
    ("2000-12-31", 4, 150), ("2001-01-01", 4, 125), ("2008-12-03", 5, 175), ("2008-12-04", 5, 225),
    ("2009-12-31", 7, 275), ("2010-01-01", 7, 225), ("2026-01-01", 3, 125), ("2026-01-01", 6, 175),
  ])
  func `the declining coefficient follows the day and the lifetime`(on: String, years: Int, hundredths: Int) {
    #expect(DecliningCoefficient.hundredths(years: years, acquired: day(on)) == hundredths)
  }

  @Test func `a fiscal year that ends in June counts its own days`() {
    // From 15 April to 30 June: 16 + 30 + 30 = 76 days of 360.
    let july = FiscalYearStart("07-01") ?? .january
    let plan = terms(Self.linear[3], .linear, fiscalYear: july).plan
    #expect(plan.lines.map(\.start.iso).prefix(2) == ["2025-07-01", "2026-07-01"])
    #expect(
      plan.lines.map(\.annuity.decimal) == [
        "506.67", "2400.00", "2400.00", "2400.00", "2400.00", "1893.33",
      ])
    let declining = terms(Self.declining[1], .declining, fiscalYear: july).plan
    // 10 000 × 35 % × 3/12.
    #expect(declining.lines.first?.annuity == euros("875.00"))
    #expect(declining.lines.count == 5)
  }

  @Test func `a fiscal year that begins on the last day of a month is still one of 360 days`() {
    let last = FiscalYearStart("01-31") ?? .january
    let plan = terms(
      Case(value: "300.00", years: 3, from: "2026-01-31", annuities: []), .linear, fiscalYear: last
    ).plan
    #expect(plan.lines.map(\.annuity.decimal) == ["100.00", "100.00", "100.00"])
  }

  @Test(arguments: [
    ("2026-04-14", "0.00"), ("2026-04-15", "6.67"), ("2026-04-30", "106.67"), ("2026-05-31", "306.67"),
    ("2026-12-31", "1706.67"), ("2027-01-31", "1906.67"), ("2031-04-14", "12000.00"),
    ("2040-01-01", "12000.00"), ("2020-01-01", "0.00"),
  ])
  func `what is depreciated by a day`(on: String, expected: String) {
    #expect(terms(Self.linear[3], .linear).plan.accumulated(on: day(on)) == euros(expected))
  }

  @Test(arguments: [
    ("2026-04-14", "0.00"), ("2026-04-29", "0.00"), ("2026-04-30", "291.67"), ("2026-05-15", "291.67"),
    ("2026-12-31", "2625.00"), ("2027-01-31", "2840.10"),
  ])
  func `what is depreciated by a day when declining: whole months`(on: String, expected: String) {
    #expect(terms(Self.declining[1], .declining).plan.accumulated(on: day(on)) == euros(expected))
  }

  @Test func `months of a year sum to its annuity`() {
    for (example, method) in Self.linear.map({ ($0, DepreciationMethod.linear) })
      + Self.declining.map({ ($0, .declining) })
    {
      let plan = terms(example, method).plan
      for line in plan.lines { #expect(plan.accumulated(on: line.end) == line.accumulated) }
      let months = (0..<150).map { plan.accumulated(on: plan.start.adding(months: $0).endOfMonth) }
      #expect(months == months.sorted())
    }
  }

  @Test func `what is not depreciated has no plan`() {
    let plan = DepreciationTerms(
      value: euros("100.00"), method: .none, years: 0, day: day("2026-01-01"), serviceDay: day("2026-01-01"),
      fiscalYear: .january
    ).plan
    #expect(plan.lines.isEmpty)
    #expect(plan.accumulated(on: day("2030-01-01")) == .zero)
  }

  private func terms(
    _ example: Case, _ method: DepreciationMethod, fiscalYear: FiscalYearStart = .january
  ) -> DepreciationTerms {
    DepreciationTerms(
      value: euros(example.value), method: method, years: example.years, day: day(example.from),
      serviceDay: day(example.from), fiscalYear: fiscalYear)
  }
}
