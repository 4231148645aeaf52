import AssetsFacts
import GRDB
import Kernel
import Store
import TestSupport
import Testing

@testable import Assets

struct DepreciationTests {
  @Test func `the same day twice books nothing the second time`() throws {
    let company = try TestCompany()
    try company.acquire()
    let first = try company.perform(DepreciateAssets(until: day("2026-12-31")))
    #expect(first.posted == 1 && first.amount == euros("1706.67"))
    let again = try company.perform(DepreciateAssets(until: day("2026-12-31")))
    #expect(again.posted == 0 && again.amount == .zero)
    #expect(try company.perform(DepreciateAssets(until: day("2026-06-30"))).posted == 0)
    let fact = try #require(try company.facts(DepreciationPosted.self).first)
    #expect(fact.from == day("2026-04-15") && fact.to == day("2026-12-31"))
  }

  @Test(arguments: [DepreciationMethod.linear, .declining])
  func `month by month comes to the annuity`(method: DepreciationMethod) throws {
    let company = try TestCompany()
    let code = try company.acquire("10000.00", on: "2026-04-15", method: method)
    for month in 1...12 {
      let end = day("2026-01-31").adding(months: month - 1).endOfMonth
      _ = try company.perform(DepreciateAssets(until: end, asset: .code(code)))
    }
    let facts = try company.facts(DepreciationPosted.self)
    #expect(facts.count == 9)
    #expect(facts.map(\.amount).sum() == euros(method == .linear ? "1422.22" : "2625.00"))
    #expect(facts.map(\.from.iso).suffix(2) == ["2026-11-01", "2026-12-01"])
    try #expect(company.store.check().differences == [])
  }

  @Test func `a run late of two years books each fiscal year apart`() throws {
    let company = try TestCompany(today: day("2028-06-30"))
    try company.acquire()
    try company.acquire("500.00", method: .none)
    let answer = try company.perform(DepreciateAssets())
    #expect(answer.posted == 3 && answer.amount == euros("5306.67"))
    #expect(
      try company.facts(DepreciationPosted.self).map(\.to.iso) == ["2026-12-31", "2027-12-31", "2028-06-30"])
  }

  @Test func `the usual day is the last month's end, and none is after this one's`() throws {
    #expect(DepreciateAssets.usualDay(on: day("2026-03-15")) == day("2026-02-28"))
    #expect(DepreciateAssets.usualDay(on: day("2026-03-31")) == day("2026-03-31"))
    let company = try TestCompany(today: day("2026-05-15"))
    let code = try company.acquire()
    #expect(try company.perform(DepreciateAssets(until: day("2026-05-31"))).amount == euros("306.67"))
    #expect(
      try refusal { _ = try company.perform(DepreciateAssets(until: day("2026-06-01"))) }
        == "depreciation-too-early")
    let land = try company.acquire(method: .none)
    #expect(
      try refusal { _ = try company.perform(DepreciateAssets(asset: .code(land))) } == "not-depreciable")
    #expect(try company.find(code).postedTo == day("2026-05-31"))
  }

  @Test func `a plan that is over makes up for what it left in the first year kept`() throws {
    let company = try TestCompany(today: day("2026-03-10"))
    let code = try company.perform(
      AcquireAsset(
        kind: .equipment, method: .linear, years: 5, label: "Presse", value: euros("10000.00"),
        date: day("2020-01-01"), takenOver: true, depreciated: euros("8000.00"))
    ).code
    let answer = try company.perform(DepreciateAssets(until: day("2026-02-28")))
    #expect(answer.posted == 1 && answer.amount == euros("2000.00"))
    let fact = try #require(try company.facts(DepreciationPosted.self).first)
    #expect(fact.from == day("2026-01-01") && fact.to == day("2026-02-28"))
    #expect(try company.find(code).netValue == .zero)
    let asset = try company.find(code)
    let lines = try company.read { try asset.plan(in: $0).lines }
    #expect(lines.map(\.annuity.decimal) == ["2000.00", "2000.00", "2000.00", "2000.00", "0.00", "2000.00"])
    try #expect(company.store.check().differences == [])
  }
}
