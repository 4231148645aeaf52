import Desk
import GRDB
import Kernel
import Program
import Receivables
import Sales
import Store
import TestSupport
import Testing

@testable import Lists
@testable import Parties

/// What every list holds to, whatever it shows.
struct ListTests {
  /// The history, with drafts, quotes, a credit note and contacts besides, so that no list is empty.
  static func busyOffice() throws -> TestCompany { try TestCompany(busy) }

  private static let busy = CompanyStart(from: TestCompany.history) { office in
    for code in ["ALFA", "BETA"] {
      try office.run(
        AddContact.self, #"{"party": "\#(code)", "last_name": "Martin \#(code)", "first_name": "Jeanne"}"#)
      try office.run(
        DraftQuote.self,
        #"{"client": "\#(code)", "subject": "Audit \#(code)", "lines": [{"label": "Audit", "price": "100"}]}"#
      )
      let invoice = try office.invoice(code, net: "10.00", on: "2013-06-01")
      try office.run(
        CreditInvoice.self, #"{"invoice": "\#(invoice.number)", "mode": "amount", "amount": "6.00"}"#)
      try office.run(OpenDispute.self, #"{"invoice": "\#(invoice.number)", "kind": "delai"}"#)
      try office.draft(code, net: "7.00", on: "2013-06-02")
      try office.run(
        CreateParty.self, #"{"name": "Projet \#(code)", "owner": "\#(code == "BETA" ? "paul" : "anne")"}"#)
    }
    try office.openShop(for: ["ALFA", "BETA"])
    try office.keepBooks()
    try office.keepStaffAndPark()
  }

  /// What a list of one thing is about here.
  private static func subject(of id: String) -> String { id == "parc.amortissements" ? "IM-0001" : "BETA" }

  @Test func `every list has its own name, and columns of different names`() {
    #expect(
      Set(Program.catalogue.lists.map(\.listing.id.rawValue)).count
        == Program.catalogue.lists.map(\.listing).count)
    for listing in Program.catalogue.lists.map(\.listing) {
      #expect(Set(listing.columns.map(\.id)).count == listing.columns.count, "\(listing.id)")
      #expect(listing.column(listing.sort.column) != nil, "\(listing.id)")
    }
  }

  @Test(arguments: [
    ("crm.clients", "code nom siren ville telephone solde etat"),
    ("ventes.factures", "numero date echeance code client ht tva ttc reste etat"),
    ("tresorerie.encaissements", "date code client moyen reference montant non_alloue"),
    ("tresorerie.soldes", "code client solde echu avance"), ("accueil", "cle libelle valeur"),
    ("stocks.actuel", "code designation quantite pmp valeur minimum"),
    ("stocks.mouvements", "date code sens quantite cout document"),
    ("achats.factures", "numero no_fournisseur date saisie fournisseur ht tva ttc reste echeance etat"),
    ("achats.a-payer", "echeance numero no_fournisseur fournisseur ttc reste retard bon_a_payer virement"),
    ("achats.fournisseurs", "code nom ville telephone email du retard achats_annee"),
    ("achats.commandes", "numero date fournisseur attendu ht recu facture etat"),
    ("ventes.commandes", "numero date client reference ht ttc facture etat"),
    ("stocks.alertes", "code designation quantite minimum manque a_commander"),
    ("tresorerie.journal", "date libelle tiers mode entree sortie solde document"),
  ])
  func `a list's first columns are those scripts rely on`(id: String, columns: String) throws {
    let names = columns.split(separator: " ").map(String.init)
    let listing = try #require(Program.listing(id))
    #expect(listing.columns.prefix(names.count).map(\.id) == names)
  }

  @Test(arguments: Program.catalogue.lists.map(\.listing.id.rawValue))
  func `a list at 80 columns shows its first columns whole`(id: String) throws {
    let listing = try #require(Program.listing(id))
    let kept = listing.columns.filter { $0.isShown && $0.keep == 1 }
    #expect(kept.map(\.width).reduce(-1) { $0 + $1 + 1 } <= 76)
  }

  @Test(arguments: Program.catalogue.lists.map(\.listing.id.rawValue))
  func `a viewer kept to their parties sees no row of another's`(id: String) throws {
    let office = try Self.busyOffice()
    guard id != "outils.utilisateurs" else { return }
    let query = try office.query(id, parameter: Self.subject(of: id))
    let (all, own) = (
      try office.read { try query.rows(limit: 5_000, in: $0) },
      try office.read(as: "paul") { try query.rows(limit: 5_000, in: $0) }
    )
    let foreign = ["ALFA", "GAMMA", "Alfa", "Gamma"]
    for row in own {
      let text = row.values.map(\.machine).joined(separator: " ")
      #expect(!foreign.contains { text.contains($0) }, "\(id): \(text)")
    }
    #expect(!own.isEmpty)
    #expect(all.count >= own.count)
    #expect(try office.read(as: "paul") { try query.summary(in: $0).count } == own.count)
  }

  @Test func `the feed of a client out of scope is not found`() throws {
    let office = try TestCompany.withHistory()
    let query = try office.query("crm.client", parameter: "ALFA")
    #expect(throws: CommonRefusal.notFound(what: "le tiers", key: "ALFA")) {
      try office.read(as: "paul") { try query.rows(limit: 5, in: $0) }
    }
  }

  @Test func `a list asks for its permission`() throws {
    let office = try TestCompany.withHistory()
    try office.hire("lea", role: "fichier", ownOnly: false)
    #expect(throws: CommonRefusal.permissionDenied("Factures")) {
      try office.list("ventes.factures", "numero", as: "lea")
    }
    #expect(
      try office.list("accueil", "cle", as: "lea") == ["clients"])
    #expect(try Set(office.list("outils.journal", "type", as: "lea")) == ["tiers"])
  }

