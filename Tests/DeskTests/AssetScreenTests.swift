import Assets
import AssetsFacts
import Company
import Documents
import HumanResources
import HumanResourcesFacts
import Kernel
import Lists
import Parties
import Program
import Purchasing
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import AssetsDesk
@testable import Desk
@testable import Overview

/// The screens of the assets, in a company of the third plan, on 12 March 2026.
struct AssetScreenTests {
  private let office: TestCompany

  init() throws {
    office = try TestCompany()
    try office.perform(SetPlan(plan: 3))
    try office.store.catchUp(as: "test", on: TestCompany.workingDay)
  }

  // MARK: Entering

  @Test func `an asset paid at once is entered, what its type says filled in`() throws {
    let done = try enter(["value": "12000.00", "date": "2026-03-01"])
    #expect(done.message == "Kangoo est dans le parc : IM-0001.")
    #expect(done.next == .board("parc.actif", record: 1))
    let asset = try found(1)
    #expect(asset.years == 5 && asset.method == .linear && asset.account == "2182")
    #expect(asset.origin == .paid(.transfer, rate: VATRate(basisPoints: 2_000), tax: euros("2400.00")))
  }

  @Test func `what is paid and the annuities to come are told while typing`() throws {
    let typed: FormValues = [
      "origin": "paye", "label": "Presse", "kind": "materiel", "value": "12000.00", "date": "2026-03-01",
      "method": "linear", "years": "5", "payment": "virement", "vat_rate": "20.00",
    ]
    // 2 400,00 a year of 360 days: 300 of them in 2026, 60 in 2031.
    #expect(
      try office.notes("parc.actif.edit", typed) == [
        "Payé                    14 400,00, dont TVA 2 400,00",
        "Exercice 2026            2 000,00",
        "puis                     2 400,00 par an",
        "Exercice 2031              400,00",
        "Entièrement amorti à la clôture du 31/12/2031",
        "Au compte 2154, amorti au compte 28154",
      ])
    #expect(
      try question("parc.actif.edit", typed)?.text
        == "Entrer « Presse », valeur 12 000,00 €, payé 14 400,00 € par virement ?")
  }

  @Test func `a lifetime that makes no sense is told by the operation, not by the notes`() throws {
    let typed: FormValues = [
      "origin": "paye", "kind": "materiel", "value": "12000.00", "date": "2026-03-01", "method": "linear",
      "years": "0",
    ]
    #expect(try office.notes("parc.actif.edit", typed).count == 2)
    #expect(throws: AssetsRefusal.lifetime(1...99)) {
      try office.fill("parc.actif.edit", typed.merging(["label": "Presse"]) { $1 })
    }
  }

  @Test func `the origin decides the fields shown`() throws {
    func ids(_ values: FormValues) throws -> [FieldID] {
      try office.fields("parc.actif.edit", values).map(\.id)
    }
    #expect(try ids(["origin": "paye"]).contains("payment"))
    #expect(try !ids(["origin": "facture"]).contains("payment"))
    #expect(try ids(["origin": "facture"]).contains("purchase"))
    #expect(try ids(["origin": "repris"]).contains("depreciated"))
    #expect(try !ids(["method": "none"]).contains("years"))
  }

  @Test func `a supplier's invoice fills the sheet it is entered from`() throws {
    let number = try buyPress()
    let list = try #require(Screens.assetLists.first { $0.id == "parc.a-creer" })
    let route = try office.read { reading in
      let listing = try #require(Program.listing("parc.a-creer"))
      let row = try #require(try ListQuery(listing).rows(limit: 1, in: reading).first)
      return try list.open(reading, ListedRow(row, of: listing))
    }
    #expect(
      route == .form("parc.actif.edit", preset: ["origin": "facture", "purchase": number, "line": "1"]))
    let picked = try office.read { try Screens.assetPurchasePicker.matches($0, "presse") }
    #expect(picked.map(\.value) == [number])
    let done = try office.fill(
      "parc.actif.edit", ["origin": "facture", "purchase": number, "kind": "materiel"])
    #expect(done.message.hasSuffix(": IM-0001."))
    let asset = try found(1)
    #expect(asset.label == "Presse" && asset.value == euros("8000.00") && asset.day == day("2026-03-02"))
    #expect(try office.read { try Screens.assetPurchasePicker.matches($0, "") }.isEmpty)
  }

  @Test func `an asset already in the books is taken over with what was depreciated of it`() throws {
    try office.fill(
      "parc.actif.edit",
      [
        "origin": "repris", "label": "Tour", "kind": "materiel", "value": "10000.00", "date": "2023-01-01",
        "depreciated": "6000.00",
      ])
    #expect(try found(1).netValue == euros("4000.00"))
  }

  @Test func `only what may change of a sheet is offered to change`() throws {
    try enter(["value": "12000.00"])
    #expect(
      try office.fields("parc.actif.edit", record: 1).map(\.id) == [
        "label", "kind", "plate", "serial", "note",
      ])
    try office.fill("parc.actif.edit", record: 1, ["plate": "AB-123-CD"])
    #expect(try found(1).sheet.plate == "AB-123-CD")
    try office.fill("parc.actif.edit", record: 1, ["plate": ""])
    #expect(try found(1).sheet.plate == "")
  }

  // MARK: Depreciation

  @Test func `what would be depreciated is told, asked and written`() throws {
    try enter(["value": "6000.00", "date": "2025-01-01"])
    let typed: FormValues = ["until": "2026-02-28"]
    #expect(
      try office.notes("parc.doter", typed) == [
        "1 actif, 1 400,00 € :", "  IM-0001  Kangoo                       1 400,00",
      ])
    #expect(
      try question("parc.doter", typed)?.text
        == "Écrire les amortissements jusqu’au 28/02/2026 : 1 actif, 1 400,00 € ?")
    #expect(try office.fill("parc.doter", [:]).message == "2 amortissements écrits, 1 400,00 €.")
    #expect(try office.notes("parc.doter", typed) == ["Tout est écrit jusqu’au 28/02/2026."])
    #expect(try question("parc.doter", typed) == nil)
    #expect(
      try office.notes("parc.doter", ["until": "2026-04-30"]).first
        == "On n’amortit pas au-delà du 31/03/2026.")
  }

  // MARK: Leaving

  @Test func `a sale tells its result while the price is typed, and asks with it`() throws {
    try enter(["value": "6000.00", "date": "2025-01-01"])
    var typed: FormValues = ["date": "2026-03-12", "vat_rate": "20.00", "payment": "plus-tard"]
    // 1 200,00 of 2025, then 72 days of 360.
    #expect(
      try office.notes("parc.ceder", record: 1, typed) == [
        "IM-0001 Kangoo", "Reste à amortir          1 440,00", "Valeur nette             4 560,00",
      ])
    typed["price"] = "5000.00"
    #expect(
      try office.notes("parc.ceder", record: 1, typed).suffix(2) == [
        "Plus-value                 440,00", "À encaisser TTC          6 000,00",
      ])
    let question = try question("parc.ceder", record: 1, typed)
    #expect(question?.isDangerous == true)
    #expect(
      question?.text
        == "Céder IM-0001 Kangoo pour 5 000,00 € HT (6 000,00 € TTC), plus-value 440,00 € ? "
        + "La cession ne s’annule pas.")
    let done = try office.fill("parc.ceder", record: 1, ["price": "5000.00"])
    #expect(done.message == "Actif cédé : plus-value 440,00 €.")
    #expect(try found(1).disposal?.owed == euros("6000.00"))
    #expect(try office.notes("parc.encaisser", record: 1, [:]).last == "À encaisser TTC          6 000,00")
    #expect(
      try office.fill("parc.encaisser", record: 1, [:]).message == "Prix de cession encaissé : 6 000,00 €.")
    #expect(try office.notes("parc.ceder", record: 1, typed).last == "Choisissez un actif en service.")
  }

  @Test func `an emptied VAT rate is the usual one, as shown and as recorded`() throws {
    try enter(["value": "6000.00", "date": "2025-01-01"])
    let typed: FormValues = [
      "date": "2026-03-12", "payment": "plus-tard", "price": "5000.00", "vat_rate": "",
    ]
    #expect(
      try office.notes("parc.ceder", record: 1, typed).last == "À encaisser TTC          6 000,00")
    #expect(try question("parc.ceder", record: 1, typed)?.text.contains("(6 000,00 € TTC)") == true)
    try office.fill("parc.ceder", record: 1, ["price": "5000.00", "vat_rate": ""])
    #expect(try found(1).disposal?.gross == euros("6000.00"))
  }

  @Test func `what was booked past the day of a sale is told to be taken back`() throws {
    try enter(["value": "6000.00", "date": "2025-01-01"])
    try office.fill("parc.doter", ["until": "2026-03-31"])
    // 1 500,00 to 31 March; 1 200,00 and 72 days of 360 to the 12th.
    #expect(
      try office.notes("parc.ceder", record: 1, ["date": "2026-03-12"]) == [
        "IM-0001 Kangoo", "Reprise d’amortissement     60,00", "Valeur nette             4 560,00",
      ])
    try office.fill("parc.ceder", record: 1, ["price": "4000.00"])
    let board = try office.read { try Screens.assetBoard.load($0, 1, TestCompany.workingDay) }
    guard case .table(_, let plan) = board.blocks[3].shape else { return #expect(Bool(false), "no plan") }
    #expect(
      plan.map { $0.cells.map(\.text) } == [
        ["2025", "1 200,00", "1 200,00", "4 800,00", "1 200,00", "écrit"],
        ["2026", "240,00", "1 440,00", "4 560,00", "240,00", "écrit"],
      ])
    let before = try office.read { try Screens.assetBoard.load($0, 1, day("2026-03-11")) }
    guard case .table(_, let whole) = before.blocks[2].shape else { return #expect(Bool(false), "no plan") }
    #expect(whole.count == 5 && whole[1].cells[1].text == "1 200,00")
  }

  @Test func `the line of an invoice is chosen where several have no sheet yet`() throws {
    let number = try buy(
      #"{"label":"Presse","price":"8000","vat":"20","nature":"goods","asset":true},"#
        + #"{"label":"Logiciel","price":"900","vat":"20","nature":"goods","asset":true,"account":"205"}"#)
    let bought: FormValues = ["origin": "facture", "purchase": number]
    let lines = try office.fields("parc.actif.edit", bought).first { $0.id == "line" }
    guard case .choice(let choices)? = lines?.kind else { return #expect(Bool(false), "no lines") }
    #expect(choices.map(\.value) == ["1", "2"])
    #expect(choices.map(\.title) == ["Presse, 8 000,00 €", "Logiciel, 900,00 €"])
    try office.fill("parc.actif.edit", bought.merging(["line": "2", "kind": "autre"]) { $1 })
    let asset = try found(1)
    #expect(asset.label == "Logiciel" && asset.account == "205" && asset.value == euros("900.00"))
    #expect(try !office.fields("parc.actif.edit", bought).contains { $0.id == "line" })
  }

  @Test func `reminders are those of the day the card is shown as of`() throws {
    try enter(["value": "6000.00"])
    try office.fill("parc.rappel", record: 1, ["kind": "assurance", "due": "2026-03-10"])
    func shown(_ iso: String) throws -> Int {
      let board = try office.read { try Screens.assetBoard.load($0, 1, day(iso)) }
      guard case .table(_, let rows)? = board.blocks.last?.shape else { return -1 }
      return rows.count
    }
    #expect(try shown("2026-03-12") == 1)
    #expect(try shown("2026-03-11") == 0)
  }

  @Test func `what scrapping loses is told and asked`() throws {
    try enter(["value": "6000.00", "date": "2025-01-01"])
    let typed: FormValues = ["date": "2026-03-12", "reason": "accident"]
    #expect(
      try question("parc.rebut", record: 1, typed)?.text
        == "Mettre au rebut IM-0001 Kangoo, valeur nette perdue 4 560,00 € ? Il ne revient pas.")
    let done = try office.fill("parc.rebut", record: 1, ["reason": "accident"])
    #expect(done.message == "Actif au rebut : 4 560,00 € de valeur perdue.")
    #expect(try refusal("actif.encaisser", 1) == "nothing-to-collect")
    #expect(try refusal("actif.affecter", 1) == "already-scrapped")
    #expect(try refusal("actif.modifier", 1) == nil)
  }

  // MARK: Use

  @Test func `an asset goes to an employee and comes back`() throws {
    try enter(["value": "6000.00"])
    try hire()
    #expect(try refusal("actif.reprendre", 1) == "not-assigned")
    #expect(
      try office.notes("parc.affecter", ["asset": "IM-0001"]) == [
        "IM-0001 Kangoo", "Personne ne l’a aujourd’hui.",
      ])
    let done = try office.fill("parc.affecter", record: 1, ["employee": "M-001"])
    #expect(done.message == "IM-0001 est affecté à Dupont Jeanne.")
    #expect(
      try office.notes("parc.affecter", ["asset": "IM-0001"]).last
        == "Chez Dupont Jeanne (M-001), du 12/03/2026")
    let back = try #require(Screens.assignmentActions.first)
    #expect(try office.read { try back.refusal(on: Selection([1]), in: $0) } == nil)
    #expect(try opened(by: back, 1) == .form("parc.reprendre", record: 1))
    #expect(
      try office.notes("parc.reprendre", record: 1, [:]).last
        == "Chez Dupont Jeanne (M-001) depuis le 12/03/2026")
    #expect(
      try office.fill("parc.reprendre", record: 1, [:]).message
        == "L’actif n’est plus à M-001 après le 12/03/2026.")
  }

  @Test func `a reminder done says when the next one is`() throws {
    try enter(["value": "6000.00"])
    try office.fill(
      "parc.rappel", record: 1,
      ["kind": "controle-technique", "due": "2026-03-10", "every_months": "24"])
    #expect(
      try office.notes("parc.rappel", ["asset": "IM-0001"]).last
        == "  Contrôle technique  10/03/2026  en retard")
    #expect(
      try office.notes("parc.rappel.fait", record: 1, [:]) == [
        "Contrôle technique, IM-0001 Kangoo, à faire le 10/03/2026",
        "Le suivant sera prévu le 10/03/2028.",
      ])
    #expect(
      try office.fill("parc.rappel.fait", record: 1, [:]).message
        == "Rappel fait. Le suivant est prévu le 10/03/2028.")
    let list = try #require(Screens.assetLists.first { $0.id == "parc.rappels" })
    #expect(try office.read { try list.opened(1, in: $0) } == .board("parc.actif", record: 1))
    #expect(try office.read { try list.opened(2, in: $0) } == .form("parc.rappel.fait", record: 2))
    #expect(
      try office.read { try Screens.reminderActions[0].refusal(on: Selection([1]), in: $0)?.code }
        == "reminder-done")
  }

  // MARK: The card

  @Test func `the card tells what an asset is worth, its plan and who has it`() throws {
    try enter(["value": "6000.00", "date": "2025-01-01", "plate": "AB-123-CD"])
    try hire()
    try office.fill("parc.affecter", record: 1, ["employee": "M-001"])
    try office.fill("parc.doter", ["until": "2026-02-28"])
    let board = try office.read { try Screens.assetBoard.load($0, 1, TestCompany.workingDay) }
    #expect(board.title == "Kangoo (IM-0001)")
    #expect(
      board.blocks.map(\.title) == [
        "Actif", "Valeur au 12/03/2026", "Plan d’amortissement", "Affectations", "Rappels",
      ])
    guard case .facts(let facts) = board.blocks[0].shape, case .bars(let bars) = board.blocks[1].shape,
      case .table(_, let plan) = board.blocks[2].shape
    else { return #expect(Bool(false), "other shapes") }
    #expect(facts[0].value == "Dupont Jeanne (M-001)")
    #expect(bars.map(\.amount.french) == ["6 000,00", "1 400,00", "4 600,00"])
    #expect(
      plan.prefix(3).map { $0.cells.map(\.text) } == [
        ["2025", "1 200,00", "1 200,00", "4 800,00", "1 200,00", "écrit"],
        ["2026", "1 200,00", "2 400,00", "3 600,00", "200,00", "en cours"],
        ["2027", "1 200,00", "3 600,00", "2 400,00", "0,00", "à venir"],
      ])
    let before = try office.read { try Screens.assetBoard.load($0, 1, day("2025-12-31")) }
    guard case .bars(let then) = before.blocks[1].shape else { return }
    #expect(then.map(\.amount.french) == ["6 000,00", "1 200,00", "4 800,00"])
  }

  @Test func `the card of an asset sold tells its result and what is owed`() throws {
    try enter(["value": "6000.00", "date": "2025-01-01"])
    try office.fill("parc.ceder", record: 1, ["price": "4000.00"])
    let board = try office.read { try Screens.assetBoard.load($0, 1, TestCompany.workingDay) }
    guard case .facts(let facts) = board.blocks[2].shape else { return #expect(Bool(false), "no facts") }
    #expect(
      facts.map { "\($0.label) \($0.value)" } == [
        "Cédé le 12/03/2026", "Prix HT 4 000,00 €", "TVA 800,00 €", "Moins-value 560,00 €",
        "À encaisser 4 800,00 €",
      ])
    for route in board.blocks.flatMap(\.routes) { #expect(Program.catalogue.reaches(route)) }
  }

  @Test func `the plan of twenty years shows ten of them, that of the day among them`() throws {
    try enter(["value": "200000.00", "date": "2014-01-01", "kind": "immobilier"])
    let board = try office.read { try Screens.assetBoard.load($0, 1, TestCompany.workingDay) }
    #expect(board.blocks[2].title == "Plan d’amortissement, 10 exercices sur 20")
    guard case .table(_, let plan) = board.blocks[2].shape else { return }
    #expect(plan.first?.cells.first?.text == "2024")
  }

  // MARK: Palette

  @Test func `an asset and an employee are found from the palette`() throws {
    try enter(["value": "6000.00", "plate": "AB-123-CD"])
    try hire()
    func found(_ text: String) throws -> [Route] {
      try office.read { try Program.catalogue.search.find(text, in: $0) }.map(\.route)
    }
    for text in ["kang", "im 1", "IM-0001", "ab-123", "AB123CD"] {
      #expect(try found(text) == [.record(.asset, 1)], "\(text)")
    }
    for text in ["dupo", "M-001"] {
      #expect(try found(text) == [.record(.employee, 1)], "\(text)")
    }
    let employee = try office.read { try Program.catalogue.search.find("dupont", in: $0) }.first
    #expect(employee?.detail == "M-001 · Technicienne" && employee?.word == "employé")
    try office.perform(CreateUser(login: "luc", name: "Luc", roles: ["vendeur"]))
    #expect(try office.read(as: "luc") { try Program.catalogue.search.find("dupont", in: $0) }.isEmpty)
    #expect(try office.read(as: "luc") { try Program.catalogue.search.find("kang", in: $0) }.isEmpty)
  }

  // MARK: Their closures

  @discardableResult
  private func enter(_ typed: FormValues) throws -> Outcome {
    try office.fill(
      "parc.actif.edit",
      ["origin": "paye", "label": "Kangoo", "kind": "vehicule"].merging(typed) { _, new in new })
  }

  private func hire() throws {
    try office.run(
      CreateEmployee.self,
      #"{"name":"Dupont","first_name":"Jeanne","position":"Technicienne","base_salary":"2500","entry":"2025-01-01"}"#
    )
  }

  /// Validates an invoice of a press of 8 000,00 €, marked as a fixed asset; answers its number.
  private func buyPress() throws -> String {
    try buy(#"{"label":"Presse","price":"8000","vat":"20","nature":"goods","asset":true}"#)
  }

  /// Validates an invoice of those lines; answers its number.
  private func buy(_ lines: String) throws -> String {
    try office.run(
      CreateParty.self, #"{"code":"SID","name":"Sidérurgie Lyonnaise","roles":["fournisseur"]}"#)
    let draft = try office.run(
      DraftPurchase.self,
      #"{"supplier":"SID","number":"F-1","date":"2026-03-02","lines":[\#(lines)]}"#
    )
    return try office.perform(ValidatePurchase(invoice: .id(Purchase.ID(draft.id)))).number
  }

  private func found(_ id: Int64) throws -> Asset { try office.read { try Screens.asset(id, in: $0) } }

  private func question(_ id: FormID, record: Int64 = 0, _ values: FormValues) throws -> Question? {
    let form = try #require(Screens.assetForms.first { $0.id == id })
    return try office.read { try form.question?($0, record, values) }
  }

  private func refusal(_ action: String, _ id: Int64) throws -> String? {
    let action = try #require(Screens.assetActions.first { $0.id == action })
    return try office.read { try action.refusal(on: Selection([id]), in: $0)?.code }
  }

  private func opened(by action: Action, _ record: Int64) throws -> Route? {
    guard case .open(let route) = action.step else { return nil }
    return try office.read { try route($0, Selection([record])) }
  }
}
