import Accounting
import AccountingDesk
import Desk
import Foundation
import HumanResources
import HumanResourcesDesk
import Kernel
import Lists
import Overview
import Store
import Terminal
import TestSupport
import Testing

@testable import Demo
@testable import Program
@testable import Shell
@testable import comptoir

/// What Paul, who keeps the books and may not see salaries, reaches of what people earn: nothing, by any path.
@Suite struct PayPrivacyTests {
  private let company: PaidCompany

  init() throws { company = try PaidCompany() }

  @Test func `no list he may read, nor its export, tells what one person earns`() throws {
    let session = company.session("paul")
    let secrets = try company.secrets()
    #expect(secrets.count > 15)
    var read = 0
    for listing in Program.catalogue.lists.map(\.listing)
    where !["crm.client", "achats.fournisseur"].contains(listing.id) {
      let rows: [ListRow]
      do {
        rows = try session.read { try ListQuery(listing).rows(limit: 100_000, in: $0) }
      } catch is any Refusal { continue }
      read += 1
      let text = rows.flatMap(\.values).map(\.machine).joined(separator: "\n")
      let told = secrets.filter { text.contains($0) }
      #expect(told.isEmpty, "\(listing.id): \(told)")
    }
    #expect(read > 40)
    // The same amounts are there for who may see them.
    let slips = try company.session("claire").read {
      try ListQuery(.payslips).rows(limit: 1_000, in: $0).flatMap(\.values).map(\.machine)
    }
    #expect(secrets.allSatisfy { slips.contains($0) })
  }

