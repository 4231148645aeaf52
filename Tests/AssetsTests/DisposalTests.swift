import Company
import Events
import GRDB
import Kernel
import Store
import Testing

@testable import Assets

struct DisposalTests {
  private static let twenty = VATRate(basisPoints: 2_000)

  @Test func `a sale in the middle of a year books what was missing, then itself`() throws {
    let company = try TestCompany()
    let code = try company.acquire("6000.00", years: 5, on: "2025-01-01", rate: Self.twenty)
    let answer = try company.perform(
      DisposeAsset(asset: .code(code), price: euros("4000.00"), date: day("2026-06-30")))
    // 1 200 of 2025, then 180 days of 360.
    #expect(answer.complement == euros("1800.00") && answer.netValue == euros("4200.00"))
    #expect(answer.result == euros("-200.00"))
    #expect(try company.facts(DepreciationPosted.self).map(\.to.iso) == ["2025-12-31", "2026-06-30"])
    let fact = try #require(try company.facts(AssetDisposed.self).first)
    #expect(fact.tax == euros("800.00") && fact.accumulated == euros("1800.00") && fact.method == nil)
    let asset = try company.find(code)
    #expect(asset.status == .sold && asset.disposal?.owed == euros("4800.00"))
    let lines = try company.read { try asset.plan(in: $0).lines }
    #expect(lines.map(\.annuity.decimal) == ["1200.00", "600.00"] && lines.last?.net == euros("4200.00"))
    #expect(try company.read { try AssetFigures.load(in: $0) }.owed == euros("4800.00"))
    let collected = try company.perform(CollectDisposal(asset: .code(code), date: day("2026-07-15")))
    #expect(collected.amount == euros("4800.00"))
    #expect(
      try refusal { _ = try company.perform(CollectDisposal(asset: .code(code))) } == "already-collected")
    try #expect(company.store.check().differences == [])
  }

  @Test func `a declining asset is depreciated to the month before it leaves`() throws {
    let company = try TestCompany()
    let code = try company.acquire("10000.00", on: "2026-01-10", method: .declining)
    let answer = try company.perform(
      DisposeAsset(asset: .code(code), price: .zero, date: day("2026-06-30"), payment: .cash))
    // 3 500 × 5/12.
    #expect(answer.complement == euros("1458.33"))
    #expect(try company.find(code).refusal(of: .collect)?.code == "nothing-to-collect")
    try #expect(company.store.check().differences == [])
  }

  @Test func `VAT is due where it was deducted, and a price may be paid at once`() throws {
    let company = try TestCompany()
    let untaxed = try company.acquire()
    _ = try company.perform(DisposeAsset(asset: .code(untaxed), price: euros("100.00"), payment: .card))
    let disposal = try company.find(untaxed).disposal
    #expect(disposal?.tax == .zero && disposal?.owed == .zero)
    #expect(disposal?.collected == Disposal.Collection(day: day("2026-12-31"), method: .card))
    let bought = try company.purchase([("Presse", "8000.00", nil)], on: day("2026-03-02"))
    let code = try company.perform(
      AcquireAsset(kind: .equipment, method: .linear, years: 5, purchase: .code(bought))
    ).code
    _ = try company.perform(DisposeAsset(asset: .code(code), price: euros("100.00")))
    #expect(try company.find(code).disposal?.tax == euros("20.00"))
    try #expect(company.store.check().differences == [])
  }

  @Test func `scrapping takes a reason and brings nothing`() throws {
    let company = try TestCompany()
    let code = try company.acquire("6000.00", on: "2026-01-01")
    #expect(
      try refusal { _ = try company.perform(ScrapAsset(asset: .code(code), reason: " ")) }
        == "reason-missing")
    let answer = try company.perform(
      ScrapAsset(asset: .code(code), reason: "accident", date: day("2026-03-31")))
    #expect(answer.result == euros("-5700.00"))
    #expect(
      try refusal { _ = try company.perform(DisposeAsset(asset: .code(code), price: .zero)) }
        == "already-scrapped")
    try #expect(company.store.check().differences == [])
  }

  @Test func `what was booked ahead in the year stays booked`() throws {
    let company = try TestCompany()
    let code = try company.acquire("6000.00", on: "2026-01-01")
    _ = try company.perform(DepreciateAssets(until: day("2026-12-31")))
    let answer = try company.perform(
      DisposeAsset(asset: .code(code), price: euros("1.00"), date: day("2026-06-30")))
    #expect(answer.complement == .zero && answer.netValue == euros("4800.00"))
    try #expect(company.store.check().differences == [])
  }

  @Test func `days that cannot be are refused`() throws {
    let company = try TestCompany(today: day("2027-02-10"))
    let code = try company.acquire("6000.00", on: "2026-01-01")
    _ = try company.perform(DepreciateAssets(until: day("2027-01-31")))
    let sell = { (on: String, price: String) in
      try refusal {
        _ = try company.perform(DisposeAsset(asset: .code(code), price: euros(price), date: day(on)))
      }
    }
    #expect(try sell("2027-02-11", "1.00") == "future-date")
    #expect(try sell("2025-12-31", "1.00") == "before-acquisition")
    #expect(try sell("2026-12-31", "1.00") == "depreciated-beyond")
    #expect(try sell("2027-02-10", "-1.00") == "negative-price")
    let taken = try company.perform(
      AcquireAsset(
        kind: .other, method: .linear, years: 5, label: "Bureau", value: euros("100.00"),
        date: day("2026-01-01"), takenOver: true)
    ).code
    #expect(
      try refusal {
        _ = try company.perform(ScrapAsset(asset: .code(taken), reason: "usé", date: day("2026-12-31")))
      } == "before-takeover")
    #expect(try sell("2027-02-10", "1.00") == "")
    #expect(
      try refusal { _ = try company.perform(CollectDisposal(asset: .code(code), date: day("2027-02-09"))) }
        == "before-disposal")
  }
}