  @Test(arguments: Program.catalogue.lists.map(\.listing.id.rawValue))
  func `pages put end to end are the whole list, both ways, on every column`(id: String) throws {
    let office = try Self.busyOffice()
    for column in Program.listing(id)?.columns ?? [] {
      for descending in [false, true] {
        for asOf in [nil, "2013-03-31"] {
          let query = try office.query(
            id, sort: ListSort(column.id, descending: descending), at: asOf,
            parameter: Self.subject(of: id))
          try office.read { reading in
            let whole = try query.rows(limit: 5_000, in: reading)
            #expect(try forward(query, by: page(of: whole), in: reading) == whole, "\(id) \(column.id)")
            #expect(try backward(query, by: page(of: whole), in: reading) == whole, "\(id) \(column.id)")
            #expect(try query.summary(in: reading).count == whole.count)
            guard let middle = whole.dropFirst(whole.count / 2).first else { return }
            #expect(try query.position(of: middle, in: reading) == whole.count / 2)
            #expect(try query.row(id: middle.id, in: reading) == middle)
          }
        }
      }
    }
  }

  /// Small, but no more than forty of them.
  private func page(of rows: [ListRow]) -> Int { max(3, rows.count / 40) }

  private func forward(_ query: ListQuery, by size: Int, in reading: Reading) throws -> [ListRow] {
    var rows = try query.rows(limit: size, in: reading)
    while let last = rows.last {
      let more = try query.rows(after: last, limit: size, in: reading)
      if more.isEmpty { break }
      rows += more
    }
    return rows
  }

  private func backward(_ query: ListQuery, by size: Int, in reading: Reading) throws -> [ListRow] {
    var rows = try query.rows(before: nil, limit: size, in: reading)
    while let first = rows.first {
      let more = try query.rows(before: first, limit: size, in: reading)
      if more.isEmpty { break }
      rows = more + rows
    }
    return rows
  }

