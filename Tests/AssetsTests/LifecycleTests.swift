import AssetsFacts
import Kernel
import TestSupport
import Testing
import TreasuryFacts

@testable import Assets

struct LifecycleTests {
  @Test func `the lifecycle of an asset`() {
    let owed = disposal(.sold, price: "500.00")
    let collection = Disposal.Collection(day: day("2026-06-30"), method: .transfer)
    let assets = [
      asset(), asset(disposal: owed), asset(disposal: disposal(.sold, price: "500.00", collection)),
      asset(disposal: disposal(.sold, price: "0.00")), asset(disposal: disposal(.scrapped, price: "0.00")),
    ]
    let matrix = Asset.Command.allCases.map { command in
      "\(command.rawValue): "
        + assets.map { $0.refusal(of: command)?.code ?? "yes" }.joined(separator: " | ")
    }.joined(separator: "\n")
    // In service, sold and owed, sold and paid, given away, scrapped.
    #expect(
      matrix == """
        edit: yes | yes | yes | yes | yes
        depreciate: yes | already-sold | already-sold | already-sold | already-scrapped
        assign: yes | already-sold | already-sold | already-sold | already-scrapped
        dispose: yes | already-sold | already-sold | already-sold | already-scrapped
        scrap: yes | already-sold | already-sold | already-sold | already-scrapped
        collect: still-in-service | yes | already-collected | nothing-to-collect | nothing-to-collect
        """)
  }

  @Test func `what is not depreciated refuses to be`() {
    #expect(asset(method: .none).refusal(of: .depreciate) == .notDepreciable("IM-0012"))
  }

  @Test(arguments: [
    (AssetKind.vehicle, "2182", "28182"), (.equipment, "2154", "28154"), (.property, "2131", "28131"),
    (.other, "2183", "28183"),
  ])
  func `the accounts of a kind`(kind: AssetKind, value: String, depreciation: String) {
    #expect(kind.usualAccount == value)
    #expect(AssetAccount(kind.usualAccount)?.depreciation == depreciation)
  }

  @Test func `an account of class 20 or 21`() {
    #expect(AssetAccount("205")?.depreciation == "2805")
    #expect(AssetAccount("2111")?.isLand == true)
    for wrong in ["", "2", "22", "607", "21a", "28182", "21 54", "21000000000"] {
      #expect(AssetAccount(wrong) == nil, "\(wrong)")
    }
  }

  @Test func `every refusal has its own code, a sentence and a remedy`() {
    let samples = AssetsRefusal.samples
    #expect(Set(samples.map(\.code)).count == samples.count)
    for refusal in samples {
      #expect(refusal.message.last == "." && refusal.remedy.last == ".", "\(refusal.code)")
    }
  }

  private func asset(method: DepreciationMethod = .linear, disposal: Disposal? = nil) -> Asset {
    var sheet = AssetSheet()
    (sheet.label, sheet.kind) = ("Kangoo", .vehicle)
    return Asset(
      id: Asset.ID(12), sheet: sheet, day: day("2026-01-01"), serviceDay: day("2026-01-01"),
      value: euros("1000.00"), method: method,
      years: 5, account: "2182", depreciationAccount: "28182",
      origin: .paid(.transfer, rate: .zero, tax: .zero), keptFrom: day("2026-01-01"), posted: .zero,
      postedTo: nil, disposal: disposal)
  }

  private func disposal(
    _ outcome: AssetDisposed.Outcome, price: String, _ collected: Disposal.Collection? = nil
  ) -> Disposal {
    Disposal(
      day: day("2026-06-30"), outcome: outcome, price: euros(price), tax: .zero, rate: .zero, reason: "usé",
      accumulated: .zero, takenBack: .zero, collected: collected)
  }
}
