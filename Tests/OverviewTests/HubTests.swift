import Accounting
import AccountingFacts
import Desk
import Kernel
import Lists
import Overview
import OverviewFacts
import Program
import Store
import Testing

/// What a module written tomorrow tells through its feature alone, without a line changed elsewhere.
struct HubTests {
  private static func overview(with feature: Feature) -> Feature {
    overviewFeature(of: Program.modules + [feature])
  }

  @Test func `a control of a new module stands in the list, at its number`() throws {
    let office = try Office.books()
    let tolls = ControlGroup(
      at: 55, of: { _, reading in reading.viewer.login.count },
      [
        Comparison(Control(18, "Péages = relevés", ledger: "512")) { letters, books in
          Finding(books.sum(under: "512"), Money(cents: Int64(letters)))
        }
      ])
    let screen = try #require(
      Self.overview(with: Feature(controls: [tolls])).lists.first { $0.listing.id == .controls })
    let rows = try office.read { try ListQuery(screen.listing).rows(limit: 99, in: $0) }
    #expect(rows.map(\.id) == Array(1...18))
    let last = try #require(rows.last).values.map(\.machine)
    #expect(last.prefix(5) == ["Péages = relevés", "329.00", "0.04", "-328.96", "ecart"])
    #expect(
      try office.read { try screen.open($0, 18) } == .list("comptabilite.grand-livre", parameter: "512"))
  }

  @Test func `a control that fails is told on the accountant's board, those of one module together`() throws {
    let office = try Office.books()
    let tolls = ControlGroup(
      at: 15, of: { _, _ in },
      [Comparison(Control(18, "Péages = relevés")) { _, _ in Finding(count: 2) }])
    let board = try #require(
      Self.overview(with: Feature(controls: [tolls])).boards.first { $0.id == .accounting })
    let blocks = try office.read { try board.load($0, 0, office.today) }.blocks
    guard case .facts(let facts)? = blocks.last?.shape else { return #expect(Bool(false), "no facts") }
    #expect(facts.map(\.label) == ["Péages = relevés"])
    #expect(facts.map(\.value) == ["2"])
  }

  @Test func `every purpose that a control names has its accounts`() {
    let named: [PurposeID] = [
      .clients, .clientAdvances, .suppliers, .assetSuppliers, .supplierAdvances, .staff, .staffAdvances,
      .staffExpenses,
    ]
    for purpose in named + .cash + .socialBodies {
      #expect(Purpose(rawValue: purpose.rawValue) != nil, "\(purpose)")
    }
  }

  @Test func `controls keep their numbers, and each module tells its own together`() {
    let groups = Program.modules.flatMap(\.controls).sorted { $0.place < $1.place }
    #expect(
      groups.map { $0.controls.map(\.number) } == [
        [1, 13, 14], [2, 3, 4, 5], [6, 7], [8, 9], [10], [11], [12], [15, 16, 17],
      ])
  }
}
