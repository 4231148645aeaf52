import Company
import Documents
import Kernel
import Lists
import Overview
import OverviewFacts
import Parties
import Program
import Purchasing
import Sales
import SalesFacts
import Store
import TestSupport
import Testing

@testable import AccountingDesk
@testable import Desk

/// The screens of the books, in a company of the third plan.
struct AccountingScreenTests {
  private let office: TestCompany

  init() throws {
    office = try TestCompany()
    try office.perform(SetPlan(plan: 3))
    try office.store.catchUp(as: "test", on: TestCompany.workingDay)
  }

  // MARK: Entries by hand

  @Test func `an entry is typed line by line, its last amount proposed`() throws {
    let done = try save(
      "comptabilite.ecriture",
      ["label": "Loyer de mars", "account.0": "613", "debit.0": "500.00", "account.1": "512"])
    #expect(done.message == "Écriture OD-2026-00001 enregistrée. F2 en saisit une autre.")
    let page = try text("comptabilite.ecriture.detail", 1)
    #expect(page.contains("OD  Opérations diverses"))
    #expect(page.contains("613") && page.contains("500,00"))
  }

  @Test func `the form of an entry always has one empty line, and a party where the account has them`() throws
  {
    let ids = try fields("comptabilite.ecriture", ["account.0": "467"]).map(\.id)
    #expect(ids.contains("auxiliary.0"))
    #expect(ids.contains("account.1"))
    #expect(!ids.contains("account.2"))
    #expect(!(try fields("comptabilite.ecriture", ["account.0": "613"]).map(\.id).contains("auxiliary.0")))
  }

