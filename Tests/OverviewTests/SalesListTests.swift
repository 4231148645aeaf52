import Documents
import Kernel
import Program
import Receivables
import Sales
import Store
import TestSupport
import Testing
import Treasury

@testable import LedgersDesk
@testable import Lists
@testable import Overview
@testable import Parties
@testable import SalesDesk
@testable import TreasuryDesk

/// The lists of our own documents, through their lives.
struct SalesListTests {
  private static func office() throws -> TestCompany { try TestCompany(start, on: day("2026-03-12")) }

  private static let start = CompanyStart(from: TestCompany.empty) { office in
    try office.run(CreateParty.self, #"{"code": "DUP", "name": "Dupont & Fils", "credit_limit": "500.00"}"#)
  }

  @Test func `the first state that holds is the invoice's`() throws {
    let office = try Self.office()
    let terms = #", "due": "2026-03-31""#
    let cancelled = try office.invoice("DUP", net: "10.00", on: "2026-03-01", more: terms)
    let disputed = try office.invoice("DUP", net: "20.00", on: "2026-03-02", more: #", "due": "2026-03-05""#)
    let paid = try office.invoice("DUP", net: "30.00", on: "2026-03-03", more: terms)
    let late = try office.invoice("DUP", net: "40.00", on: "2026-03-04", more: #", "due": "2026-03-11""#)
    let part = try office.invoice("DUP", net: "50.00", on: "2026-03-05", more: terms)
    try office.invoice("DUP", net: "60.00", on: "2026-03-06", more: #", "due": "2026-03-12""#)
    try office.draft("DUP", net: "70.00", on: "2026-03-12")
    try office.run(CancelInvoice.self, #"{"invoice": "\#(cancelled.number)"}"#)
    try office.run(OpenDispute.self, #"{"invoice": "\#(disputed.number)", "kind": "erreur"}"#)
    try office.receive("36.00", from: "DUP", on: "2026-03-10", for: paid.number)
    try office.run(
      RecordReceipt.self,
      """
      {"client": "DUP", "amount": "12.00", "method": "cheque",
       "allocations": [{"invoice": "\(part.number)", "amount": "7.00"}, {"invoice": "\(late.number)", "amount": "5.00"}]}
      """)
    #expect(
      try office.list("ventes.factures", "numero ttc reste etat", sort: ListSort("ttc")) == [
        "FA-2026-00001 12.00 0.00 annulee", "FA-2026-00002 24.00 24.00 en_litige",
        "FA-2026-00003 36.00 0.00 payee",
        "FA-2026-00004 48.00 43.00 en_retard", "FA-2026-00005 60.00 53.00 partielle",
        "FA-2026-00006 72.00 72.00 validee", "brouillon 84.00  brouillon",
      ])
    #expect(
      try office.list("ventes.avoirs", "numero facture ttc disponible etat")
        == ["AV-2026-00001 FA-2026-00001 12.00 0.00 annulation"])
    #expect(
      try office.list("tresorerie.payees", "numero") == ["FA-2026-00003"])
  }

  @Test func `a cancelled invoice counts at its date, its credit note at its own`() throws {
    let office = try Self.office()
    let invoice = try office.invoice("DUP", net: "100.00", on: "2026-02-10")
    try office.run(CancelInvoice.self, #"{"invoice": "\#(invoice.number)"}"#)
    let sales = try office.read { try SalesFigures.read(office.today, in: $0) }
    #expect(sales.invoiced.suffix(2).map(\.net) == [euros("100.00"), euros("-100.00")])
    #expect(sales.owed?.unpaid == .zero)
    #expect(
      try office.list("ventes.factures", "etat", at: "2026-02-20") == ["validee"])
  }

  @Test func `turnover counts a deposit once`() throws {
    let office = try Self.office()
    let draft = try office.run(
      DraftDeposit.self, #"{"client": "DUP", "amount": "360.00", "date": "2026-02-01"}"#)
    let deposit = try office.perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id))))
    try office.invoice(
      "DUP", net: "1000.00", on: "2026-03-02", more: #", "deposits": ["\#(deposit.number)"]"#)
    let sales = try office.read { try SalesFigures.read(office.today, in: $0) }
    #expect(sales.invoiced.suffix(2).map(\.net) == [euros("300.00"), euros("700.00")])
    #expect(sales.invoiced.suffix(2).map(\.gross) == [euros("360.00"), euros("840.00")])
    #expect(
      try office.list("ventes.factures", "numero type ttc reste")
        == ["FA-2026-00001 facture 1200.00 840.00", "AC-2026-00001 acompte 360.00 360.00"])
  }

