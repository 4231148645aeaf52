import AssetsFacts
import Kernel
import Testing
import TreasuryFacts

/// What the facts of fixed assets look like in the log, for ever.
@Suite struct AssetGoldenTests {
  private let van = AssetFacts(
    asset: 5, code: "IM-0005", label: "Fourgon", account: "2182", depreciationAccount: "28182")

  private let vanText =
    #"{"account":"2182","asset":5,"code":"IM-0005","depreciationAccount":"28182","#
    + #""label":"Fourgon"}"#

  @Test func `the facts of what an asset is worth`() throws {
    #expect(
      try agrees(
        AssetAcquired(
          asset: van, day: Sample.day, serviceDay: Sample.due, value: Money(cents: 3_000_000),
          tax: Money(cents: 600_000), rate: Sample.rate, origin: .paid, method: .transfer),
        #"{"asset":\#(vanText),"day":"2026-03-12","depreciated":"0.00","method":"virement","#
          + #""origin":"paid","rate":"20","serviceDay":"2026-04-11","tax":"6000.00","#
          + #""value":"30000.00"}"#))
    #expect(
      try agrees(
        AssetAcquired(
          asset: van, day: Sample.day, serviceDay: Sample.due, value: Money(cents: 3_000_000), tax: .zero,
          rate: .zero, origin: .purchase,
          purchase: AssetAcquired.Purchase(
            document: 31,
            lines: [
              .init(position: 0, account: "2154", value: Money(cents: 2_900_000)),
              .init(position: 2, account: nil, value: Money(cents: 100_000)),
            ])),
        #"{"asset":\#(vanText),"day":"2026-03-12","depreciated":"0.00","origin":"purchase","#
          + #""purchase":{"document":31,"lines":[{"account":"2154","position":0,"value":"29000.00"},"#
          + #"{"position":2,"value":"1000.00"}]},"rate":"0","serviceDay":"2026-04-11","tax":"0.00","value":"30000.00"}"#
      ))
    #expect(
      try agrees(
        DepreciationPosted(
          asset: van, from: Sample.day, to: Sample.due, amount: Money(cents: 50_000),
          accumulated: Money(cents: 75_000)),
        #"{"accumulated":"750.00","amount":"500.00","asset":\#(vanText),"from":"2026-03-12","#
          + #""to":"2026-04-11"}"#))
    #expect(
      try agrees(
        AssetDisposed(
          asset: van, day: Sample.due, outcome: .sold, value: Money(cents: 3_000_000),
          accumulated: Money(cents: 75_000), takenBack: Money(cents: 1_000),
          price: Money(cents: 2_500_000), tax: Money(cents: 500_000), rate: Sample.rate, method: .cheque),
        #"{"accumulated":"750.00","asset":\#(vanText),"day":"2026-04-11","method":"cheque","#
          + #""outcome":"sold","price":"25000.00","rate":"20","reason":"","takenBack":"10.00","#
          + #""tax":"5000.00","value":"30000.00"}"#))
    #expect(
      try agrees(
        DisposalCollected(asset: van, day: Sample.due, amount: Money(cents: 3_000_000), method: .transfer),
        #"{"amount":"30000.00","asset":\#(vanText),"day":"2026-04-11","method":"virement"}"#))
  }

  @Test func `the facts of who has an asset`() throws {
    #expect(
      try agrees(
        AssetAssigned(assignment: 8, asset: van, employee: 3, from: Sample.day, to: Sample.due),
        #"{"asset":\#(vanText),"assignment":8,"employee":3,"from":"2026-03-12","to":"2026-04-11"}"#))
    #expect(
      try agrees(
        AssetReturned(assignment: 8, asset: van, employee: 3, to: Sample.due),
        #"{"asset":\#(vanText),"assignment":8,"employee":3,"to":"2026-04-11"}"#))
  }
}