  @Test func `what is missing to balance and what accounts hold is told while typing`() throws {
    try post("613", "512", "500.00")
    let notes = try notes(
      "comptabilite.ecriture", ["account.0": "613", "debit.0": "20.00", "account.1": "512"])
    #expect(
      notes == [
        "Débit 20,00   Crédit 0,00   reste 20,00 au crédit", "  613  Locations : solde 500,00 D",
        "  512  Banques : solde 500,00 C",
      ])
  }

  @Test func `an amount without its account is told, and nothing is asked`() throws {
    let typed: FormValues = [
      "label": "Essai", "account.0": "613", "debit.0": "100.00", "account.1": "512", "credit.1": "100.00",
      "debit.2": "50.00",
    ]
    #expect(try notes("comptabilite.ecriture", typed)[1].hasPrefix("  Ligne 3 : il lui manque un compte"))
    #expect(throws: ShellRefusal.missingField("Compte de la ligne 3")) {
      try office.read { try screen("comptabilite.ecriture").question?($0, 0, typed) }
    }
  }

  @Test func `the entry a draft will make is shown, and is the one its validation makes`() throws {
    _ = try office.run(CreateParty.self, #"{"code":"DUP","name":"Dupont"}"#)
    let draft = try office.run(
      DraftInvoice.self, #"{"client":"DUP","lines":[{"label":"Pose","price":"1000"}]}"#)
    #expect(
      try opened(by: Screens.invoiceEntry, draft.id) == .page("comptabilite.apercu.vente", record: draft.id))
    let preview = try text("comptabilite.apercu.vente", draft.id)
    #expect(preview.contains("1 200,00"), "\(preview)")
    try office.perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id))))
    #expect(
      try opened(by: Screens.invoiceEntry, draft.id) == .page("comptabilite.ecriture.detail", record: 1))
    let booked = try text("comptabilite.ecriture.detail", 1).split(separator: "\n")
    #expect(booked.allSatisfy(preview.split(separator: "\n").contains), "\(preview)\n\(booked)")
  }

  @Test func `the entry of a supplier's draft is shown too`() throws {
    _ = try office.run(
      CreateParty.self, #"{"code":"SID","name":"Sidérurgie Lyonnaise","roles":["fournisseur"]}"#)
    let draft = try office.run(
      DraftPurchase.self,
      #"{"supplier":"SID","number":"F-1","lines":[{"label":"Acier","price":"100","vat":"20","nature":"goods"}]}"#
    )
    let preview = try text("comptabilite.apercu.achat", draft.id)
    try office.perform(ValidatePurchase(invoice: .id(Purchase.ID(draft.id))))
    let booked = try text("comptabilite.ecriture.detail", 1).split(separator: "\n")
    #expect(booked.allSatisfy(preview.split(separator: "\n").contains), "\(preview)\n\(booked)")
  }

  @Test func `an entry is undone once, and that of a document by its document only`() throws {
    try post("613", "512", "500.00")
    let done = try save("comptabilite.contrepasser", record: 1, ["reason": "double"])
    #expect(done.message == "Contrepassée par OD-2026-00002.")
    let reverse = try #require(Screens.entryActions.first { $0.id == "ecriture.contrepasser" })
    #expect(try office.read { try reverse.refusal(on: Selection([1]), in: $0)?.code } == "already-reversed")
    _ = try office.invoiceDupont()
    #expect(try office.read { try reverse.refusal(on: Selection([3]), in: $0)?.code } == "automatic-entry")
  }

  @Test func `accounts are found by digits or by words`() throws {
    func found(_ typed: String) throws -> [String] {
      try office.read { try Screens.accountPicker.matches($0, typed).map(\.value) }
    }
    #expect(try found("5112").first == "5112")
    #expect(try found("loca crédit").isEmpty)
    #expect(try found("primes assur") == ["616"])
  }

  @Test func `an entry kept as a template asks for its amounts again`() throws {
    try post("613", "512", "500.00")
    try save("comptabilite.modele.nouveau", record: 1, ["name": "LOYER"])
    let fields = try fields("comptabilite.modele", ["template": "LOYER"]).map(\.label)
    #expect(fields == ["Modèle", "Date", "Pièce", "613 débit", "512 crédit"])
    let done = try save(
      "comptabilite.modele", ["template": "LOYER", "amount.0": "510.00"])
    #expect(done.message == "Écriture OD-2026-00002 enregistrée.")
  }

  // MARK: Lettering

  @Test func `marked lines are lettered, a difference asking what becomes of it`() throws {
    _ = try office.invoiceDupont()
    try post("467", "512", "100.00", party: "DUP")
    try post("512", "467", "60.00", party: "DUP")
    let letter = try #require(Screens.letteringActions.first { $0.id == "lettrage.lettrer" })
    guard case .perform(let perform) = letter.step else { return }
    let lines = try office.read { reading in
      let listing = try #require(Program.listing("comptabilite.lettrage"))
      return try ListQuery(listing, parameter: "467").rows(limit: 10, in: reading).map(\.id)
    }
    #expect(lines.count == 2)
    let outcome = try perform(office.session, Selection(lines))
    let preset: FormValues = ["lines": lines.map(String.init).joined(separator: ",")]
    #expect(outcome.next == .form("comptabilite.lettrer", preset: preset))
    let partly = try save("comptabilite.lettrer", preset)
    #expect(partly.message == "Lettré en partie : il reste 40,00 €.")
    let notes = try notes("comptabilite.delettrer", record: lines[0], [:])
    #expect(notes == ["Lettrage aa du compte 467 DUP"])
    #expect(try save("comptabilite.delettrer", record: lines[0], ["reason": "erreur"]).message == "Délettré.")
  }

  // MARK: Accounts and periods

  @Test func `a sub-account is made, then mapped`() throws {
    try save("comptabilite.compte", ["number": "7061", "label": "Conseil"])
    try save("comptabilite.affectation-compte", ["purpose": "sales.free", "account": "7061"])
    _ = try office.invoiceDupont()
    #expect(try text("comptabilite.ecriture.detail", 1).contains("7061"))
  }

  @Test func `a return is shown box by box, then filed, its page telling the same`() throws {
    try save(
      "comptabilite.ecriture",
      [
        "label": "Recette", "date": "2026-02-15", "account.0": "512", "debit.0": "120.00", "account.1": "706",
        "credit.1": "100.00", "account.2": "44571", "credit.2": "20.00",
      ])
    let period: FormValues = ["from": "2026-02-01", "to": "2026-02-28"]
    let notes = try notes("comptabilite.tva", period)
    #expect(notes.contains { $0.hasPrefix("  08  Taux normal 20 %") && $0.hasSuffix("100          20") })
    let done = try save("comptabilite.tva", [:])
    #expect(done.message == "TVA déclarée : à payer 20 €, écriture OD-2026-00002.")
    let declared = try office.read { try DeclaredVAT.all(asOf: TestCompany.workingDay, in: $0) }
    #expect(declared.map(\.state) == [.filed, .running])
    #expect(try text("comptabilite.tva.detail", declared[0].id).contains("Déposée le"))
    let boxes = try text("comptabilite.tva.detail", declared[0].id)
    #expect(boxes.contains("Case 08  Taux normal 20 %"), "\(boxes)")
    #expect(boxes.contains("OD-2026-00001"))
  }

  @Test func `closing shows what is left to do`() throws {
    try post("471", "512", "10.00")
    let notes = try notes("comptabilite.cloture", record: 2026, [:])
    #expect(notes.first == "Résultat 0,00 €")
    #expect(notes.contains("  À FAIRE  Comptes d’attente et virements internes soldés"))
  }

  @Test func `a period is locked from its form`() throws {
    let done = try save("comptabilite.verrou", [:])
    #expect(done.message == "Verrouillé jusqu'au 28/02/2026.")
    #expect(try notes("comptabilite.verrou", [:]).contains("  tout     verrouillé jusqu'au 28/02/2026"))
  }

  // MARK: Lists and boards

  @Test func `the board of the books tells its figures`() throws {
    try post("613", "512", "500.00")
    let screen = try #require(Program.catalogue.board(.accounting))
    let board = try office.read { try screen.load($0, 0, TestCompany.workingDay) }
    #expect(board.blocks.map(\.title) == ["Livres", "Bilan", "Contrôles"])
    guard case .figures(let figures) = board.blocks[0].shape else { return }
    #expect(figures.map(\.value) == ["1", "0,00", "-500,00", "-500,00", "1"])
  }

  @Test func `rows of the books dive into their entries`() throws {
    _ = try office.invoiceDupont()
    func opened(_ list: ListID, _ row: Int64, about parameter: String? = nil) throws -> Route? {
      let screen = try #require(Screens.accountingLists.first { $0.id == list })
      return try office.read { try screen.opened(row, about: parameter, in: $0) }
    }
    #expect(try opened("comptabilite.balance", 411) == .list("comptabilite.grand-livre", parameter: "411"))
    #expect(
      try opened("comptabilite.balance", -1, about: "tiers")
        == .list("comptabilite.grand-livre", parameter: "411/DUP"))
    #expect(try opened("comptabilite.grand-livre", 1) == .page("comptabilite.ecriture.detail", record: 1))
    #expect(
      try opened("comptabilite.journaux", 1_202_603)
        == .list("comptabilite.ecritures", filter: "journal:VE mois:2026-03"))
    #expect(
      try opened("comptabilite.bilan", 131) == .list("comptabilite.grand-livre", parameter: "411"))
    let entries = try #require(Screens.accountingLists.first { $0.id == "comptabilite.ecritures" })
    #expect(
      try office.read { try entries.behind($0, try entries.row(1, in: $0)) } == .record(.invoice, 1))
  }

  // MARK: The screens themselves

  private func screen(_ id: FormID) throws -> FormScreen {
    try #require(Screens.accountingForms.first { $0.id == id })
  }

  @discardableResult
  private func save(_ id: FormID, record: Int64 = 0, _ typed: FormValues) throws -> Outcome {
    let form = try screen(id)
    let values = try office.read { reading in
      let values = try form.load(reading, record).merging(typed) { _, new in new }
      let follows = try form.completion(reading, record, values)
      return values.merging(follows) { old, new in old.isEmpty ? new : old }
    }
    return try form.save(office.session, record, values)
  }

  private func post(_ debit: String, _ credit: String, _ amount: String, party: String = "") throws {
    var values: FormValues = ["label": "Saisie", "account.0": debit, "debit.0": amount, "account.1": credit]
    if !party.isEmpty { values[FieldID("auxiliary").numbered(debit.hasPrefix("4") ? 0 : 1)] = party }
    try save("comptabilite.ecriture", values)
  }

  private func notes(_ id: FormID, record: Int64 = 0, _ values: FormValues) throws -> [String] {
    let form = try screen(id)
    return try office.read { try form.notes($0, record, values) }
  }

  private func fields(_ id: FormID, _ values: FormValues) throws -> [FormField] {
    let form = try screen(id)
    return try office.read { try form.fields($0, 0, values) }
  }

  private func opened(by action: Action, _ record: Int64) throws -> Route? {
    guard case .open(let route) = action.step else { return nil }
    return try office.read { try route($0, Selection([record])) }
  }

  private func text(_ id: PageID, _ record: Int64) throws -> String {
    let page = try #require(Screens.accountingPages.first { $0.id == id })
    return try office.read { try page.text($0, record) }
  }
}
