import Desk
import Kernel
import Program
import SalesFacts
import Store
import TestSupport
import Testing

@testable import Ledgers
@testable import LedgersDesk
@testable import Lists
@testable import Overview
@testable import Parties
@testable import PartiesDesk
@testable import ReceivablesDesk
@testable import SalesDesk
@testable import TreasuryDesk

/// The pictures of past days that a history taken over must give, worked by hand from its dozen invoices.
struct HistoryTests {
  @Test func `the dashboard of the end of September 2012`() throws {
    let office = try TestCompany.withHistory()
    let asOf = day("2012-09-30")
    #expect(try office.read { try ClientCount.clients(asOf: asOf, in: $0) } == 3)
    #expect(
      try office.read { try ClientCount.new(12, until: asOf, in: $0) }.suffix(5) == [1, 1, 1, 0, 0])
    #expect(try office.read { try CashReceived.months(1, until: asOf, in: $0) } == [euros("480.00")])
    let sales = try office.read { try SalesFigures.read(asOf, in: $0) }
    #expect(sales.invoiced.last?.gross == euros("1476.00"))
    #expect(sales.invoiced.last?.net == euros("1230.00"))
    let (owed, documents) = (try #require(sales.owed), try #require(sales.documents))
    #expect(
      owed.ageing
        == Ageing(notDue: euros("1476.00"), upTo90: euros("600.00"), beyond90: euros("480.00")))
    #expect(owed.unpaid == euros("2556.00"))
    #expect(owed.ageing.overdue == euros("1080.00"))
    #expect(owed.balances.suffix(5) == ["480.00", "1080.00", "1440.00", "1560.00", "2556.00"].map(euros))
    #expect(owed.topOverdue.map(\.code) == ["ALFA", "GAMMA"])
    #expect(documents.latest.map(\.number) == ["G2", "B2", "A2", "A1", "B1", "A3"])
    #expect(
      documents.latest.map(\.state.code) == [
        "validee", "validee", "validee", "payee", "payee", "en_retard",
      ])
    #expect(owed.countBackDSO == 122)
  }

  @Test func `the dashboard of the end of 2012`() throws {
    let office = try TestCompany.withHistory()
    let asOf = day("2012-12-31")
    let sales = try office.read { try SalesFigures.read(asOf, in: $0) }
    #expect(sales.invoiced.last?.gross == .zero)
    #expect(try office.read { try CashReceived.months(1, until: asOf, in: $0) } == [euros("480.00")])
    #expect(sales.owed?.ageing == Ageing(upTo90: euros("700.00"), beyond90: euros("600.00")))
    #expect(sales.owed?.balances.last == euros("1300.00"))
    #expect(try office.read { try OpenDisputes.pile(asOf, in: $0) } == Pile(count: 0, amount: .zero))
  }

  @Test func `the dashboard of the end of March 2013`() throws {
    let office = try TestCompany.withHistory()
    let asOf = day("2013-03-31")
    let sales = try office.read { try SalesFigures.read(asOf, in: $0) }
    #expect(sales.invoiced.last?.net == euros("170.00"))
    #expect(try office.read { try CashReceived.months(1, until: asOf, in: $0) } == [euros("50.00")])
    #expect(
      sales.owed?.ageing
        == Ageing(
          notDue: euros("204.00"), upTo60: euros("84.00"), beyond90: euros("700.00"), credit: euros("50.00")))
    #expect(try office.read { try OpenDisputes.pile(asOf, in: $0) } == Pile(count: 1, amount: euros("84.00")))
    #expect(sales.owed?.credits == Pile(count: 1, amount: euros("50.00")))
  }

  @Test func `a picture of the working day ignores what is dated after it`() throws {
    let office = try TestCompany.withHistory()
    office.today = day("2012-09-30")
    let sales = try office.read { try SalesFigures.read(day("2012-09-30"), in: $0) }
    #expect(sales.owed?.unpaid == euros("2556.00"))
    #expect(
      try office.list("accueil", "cle valeur", at: "2012-09-30") == [
        "clients 3", "factures_mois 1476.00", "encaisse_mois 480.00", "impayees 2556.00",
      ])
  }

  @Test(arguments: [
    ("2012-09-30", ["ALFA 840.00", "BETA 1200.00", "GAMMA 516.00"]),
    ("2012-12-31", ["ALFA 600.00", "BETA 700.00", "GAMMA 0.00"]),
    ("2013-03-31", ["ALFA 60.00", "BETA 784.00", "GAMMA 94.00"]),
  ])
  func `clients and their balances as of a day`(asOf: String, expected: [String]) throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list("crm.clients", "code solde", sort: ListSort("code"), at: asOf) == expected)
  }

  @Test(arguments: [
    ("2012-09-30", ["ALFA 840.00 600.00 0.00", "BETA 1200.00 0.00 0.00", "GAMMA 516.00 480.00 0.00"]),
    ("2012-12-31", ["ALFA 600.00 600.00 0.00", "BETA 700.00 700.00 0.00"]),
    ("2013-03-31", ["ALFA 60.00 0.00 0.00", "BETA 784.00 784.00 0.00", "GAMMA 94.00 0.00 50.00"]),
  ])
  func `balances, what is late of them and credit, as of a day`(asOf: String, expected: [String]) throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list("tresorerie.soldes", "code solde echu avance", sort: ListSort("code"), at: asOf)
        == expected)
  }

  @Test func `balances now`() throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list("tresorerie.soldes", "code solde echu avance", sort: ListSort("code"))
        == ["ALFA 60.00 60.00 0.00", "BETA 84.00 84.00 0.00", "GAMMA 94.00 144.00 50.00"])
    #expect(
      try office.list("crm.clients", "code solde") == ["ALFA 60.00", "GAMMA 94.00", "BETA 84.00"])
  }

  @Test func `the states of invoices as of a day`() throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list("ventes.factures", "numero reste etat", at: "2013-03-31") == [
        "G3 144.00 validee", "A4 60.00 validee", "B3 84.00 en_litige", "G4 0.00 payee", "G2 0.00 payee",
        "B2 700.00 en_retard", "A2 0.00 payee", "A1 0.00 payee", "B1 0.00 payee", "A3 0.00 payee",
        "G1 0.00 payee",
      ])
    #expect(
      try office.list(
        "ventes.factures", "numero reste etat", filter: "client:\"Société Bêta\"", at: "2012-09-30")
        == ["B2 1200.00 validee", "B1 0.00 payee"])
  }

  @Test func `unpaid invoices as of a day, the first due first`() throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list("tresorerie.impayes", "numero echeance reste retard etat", at: "2013-03-31") == [
        "B2 2012-10-20 700.00 162 en_retard", "B3 2013-02-14 84.00 45 en_litige",
        "A4 2013-04-09 60.00 0 validee", "G3 2013-04-30 144.00 0 validee",
      ])
    #expect(
      try office.list("tresorerie.impayes", "numero retard etat") == [
        "B3 136 en_retard", "A4 82 en_retard", "G3 61 en_retard",
      ])
  }

  @Test func `paid invoices as of a day, the last paid first`() throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list("tresorerie.payees", "numero payee_le delai", at: "2012-10-20") == [
        "A2 2012-10-20 45", "G2 2012-10-15 15", "B1 2012-09-30 91", "A1 2012-09-20 50",
      ])
  }

  @Test func `receipts as of a day keep what was not allocated then`() throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list(
        "tresorerie.encaissements", "date code moyen montant non_alloue type", filter: "gamma",
        at: "2013-03-31")
        == [
          "2013-03-15 GAMMA virement 50.00 50.00 encaissement",
          "2012-12-01 GAMMA virement 480.00 0.00 encaissement",
          "2012-10-31 GAMMA virement 12.00 0.00 encaissement",
          "2012-10-15 GAMMA virement 36.00 0.00 encaissement",
        ])
  }

  @Test func `the card of a client at the end of March 2013`() throws {
    let office = try TestCompany.withHistory()
    let card = try office.read {
      try ClientCard.load(.code("BETA"), asOf: day("2013-03-31"), feeds: Program.feeds, in: $0)
    }
    #expect(card.standing.balance == euros("784.00"))
    #expect(card.standing.overdue == euros("784.00"))
    #expect(card.standing.availableCredit == .zero)
    #expect(card.lastDocuments.map(\.number) == ["B3", "B2", "B1"])
    #expect(card.disputes.map(\.number) == ["B3"])
    #expect(card.turnoverThisYear == euros("70.00"))
    #expect(card.turnoverLastYear == euros("1300.00"))
    #expect(card.averageDaysToPay == 91)
    #expect(
      card.feed.map { "\($0.day) \($0.type) \($0.number)" } == [
        "2013-01-15 facture B3", "2013-01-15 litige B3", "2012-11-05 encaissement E-6",
        "2012-09-30 encaissement E-2", "2012-09-20 facture B2", "2012-07-01 facture B1",
      ])
    #expect(card.feed.last?.route == .record(.invoice, 3))
  }

  @Test func `a client's open documents and standing for a form`() throws {
    let office = try TestCompany.withHistory()
    let (standing, open) = try office.read { reading in
      let id = try Party.find(.code("GAMMA"), in: reading).id.rawValue
      return (try PartyBalance.summary(of: id, in: reading), try OpenDocuments.of(id, in: reading))
    }
    #expect(standing.balance == euros("94.00"))
    #expect(standing.availableCredit == euros("50.00"))
    #expect(standing.limit == nil)
    #expect(open.map(\.number) == ["G3"])
  }
}
