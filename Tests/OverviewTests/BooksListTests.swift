import Accounting
import Company
import Kernel
import Store
import TestSupport
import Testing

@testable import AccountingDesk
@testable import Lists
@testable import Parties

/// The books of a small shop, from its documents alone.
///
///     VE-1  05/06  411 384,00 / 707 120,00 · 706 200,00 · 44571 24,00 · 44588 40,00
///     BQ-1  20/06  512 384,00 · 44588 40,00 / 411 384,00 · 44571 40,00
///     BQ-2  20/06  658 5,00 / 512 5,00
///     BQ-3  21/06  4091 50,00 / 512 50,00
extension TestCompany {
  static func books() throws -> TestCompany { try TestCompany(bookkeeping) }

  private static let bookkeeping = CompanyStart(from: trading) { office in
    try office.keepBooks()
  }

  /// Moves to the third plan, whose books then read the log.
  func keepBooks() throws {
    try perform(SetPlan(plan: 3))
    try store.catchUp(as: "test", on: today)
  }
}

struct BooksListTests {
  @Test func `every document has its entry, told once with what its lines come to`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.ecritures", "numero date journal piece debit credit") == [
        "BQ-2013-00003 2013-06-21 BQ D-1 50.00 50.00", "BQ-2013-00002 2013-06-20 BQ AJ-1 5.00 5.00",
        "BQ-2013-00001 2013-06-20 BQ E-1 424.00 424.00",
        "VE-2013-00001 2013-06-05 VE FA-2013-00001 384.00 384.00",
      ])
    #expect(
      try office.list("comptabilite.ecritures", "numero", filter: "alfa")
        == ["BQ-2013-00001", "VE-2013-00001"])
    #expect(
      try office.list("comptabilite.ecritures", "numero comptes", filter: "ventes")
        == ["VE-2013-00001 411 707 706 44571 44588"])
    #expect(try office.list("comptabilite.ecritures", "numero", filter: "mois:2013-06 journal:ve").count == 1)
    #expect(try office.list("comptabilite.ecritures", "numero", at: "2013-06-05") == ["VE-2013-00001"])
  }

  @Test func `journals sum their entries month by month`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.journaux", "journal mois debit credit ecritures premiere derniere") == [
        "VE 2013-06 384.00 384.00 1 VE-2013-00001 VE-2013-00001",
        "BQ 2013-06 479.00 479.00 3 BQ-2013-00001 BQ-2013-00003",
      ])
  }

  // MARK: Balance

  @Test func `the trial balance sums each account and balances`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.balance", "compte debit credit solde") == [
        "4091 50.00 0.00 50.00", "411 384.00 384.00 0.00", "44571 0.00 64.00 -64.00",
        "44588 40.00 40.00 0.00", "512 384.00 55.00 329.00", "658 5.00 0.00 5.00", "706 0.00 200.00 -200.00",
        "707 0.00 120.00 -120.00",
      ])
    let totals = try office.read { try office.query("comptabilite.balance").summary(in: $0).totals }
    #expect(totals["debit"] == euros("863.00"))
    #expect(totals["credit"] == euros("863.00"))
    #expect(totals["solde"] == euros("0.00"))
  }

  @Test func `the balance is told by level, by party, and as of any day`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.balance", "compte libelle solde", parameter: "2") == [
        "40 Fournisseurs et comptes rattachés 50.00", "41 Clients et comptes rattachés 0.00",
        "44 État et autres collectivités publiques -64.00",
        "51 Banques, établissements financiers et assimilés 329.00",
        "65 Autres charges de gestion courante 5.00",
        "70 Ventes de produits fabriqués, prestations de services, marchandises -320.00",
      ])
    #expect(
      try office.list("comptabilite.balance", "compte auxiliaire libelle solde", parameter: "tiers").prefix(2)
        == ["4091 METAL Métal Service 50.00", "411 ALFA Alfa Électricité 0.00"])
    #expect(
      try office.list("comptabilite.balance", "compte debit", parameter: "ALFA") == ["411 384.00"])
    #expect(
      try office.list("comptabilite.balance", "compte solde", at: "2013-06-19") == [
        "411 384.00", "44571 -24.00", "44588 -40.00", "706 -200.00", "707 -120.00",
      ])
  }

  @Test func `a period tells what moved in it and what was carried into it`() throws {
    let office = try TestCompany.books()
    var query = try office.query("comptabilite.balance")
    (query.from, query.to) = (day("2013-06-20"), day("2013-06-20"))
    let rows = try office.read { try query.rows(limit: 20, in: $0) }
    let shown = rows.map { row in
      ["compte", "reprise", "debit", "credit", "solde"].compactMap { id in
        query.listing.columns.firstIndex { $0.id == id }.map { row.values[$0].machine }
      }.joined(separator: " ")
    }
    #expect(
      shown == [
        "411 384.00 0.00 384.00 0.00", "44571 -24.00 0.00 40.00 -64.00", "44588 -40.00 40.00 0.00 0.00",
        "512 0.00 384.00 5.00 379.00", "658 0.00 5.00 0.00 5.00", "706 -200.00 0.00 0.00 -200.00",
        "707 -120.00 0.00 0.00 -120.00",
      ])
  }

  @Test func `a year without an opening yet carries the balances, its result on 120`() throws {
    let office = try TestCompany.books()
    office.today = day("2014-02-01")
    #expect(
      try office.list("comptabilite.balance", "compte debit credit solde precedent") == [
        "120 0.00 0.00 -315.00 0.00", "4091 0.00 0.00 50.00 0.00", "44571 0.00 0.00 -64.00 -64.00",
        "512 0.00 0.00 329.00 329.00",
      ].map { $0 == "4091 0.00 0.00 50.00 0.00" ? "4091 0.00 0.00 50.00 50.00" : $0 } + [
        "658 0.00 0.00 0.00 5.00", "706 0.00 0.00 0.00 -200.00", "707 0.00 0.00 0.00 -120.00",
      ])
  }

  @Test func `the chart tells what an account and those under it hold`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.plan", "compte libelle type actif solde", filter: "compte:512")
        == ["512 Banques PCG oui 329.00"])
    #expect(try office.list("comptabilite.plan", "solde", filter: "compte:5") == ["329.00"])
  }

  // MARK: Ledger

  @Test func `the ledger of an account tells what was held after each line, whatever is shown`() throws {
    let office = try TestCompany.books()
    let columns = "date piece debit credit solde"
    #expect(
      try office.list("comptabilite.grand-livre", columns, parameter: "512") == [
        "2013-06-20 E-1 384.00  384.00", "2013-06-20 AJ-1  5.00 379.00", "2013-06-21 D-1  50.00 329.00",
      ])
    #expect(
      try office.list("comptabilite.grand-livre", columns, filter: "metal", parameter: "512")
        == ["2013-06-21 D-1  50.00 329.00"])
    #expect(
      try office.list("comptabilite.grand-livre", "compte date solde", parameter: "411/ALFA") == [
        "411 2013-06-05 384.00", "411 2013-06-20 0.00",
      ])
    #expect(
      try office.list("comptabilite.grand-livre", "compte auxiliaire solde", parameter: "METAL")
        == ["4091 METAL 50.00"])
  }

  @Test func `the ledger of accounts above runs account by account`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.grand-livre", "compte solde lettre", parameter: "44") == [
        "44571 -24.00 ", "44571 -64.00 ", "44588 -40.00 ", "44588 0.00 ",
      ])
    #expect(try office.list("comptabilite.grand-livre", "compte").count == 13)
  }

  @Test func `lines that settle one another share a letter in capitals and leave the lettering screen`()
    throws
  {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.grand-livre", "piece lettre", parameter: "411")
        == ["FA-2013-00001 AA", "E-1 AA"])
    #expect(
      try office.list("comptabilite.lettrage", "compte auxiliaire piece debit") == ["4091 METAL D-1 50.00"])
    #expect(
      try office.list("comptabilite.lettrage", "compte piece debit lettre", at: "2013-06-10")
        == ["411 FA-2013-00001 384.00 "])
  }

  @Test func `a ledger is read by its own index, never sorted`() throws {
    let office = try TestCompany.books()
    for parameter in ["411", "411/ALFA", nil] {
      let plan = try office.plan(try office.query("comptabilite.grand-livre", parameter: parameter))
      let walk = plan.prefix { $0 != "SCAN page" }
      #expect(walk.contains { $0.contains("USING COVERING INDEX entry_line_") }, "\(walk)")
      #expect(!walk.contains("USE TEMP B-TREE FOR ORDER BY"), "\(walk)")
    }
  }

  // MARK: Pictures

  @Test func `the balance sheet holds the year's result and balances`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.bilan", "section poste n n_1") == [
        "actif Avances et acomptes versés 50.00 0.00", "actif Disponibilités 329.00 0.00",
        "actif TOTAL ACTIF 379.00 0.00", "passif Résultat de l'exercice 315.00 0.00",
        "passif Dettes fiscales et sociales 64.00 0.00", "passif TOTAL PASSIF 379.00 0.00",
        "charges 65 Autres charges de gestion courante 5.00 0.00", "charges TOTAL CHARGES 5.00 0.00",
        "produits 70 Ventes de produits fabriqués, prestations de services, marchandises 320.00 0.00",
        "produits TOTAL PRODUITS 320.00 0.00", "resultat RÉSULTAT 315.00 0.00",
      ])
  }

  @Test func `the books agree with what they were made from, on any day`() throws {
    let office = try TestCompany.books()
    for date in [nil, "2013-06-05", "2013-06-20"] {
      let states = try office.list("comptabilite.controles", "etat", at: date)
      #expect(states.count == 17)
      #expect(!states.contains("ecart"), "\(date ?? "")")
    }
    #expect(
      try office.list("comptabilite.controles", "attendu trouve ecart etat", filter: "4091")
        == ["50.00 50.00 0.00 juste"])
    #expect(
      try office.list("comptabilite.controles", "attendu trouve", filter: "tresorerie") == ["329.00 329.00"])
  }

  @Test func `the VAT to declare counts what was paid by the day`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.tva", "periode collectee deductible a_payer credit etat")
        == ["2013-06 64.00 0.00 64.00 0.00 en_cours"])
    #expect(try office.list("comptabilite.tva", "a_payer", at: "2013-06-10") == ["24.00"])
  }

  @Test func `years tell their entries and their result`() throws {
    let office = try TestCompany.books()
    #expect(
      try office.list("comptabilite.cloture", "exercice debut fin etat ouverture ecritures resultat")
        == ["2013 2013-01-01 2013-12-31 ouvert non 4 315.00"])
  }

  @Test func `the figures of the books are of the day`() throws {
    let office = try TestCompany.books()
    let figures = try office.read { try BooksFigures.read(day("2013-06-30"), in: $0) }
    #expect(figures.entriesThisMonth == 4)
    #expect(figures.vat == euros("64.00"))
    #expect(figures.result == euros("315.00"))
    #expect(figures.results.suffix(2) == [euros("0.00"), euros("315.00")])
    #expect(figures.cash.suffix(2) == [euros("0.00"), euros("329.00")])
    #expect(figures.backlog == 0)
    #expect(try office.read { try BooksFigures.read(day("2013-06-19"), in: $0).result } == euros("320.00"))
  }

  @Test func `an entry tells its lines and what it books`() throws {
    let office = try TestCompany.books()
    let entry = try office.read { try BookEntry.find(1, in: $0) }
    #expect(entry.source == EntryDraft.Source(kind: "invoice", record: 1))
    #expect(
      entry.lines.map { "\($0.account) \($0.debit.decimal) \($0.credit.decimal) \($0.letter)" }.first
        == "411 384.00 0.00 AA")
    #expect(entry.total == euros("384.00"))
    #expect(throws: CommonRefusal.notFound(what: "l'écriture", key: "#99")) {
      try office.read { try BookEntry.find(99, in: $0) }
    }
  }

  @Test func `a viewer kept to their parties reads the books of theirs alone`() throws {
    let office = try TestCompany.books()
    try office.run(CreateParty.self, #"{"code": "BETA", "name": "Société Bêta", "owner": "paul"}"#)
    try office.sell("BETA", "2013-06-22", [("VIS", "100")])
    #expect(try office.list("comptabilite.ecritures", "numero", as: "paul") == ["VE-2013-00002"])
    #expect(
      try office.list("comptabilite.balance", "compte solde", as: "paul")
        == ["411 30.00", "44571 -5.00", "707 -25.00"])
    #expect(
      try office.list("comptabilite.grand-livre", "auxiliaire solde", parameter: "411", as: "paul")
        == ["BETA 30.00"])
  }
}
