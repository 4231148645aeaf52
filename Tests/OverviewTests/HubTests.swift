import Accounting
import AccountingFacts
import Desk
import Kernel
import Lists
import Overview
import OverviewFacts
import Plan
import Program
import Store
import TestSupport
import Testing

/// What a module written tomorrow tells through its feature alone, without a line changed elsewhere.
struct HubTests {
  private static func overview(with feature: Feature) -> Feature {
    overviewFeature(of: Program.modules + [feature])
  }

  @Test func `a control of a new module stands in the list, at its number`() throws {
    let office = try TestCompany.books()
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
    let toll = ListedRow(try #require(rows.last), of: screen.listing)
    #expect(
      try office.read { try screen.open($0, toll) } == .list("comptabilite.grand-livre", parameter: "512"))
  }

  @Test func `a control that fails is told on the accountant's board, those of one module together`() throws {
    let office = try TestCompany.books()
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

  // MARK: The dashboard

  /// What waits at a toll: two parts of one reading, a share of others' drafts, and a figure for scripts.
  private static func tolls(_ reads: Reads = Reads()) -> Feature {
    Feature(
      shares: [
        BoardShare(
          on: .dashboard,
          of: { _, _ in
            reads.count += 1
            return 7
          },
          [
            .figure(.today, at: 15) { (tolls: Int) in Figure("Péages", String(tolls)) },
            .toDo(at: 25) { (tolls: Int) in .count("Badges à rendre", tolls, .list(.clients)) },
            .toDo(at: 10) { (tolls: Int) in .more(Pile(count: tolls, amount: euros("70.00"))) },
            .block(at: 65, for: Permission("tolls.read")) { (_: Int) in Block("Barrières", .facts([])) },
            .block(at: 75) { (tolls: Int) in Block("Trajets", .facts([Fact("jours", String(tolls))])) },
          ]),
        BoardShare(
          on: .dashboard, needing: ModuleID("peages"), of: { _, _ in 1 },
          [.block(at: 5) { (_: Int) in Block("Éteint", .facts([])) }]),
        BoardShare(
          on: .accounting, of: { _, _ in 1 }, [.block(at: 6) { (_: Int) in Block("Ailleurs", .facts([])) }]),
      ],
      figures: [ListedFigure("peages", "Péages du mois", at: 10) { _, _ in .amount(euros("12.00")) }])
  }

  /// How often a share was read.
  private final class Reads: @unchecked Sendable { var count = 0 }

  @Test func `what a new module tells stands on the dashboard, at its places, read once`() throws {
    let (office, reads) = (try TestCompany.shop(), Reads())
    let board = try #require(Self.overview(with: Self.tolls(reads)).boards.first { $0.id == .dashboard })
    let blocks = try office.read { try board.load($0, 0, office.today) }.blocks
    #expect(reads.count == 1)
    #expect(
      blocks.map(\.title).prefix(7) == [
        "Aujourd'hui", "Achats et stocks", "À encaisser · DSO 0 j", "À faire", "Dernières pièces",
        "Clients en retard", "Trajets",
      ])
    guard case .figures(let figures) = blocks[0].shape, case .facts(let toDo) = blocks[3].shape else {
      return #expect(Bool(false), "no figures")
    }
    #expect(
      figures.map(\.label) == ["Clients", "Péages", "Facturé du mois", "Encaissé du mois", "Impayés"])
    #expect(toDo.map(\.label) == ["Mes brouillons", "Badges à rendre"])
    #expect(toDo.map(\.value) == ["7 · 70,00 €", "7"])
  }

  @Test func `a share that is of another's pile says nothing to whom that pile is not told`() throws {
    let office = try TestCompany.shop()
    try office.hire("lea", role: "fichier", ownOnly: false)
    let board = try #require(Self.overview(with: Self.tolls()).boards.first { $0.id == .dashboard })
    let blocks = try office.read(as: "lea") { try board.load($0, 0, office.today) }.blocks
    #expect(blocks.map(\.title) == ["Aujourd'hui", "À faire", "Trajets"])
    guard case .facts(let toDo) = blocks[1].shape else { return #expect(Bool(false), "no facts") }
    #expect(toDo.map(\.label) == ["Badges à rendre"])
  }

  @Test func `scripts read a new module's figure after those of the others`() throws {
    let office = try TestCompany.shop()
    let home = try #require(Self.overview(with: Self.tolls()).lists.first { $0.listing.id == .home })
    let rows = try office.read { try ListQuery(home.listing).rows(limit: 99, in: $0) }
    #expect(rows.map { $0.values[0].machine }.suffix(2) == ["valeur_stock", "peages"])
    #expect(rows.last?.values[2].machine == "12.00")
  }

  @Test func `the whole dashboard, in its order`() throws {
    let office = try ListTests.busyOffice()
    let board = try #require(Program.catalogue.board(.dashboard))
    let blocks = try office.read { try board.load($0, 0, office.today) }.blocks
    #expect(
      blocks.map(\.title) == [
        "Aujourd'hui", "Achats et stocks", "Personnel et parc", "À encaisser · DSO 181 j", "À faire",
        "Dernières pièces", "Clients en retard", "Livres", "Flux des 30 derniers jours", "À commander",
        "Parc : à venir", "Meilleures ventes HT", "Meilleures marges",
      ])
  }
}
