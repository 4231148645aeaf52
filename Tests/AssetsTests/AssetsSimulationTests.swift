import GRDB
import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Assets

/// Random operations as people would run them; whatever is refused is refused whole.
struct AssetsSimulationTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `whatever is typed, sheets, plans, assignments and the log agree`(seed: UInt64) throws {
    let company = try TestCompany(today: day("2026-01-10"))
    try company.hire("M-001")
    try company.hire("M-002", entry: "2026-02-01", exit: "2027-03-31", id: 2)
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for _ in 0..<250 {
      do { try step(company, using: &random) } catch is any Refusal { refused += 1 }
    }
    #expect(refused > 10 && refused < 200)
    try #expect(company.store.check().differences == [])
    let assets = try company.read { try Asset.depreciable(on: company.today, in: $0) }
    #expect(!assets.isEmpty && assets.allSatisfy { $0.accumulated <= $0.value })
  }

  private func step(_ company: TestCompany, using random: inout SeededGenerator) throws {
    let asset = Reference<Asset>.id(.init(Int64.random(in: 1...30, using: &random)))
    let day = company.today.adding(days: -Int.random(in: 0..<90, using: &random))
    let amount = Money(cents: Int64.random(in: 1...3_000_000, using: &random))
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: try acquire(amount, on: day, in: company, using: &random)
    case 2: try company.purchase([("Machine", amount.decimal, nil), ("Outil", "99.99", "2155")], on: day)
    case 3:
      let document = Reference<AssetPurchase>.id(.init(Int64.random(in: 1...10, using: &random)))
      try company.perform(AcquireAsset(kind: .equipment, method: .linear, years: 4, purchase: document))
    case 4, 5:
      company.today = company.today.adding(days: Int.random(in: 5...40, using: &random))
    case 6, 7: try company.perform(DepreciateAssets(until: day))
    case 8: try company.perform(DepreciateAssets(asset: asset))
    case 9: try leave(asset, for: amount, on: day, in: company, using: &random)
    case 10:
      let employee = Reference<AssignableEmployee>.id(.init(Int64.random(in: 1...2, using: &random)))
      let span = Int.random(in: -5...60, using: &random)
      try company.perform(
        AssignAsset(asset: asset, employee: employee, from: day, to: span < 30 ? day.adding(days: span) : nil)
      )
    case 11: try company.perform(ReturnAsset(asset: asset, date: day))
    case 12: try company.perform(CollectDisposal(asset: asset))
    default: try remind(asset, on: day, in: company, using: &random)
    }
  }

  private func acquire(
    _ value: Money, on day: Day, in company: TestCompany, using random: inout SeededGenerator
  ) throws {
    let method = DepreciationMethod.allCases.randomElement(using: &random) ?? .linear
    let isOld = Bool.random(using: &random)
    let acquired = isOld ? day.adding(days: -Int.random(in: 0..<2_000, using: &random)) : day
    try company.perform(
      AcquireAsset(
        kind: .other, method: method, years: method == .none ? nil : Int.random(in: 2...8, using: &random),
        label: "Actif", value: value, date: acquired,
        serviceDate: acquired.adding(days: Int.random(in: 0..<40, using: &random)), takenOver: isOld,
        depreciated: isOld && Bool.random(using: &random) ? value.share(1, of: 3) : nil))
  }

  private func leave(
    _ asset: Reference<Asset>, for price: Money, on day: Day, in company: TestCompany,
    using random: inout SeededGenerator
  ) throws {
    if Bool.random(using: &random) {
      let payment: PaymentMethod? = Bool.random(using: &random) ? .cash : nil
      try company.perform(DisposeAsset(asset: asset, price: price, date: day, payment: payment))
    } else {
      try company.perform(ScrapAsset(asset: asset, reason: "hasard", date: day))
    }
  }

  private func remind(
    _ asset: Reference<Asset>, on day: Day, in company: TestCompany, using random: inout SeededGenerator
  ) throws {
    let reminder = AssetReminder.ID(Int64.random(in: 1...10, using: &random))
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      try company.perform(
        PlanReminder(asset: asset, kind: .upkeep, due: day.adding(days: 30), everyMonths: 12))
    case 1: try company.perform(CompleteReminder(reminder: reminder))
    default: try company.perform(CancelReminder(reminder: reminder))
    }
  }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