  @Test func `a quote's state follows its validity`() throws {
    let office = try Self.office()
    let draft = try office.run(
      DraftQuote.self,
      """
      {"client": "DUP", "date": "2026-03-01", "valid_until": "2026-03-15", "subject": "Audit réseau",
       "lines": [{"label": "Audit", "price": "100"}]}
      """)
    #expect(
      try office.list("ventes.devis", "numero etat") == ["brouillon brouillon"])
    try office.perform(SendQuote(quote: .id(Quote.ID(draft.id))))
    #expect(
      try office.list("ventes.devis", "numero validite objet ttc etat", filter: "reseau audit")
        == ["DEV-000001 2026-03-15 Audit réseau 120.00 envoye"])
    #expect(
      try office.list("crm.prospects", "code devis etat") == ["DUP 120.00 prospect"])
    let waiting = try office.read { try SalesFigures.read(office.today, in: $0).documents }
    #expect(waiting?.quotesExpiring == Pile(count: 1, amount: euros("120.00")))
    office.today = day("2026-03-16")
    #expect(
      try office.list("ventes.devis", "etat") == ["expire"])
    let later = try office.read { try SalesFigures.read(office.today, in: $0).documents }
    #expect(later?.quotesToFollow.count == 1)
    #expect(
      try office.list("ventes.devis", "etat", at: "2026-03-14") == ["envoye"])
    #expect(
      try office.list("ventes.devis", "etat", at: "2026-03-11") == [])
  }

  @Test func `a rejected receipt leaves the picture from its own date`() throws {
    let office = try Self.office()
    let invoice = try office.invoice("DUP", net: "300.00", on: "2026-02-01")
    let receipt = try office.receive("360.00", from: "DUP", on: "2026-02-20", for: invoice.number)
    try office.run(
      ReverseReceipt.self,
      #"{"receipt": "E-\#(receipt)", "date": "2026-02-25", "reason": "impayé", "fees": "12.00"}"#)
    #expect(
      try office.list("ventes.factures", "reste etat", at: "2026-02-22") == ["0.00 payee"])
    #expect(
      try office.list("ventes.factures", "reste etat", at: "2026-02-25") == ["360.00 validee"])
    #expect(
      try office.list("tresorerie.encaissements", "numero type montant non_alloue")
        == ["RJ-2 rejet -360.00 0.00", "E-1 encaissement 360.00 0.00"])
    #expect(try office.read { try CashReceived.months(2, until: office.today, in: $0) } == [.zero, .zero])
    #expect(
      try office.list("crm.client", "type numero montant etat", parameter: "dup") == [
        "rejet RJ-2 -360.00 ", "encaissement E-1 360.00 rejete", "facture FA-2026-00001 360.00 en_retard",
      ])
  }

  @Test func `a merged client counts for the one kept`() throws {
    let office = try Self.office()
    try office.run(CreateParty.self, #"{"code": "DUB", "name": "Dupond"}"#)
    try office.invoice("DUB", net: "100.00", on: "2026-03-01")
    try office.invoice("DUP", net: "50.00", on: "2026-03-02")
    try office.run(MergeParties.self, #"{"from": "DUB", "into": "DUP"}"#)
    #expect(
      try office.list("crm.clients", "code solde") == ["DUP 180.00"])
    #expect(
      try office.list("tresorerie.soldes", "code solde") == ["DUP 180.00"])
    #expect(
      try office.list("crm.clients", "code solde", at: "2026-03-01") == ["DUP 120.00"])
    #expect(
      try office.list("ventes.factures", "code ttc", filter: "code:dub") == ["DUP 60.00", "DUP 120.00"])
    #expect(
      try office.list("crm.client", "montant", parameter: "DUB") == ["60.00", "120.00"])
    let standing = try office.read {
      try ClientCard.load(.code("DUB"), asOf: office.today, feeds: Program.feeds, in: $0).standing
    }
    #expect(standing.balance == euros("180.00"))
    #expect(standing.limit == euros("500.00"))
    #expect(!standing.isOverLimit)
  }
}