  @Test(arguments: [
    ("societe beta", ["B3", "B2", "B1"]), ("BÊTA soc", ["B3", "B2", "B1"]),
    ("oeuvres", ["G3", "G4", "G2", "G1"]),
    ("numero:b2", ["B2"]), ("code:alfa etat:payee", ["A2", "A1", "A3"]), ("ttc:84,00", ["B3"]),
    ("ttc:peu", []), ("client:\"Gamma & Œuvres\" date:30/09/2012", ["G2"]),
    ("etat:\"en retard\"", ["G3", "A4", "B3"]), ("en retard", ["G3", "A4", "B3"]),
    ("échues beta", ["B3"]), ("En Retard alfa", ["A4"]), ("etat:zzz", []), ("\"en retard\"", []),
    ("eta", []),
  ])
  func `words in any order and exact values narrow a list`(filter: String, expected: [String]) throws {
    let office = try TestCompany.withHistory()
    #expect(
      try office.list("ventes.factures", "numero", filter: filter) == expected)
  }

  @Test func `totals are of the filtered rows`() throws {
    let office = try TestCompany.withHistory()
    let summary = try office.read { try office.query("ventes.factures", filter: "beta").summary(in: $0) }
    #expect(summary.count == 3)
    #expect(summary.totals["ttc"] == euros("1644.00"))
    #expect(summary.totals["ht"] == euros("1370.00"))
    #expect(summary.totals["reste"] == euros("84.00"))
  }

  @Test func `from and to bound the days`() throws {
    let office = try TestCompany.withHistory()
    var query = try office.query("ventes.factures")
    query.from = day("2012-09-05")
    query.to = day("2012-09-30")
    let rows = try office.read { try query.rows(limit: 10, in: $0) }
    #expect(rows.map { $0.values[0].machine } == ["G2", "B2", "A2"])
  }

  @Test(arguments: [
    ("date", "invoice_day"), ("numero", "invoice_sort_number"), ("client", "invoice_sort_client"),
    ("ttc", "invoice_gross"), ("echeance", "invoice_due"),
  ])
  func `a page of invoices is found by the index of its order`(column: String, index: String) throws {
    let office = try TestCompany()
    for descending in [false, true] {
      let plan = try office.plan(
        try office.query("ventes.factures", sort: ListSort(column, descending: descending)))
      #expect(plan.contains { $0.hasPrefix("SCAN invoice USING INDEX \(index)") }, "\(plan)")
      // The one sort left is of the page itself.
      #expect(plan.count { $0.contains("TEMP B-TREE") } == 1, "\(plan)")
    }
  }

  @Test func `turnover is summed by an index alone`() throws {
    let office = try TestCompany()
    let plan = try office.read { reading in
      try Row.fetchAll(
        reading.db,
        sql: """
          EXPLAIN QUERY PLAN SELECT sum(net), sum(to_pay) FROM invoice
          WHERE day BETWEEN '2026-01-01' AND '2026-12-31' AND kind <> '' AND status = 'validated'
            AND imported_from IS NOT 'opening'
          """
      ).map { $0["detail"] as String }
    }
    #expect(plan == ["SEARCH invoice USING COVERING INDEX invoice_amounts (day>? AND day<?)"])
  }

  @Test(arguments: [
    ("tresorerie.impayes", "document_balance_due"), ("tresorerie.encaissements", "receipt_day"),
    ("ventes.devis", "quote_day"), ("ventes.avoirs", "invoice_credit_note"), ("crm.clients", "party_name"),
    ("crm.contacts", "contact_name"),
  ])
  func `a list opens by an index`(id: String, index: String) throws {
    let office = try TestCompany()
    let plan = try office.plan(try office.query(id))
    #expect(plan.contains { $0.contains(index) }, "\(plan)")
    #expect(plan.count { $0.contains("TEMP B-TREE") } == 1, "\(plan)")
  }
}