  @Test(arguments: ["rh.paie", "rh.avances", "rh.salaires", "rh.organismes"])
  func `the lists of pay are refused to him by their right`(list: String) throws {
    let listing = try #require(Program.listing(list))
    #expect(throws: CommonRefusal.permissionDenied(listing.title)) {
      try company.session("paul").read { try ListQuery(listing).rows(limit: 1, in: $0) }
    }
  }

  @Test(arguments: ["411", "421", "425", "431", "512", "641", "6411", "645", "M-003"])
  func `a ledger's lines tell him nobody's pay`(account: String) throws {
    let text = try company.session("paul").read { reading in
      try ListQuery(.generalLedger, parameter: account).rows(limit: 100_000, in: reading)
        .flatMap(\.values).map(\.machine).joined(separator: "\n")
    }
    #expect(try company.secrets().filter { text.contains($0) }.isEmpty)
    #expect(!text.contains("M-003"))
  }

  /// Undone and done again on a day when nobody else is paid.
  @Test func `a slip mended on a day of its own is not told from the month's pay`() throws {
    let session = company.session("claire")
    let slip = try session.read { reading in
      try Payslip.find(.code("2026-10 M-006"), in: reading)
    }
    try session.perform(ReversePayslip(payslip: .id(slip.id), reason: "Prime oubliée"))
    var again = DraftPayslip(employee: .id(slip.employee), period: PayMonth(slip.period))
    again.bonuses = [PayElements.Bonus(label: "Prime", amount: Money(cents: 250_00))]
    let draft = try session.perform(again)
    try session.perform(ValidatePayslip(payslip: .id(Payslip.ID(draft.id))))
    try session.perform(PayPayslip(payslip: .id(Payslip.ID(draft.id))))
    try session.perform(DraftMonth(period: PayMonth(DemoCompany.today.startOfMonth)))
    for number in ["M-001", "M-002", "M-003"] {
      try session.perform(ValidatePayslip(payslip: .code("2026-11 \(number)")))
      try session.perform(PayPayslip(payslip: .code("2026-11 \(number)")))
    }
    let content = try session.read { try Payslip.find(.code("2026-10 M-006"), in: $0).content }
    let told = [slip.content.gross, slip.content.net, content.gross, content.net, content.incomeTax]
    let rows = try company.session("paul").read { reading in
      try ["421", "4421", "641", "6411"].flatMap {
        try ListQuery(.generalLedger, parameter: $0).rows(limit: 100_000, in: reading)
      }
    }
    let text = rows.flatMap(\.values).map(\.machine)
    #expect(told.filter { text.contains($0.decimal) }.isEmpty)
    #expect(!rows.isEmpty)
  }

  @Test func `the menu and the palette offer him no screen of pay`() throws {
    var sitting = try company.sitting("paul")
    try sitting.press("F10")
    #expect(!sitting.screen.contains("Fiches de paie"))
    for (typed, hidden) in [("fiches", "Fiches de paie"), ("avances", "Avances"), ("salaires", "Salaires")] {
      var visit = try company.sitting("paul")
      try visit.press(": \"\(typed)\"")
      #expect(!visit.palette.contains { $0.title == hidden }, "\(typed)")
    }
    var search = try company.sitting("paul")
    try search.press(": \"vasseur\"")
    #expect(search.screen.contains("Vasseur Claire"))
    #expect(try company.secrets().filter { search.screen.contains($0.replacing(".", with: ",")) }.isEmpty)
  }

  @Test func `an amount of pay finds nothing in the palette`() throws {
    for secret in try company.secrets().prefix(12) {
      let found = try company.session("paul").read { try Program.catalogue.search.find(secret, in: $0) }
      #expect(found.isEmpty, "\(secret)")
    }
  }

  @Test(arguments: [Route.page("rh.bulletin", record: 1), .board("rh.employe", record: 3), .board("accueil")])
  func `a screen he opens by its name shows him no pay`(route: Route) throws {
    var sitting = try company.sitting("paul")
    do { try sitting.open(route) } catch is any Refusal {}
    let screen = sitting.screen
    for secret in try company.secrets() {
      guard let amount = Money(decimal: secret) else { continue }
      #expect(!screen.contains(amount.french), "\(route)")
    }
    #expect(!screen.contains("Salaire de base"))
    for figure in ["Paie du mois", "Paie 10/2026", "Avances en cours"] { #expect(!screen.contains(figure)) }
  }

  @Test(arguments: [
    ("hr.draft-payslip", #"{"employee": "M-001", "period": "2026-10"}"#),
    ("hr.draft-month", #"{"period": "2026-10"}"#), ("hr.validate-payslip", #"{"payslip": 1}"#),
    ("hr.reverse-payslip", #"{"payslip": 1, "reason": "x"}"#), ("hr.pay-payslip", #"{"payslip": 1}"#),
    ("hr.grant-advance", #"{"employee": "M-001", "amount": "10.00"}"#),
    ("hr.repay-advance", #"{"advance": 1}"#), ("hr.pay-contributions", #"{"body": "urssaf"}"#),
    ("hr.change-salary", #"{"employee": "M-001", "from": "2026-12-01", "base_salary": "1.00"}"#),
    ("hr.update-employee", #"{"employee": "M-001", "iban": "FR7630006000011234567890189"}"#),
  ])
  func `an operation on pay is refused to him`(name: String, json: String) throws {
    let useCase = try Program.command(name).decode(Data(json.utf8))
    do {
      let answer = try company.store.answer(useCase, key: nil, as: "paul", on: DemoCompany.today)
      Issue.record("\(name) answered \(answer)")
    } catch let refusal as CommonRefusal {
      #expect(refusal.code == "permission-denied")
    }
  }

  @Test func `the tax file, which must be whole, is refused to him and not to the administrator`() throws {
    func export(as login: String) throws {
      try company.session(login).read { reading in
        _ = try FECExport(try FiscalYear.named(2026, in: reading), in: reading).write(
          to: company.folder.path)
      }
    }
    do {
      try export(as: "paul")
      Issue.record("the file was written")
    } catch let refusal as any Refusal {
      #expect(refusal.code == "fec-holds-pay")
    }
    try export(as: "camille")
  }
}

/// The demo company from October 2026 on: a month of pay, and the next one prepared.
private final class PaidCompany {
  let store: Store
  let folder: URL

  init() throws {
    folder = TestFolder.new("paid")
    let file = folder.appending(path: "demo.comptoir")
    try Self.template.copy(to: file)
    store = try Store(opening: file.path, composition: Program.composition)
  }

  private static let template = CompanyTemplate { file in
    let folder = TestFolder.new("paid")
    defer { try? FileManager.default.removeItem(at: folder) }
    try DemoCompany.build(
      at: folder.appending(path: "demo.comptoir").path, login: "camille", from: DemoCalendar.day(2026, 10, 1)
    ).copy(to: file)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func session(_ login: String) -> Session { Session(store: store, login: login, today: DemoCompany.today) }

  /// Each person's gross, nets and cost, which no other figure of the company happens to be.
  func secrets() throws -> [String] {
    let rows = try session("claire").read { try ListQuery(.payslips).rows(limit: 1_000, in: $0) }
    let places = Listing.payslips.columns.enumerated().filter {
      ["net_avant_impot", "net", "cout", "impot"].contains($0.element.id)
    }.map(\.offset)
    let amounts = rows.flatMap { row in places.map { row.values[$0].machine } }
    return Set(amounts).filter { $0.count > 6 }.sorted()
  }

  func sitting(_ login: String) throws -> PrivateSitting { try PrivateSitting(session(login), folder.path) }
}

/// Someone at the keyboard of that company.
private struct PrivateSitting {
  private var app: App

  init(_ session: Session, _ folder: String) throws {
    app = try App(
      session: session, catalogue: Program.catalogue, theme: try Theme.named("terminal"),
      size: Size(width: 120, height: 60), folder: folder, drafts: DraftWriter(isImmediate: true),
      export: ListExport.write)
  }

  mutating func press(_ tokens: String) throws {
    for key in try Key.parse(tokens) {
      app.feed(key)
      _ = app.draw()
    }
  }

  mutating func open(_ route: Route) throws { try app.open(route) }

  var screen: String {
    var app = app
    return app.draw().text
  }

  var palette: [PaletteState.Line] {
    guard case .palette(let state) = app.overlay else { return [] }
    return state.lines
  }
}
