import AssetsFacts
import GRDB
import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

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
    let lines = try company.read { try asset.plan(asOf: day("2026-06-30"), in: $0).lines }
    #expect(lines.map(\.annuity.decimal) == ["1200.00", "600.00"] && lines.last?.net == euros("4200.00"))
    #expect(try company.read { try asset.plan(asOf: day("2026-06-29"), in: $0).lines.count } == 5)
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

  @Test(arguments: [("2026-06-30", "66.67"), ("2026-12-31", "666.67")])
  func `what was booked past the day of a sale is taken back`(bookedTo: String, excess: String) throws {
    let company = try TestCompany()
    let code = try company.acquire("6000.00", on: "2026-01-01")
    _ = try company.perform(DepreciateAssets(until: day(bookedTo)))
    let answer = try company.perform(
      DisposeAsset(asset: .code(code), price: euros("5000.00"), date: day("2026-06-10")))
    // 160 days of 360 of 1 200,00.
    #expect(answer.complement == -euros(excess) && answer.netValue == euros("5466.67"))
    #expect(answer.result == euros("-466.67"))
    let fact = try #require(try company.facts(AssetDisposed.self).first)
    #expect(fact.takenBack == euros(excess) && fact.accumulated == euros("533.33"))
    let asset = try company.find(code)
    let lines = try company.read { try asset.plan(asOf: company.today, in: $0).lines }
    #expect(lines.map(\.annuity.decimal) == ["533.33"])
    try #expect(company.store.check().differences == [])
  }

  @Test func `what was depreciated before the company kept it is not taken back`() throws {
    let company = try TestCompany(today: day("2026-06-30"))
    let code = try company.perform(
      AcquireAsset(
        kind: .other, method: .linear, years: 5, label: "Bureau", value: euros("5000.00"),
        date: day("2025-01-01"), takenOver: true, depreciated: euros("4000.00"))
    ).code
    let answer = try company.perform(DisposeAsset(asset: .code(code), price: .zero))
    #expect(answer.complement == .zero && answer.netValue == euros("1000.00"))
  }

  @Test(arguments: [(2, "100.00"), (3, "0.00")])
  func `a sale bears VAT where it was deducted on the asset's own line`(line: Int, tax: String) throws {
    let company = try TestCompany()
    let rate = Self.twenty
    let lines = [("Papier", false, true), ("Presse", true, true), ("Clio", true, false)].map {
      PurchasedDocument.Line(
        label: $0.0, nature: .goods, quantity: .one, category: .standard, rate: rate, net: euros("1000.00"),
        deductible: $0.2, asset: $0.1)
    }
    let document = PurchasedDocument(
      document: 1, kind: .invoice, number: "ACH-2026-00001", supplierNumber: "F1",
      party: PartyFacts(party: 7, code: "GAR", name: "Garage"), day: day("2026-03-02"),
      entered: day("2026-03-02"), lines: lines,
      bases: [
        .init(
          category: .standard, rate: rate, net: euros("3000.00"), tax: euros("600.00"),
          deductible: euros("400.00"))
      ], net: euros("3000.00"), tax: euros("600.00"), gross: euros("3600.00"), instalments: [],
      needsApproval: false)
    try company.perform(Tell(event: SupplierInvoiceValidated(document: document)))
    let code = try company.perform(
      AcquireAsset(kind: .vehicle, method: .linear, years: 5, purchase: .code(document.number), line: line)
    ).code
    let sold = try company.perform(DisposeAsset(asset: .code(code), price: euros("500.00")))
    #expect(try company.find(code).disposal?.tax == euros(tax))
    #expect(sold.gross == euros("500.00") + euros(tax))
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
