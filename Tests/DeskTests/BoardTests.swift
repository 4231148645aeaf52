import Desk
import Kernel
import Lists
import Overview
import Parties
import PartiesFacts
import Program
import Sales
import SalesFacts
import Store
import TestSupport
import Testing

struct BoardTests {
  let office: TestCompany
  let invoice: (id: Int64, number: String)
  let catalogue = Program.catalogue

  init() throws {
    office = try TestCompany()
    invoice = try office.invoiceDupont()
  }

  private func board(_ id: BoardID, record: Int64 = 0, as login: String = "test") throws -> Board {
    let screen = try #require(catalogue.board(id))
    return try office.read(as: login) { try screen.load($0, record, $0.today) }
  }

  @Test func `the first screen shows the four figures, each diving into its list`() throws {
    let first = try #require(try board("accueil").blocks.first)
    guard case .figures(let figures) = first.shape else { return #expect(Bool(false), "no figures") }
    #expect(figures.map(\.value) == ["1", "120,00", "0,00", "120,00"])
    #expect(
      figures.map(\.route) == [
        .list("crm.clients"), .list("ventes.factures"), .list("tresorerie.encaissements"),
        .list("tresorerie.impayes"),
      ])
  }

  @Test func `without the right to see amounts the first screen counts clients only`() throws {
    try office.perform(CreateUser(login: "luc", name: "Luc", roles: ["vendeur"]))
    let blocks = try board("accueil", as: "luc").blocks
    #expect(blocks.map(\.title) == ["Aujourd'hui", "À faire"])
    guard case .figures(let figures) = blocks[0].shape else { return #expect(Bool(false), "no figures") }
    #expect(figures.map(\.label) == ["Clients"])
  }

  @Test func `a client's card tells what it owes and leads to its documents`() throws {
    let id = try office.party("DUP").id.rawValue
    let card = try board("crm.client", record: id)
    #expect(card.title == "Dupont & Fils (DUP)")
    #expect(
      card.blocks.map(\.title) == [
        "Identité", "Encours", "Échéances", "Contacts", "Dernières pièces", "Historique",
      ])
    guard case .facts(let facts) = card.blocks[1].shape else { return #expect(Bool(false), "no facts") }
    #expect(facts[0].label == "Solde")
    #expect(facts[0].value == "120,00 €")
  }

  @Test func `everything a board shows leads to a screen that exists`() throws {
    let id = try office.party("DUP").id.rawValue
    for block in try board("accueil").blocks + board("crm.client", record: id).blocks {
      for route in block.routes { #expect(catalogue.reaches(route), "\(block.title)") }
    }
  }

  @Test func `every row of every list leads to a screen that exists`() throws {
    try office.fill("tresorerie.encaissement", ["client": "DUP", "amount": "50.00"])
    try office.fill("tresorerie.litige", record: invoice.id, [:])
    try office.fill("crm.contact.edit", ["party": "DUP", "last_name": "Martin"])
    for list in catalogue.lists where list.listing.optionalModule == nil {
      let query = ListQuery(list.listing, parameter: list.id == "crm.client" ? "DUP" : nil)
      for row in try office.read({ try query.rows(limit: 50, in: $0) }) {
        let (open, behind) = try office.read { try list.led(from: row, in: $0) }
        for route in [open, behind].compactMap(\.self) { #expect(catalogue.reaches(route), "\(list.id)") }
      }
    }
  }

  @Test func `a draft of mine waits on the first screen, and its line leads to it`() throws {
    try office.run(
      DraftInvoice.self, #"{"client": "DUP", "lines": [{"label": "Audit", "price": "50.00", "vat": "20"}]}"#)
    let waiting = try #require(try board("accueil").blocks.first { $0.title == "À faire" })
    guard case .facts(let facts) = waiting.shape else { return #expect(Bool(false), "no facts") }
    #expect(facts.map(\.label) == ["Mes brouillons"])
    #expect(facts.map(\.value) == ["1 · 60,00 €"])
    guard case .list(let id, let filter, _)? = facts[0].route else { return #expect(Bool(false), "no list") }
    let query = ListQuery(try #require(catalogue.list(id)).listing, filter: filter)
    #expect(try office.read { try query.rows(limit: 9, in: $0) }.count == 1)
  }

  @Test func `behind an invoice stands its client`() throws {
    let list = try #require(catalogue.list("ventes.factures"))
    #expect(
      try office.read { try list.behind($0, try list.row(invoice.id, in: $0)) } == .named(.party, "DUP"))
  }

  @Test func `the palette finds an invoice by its number and a client by its name`() throws {
    let found = try office.read { try catalogue.search.find("fa 1", in: $0) }
    #expect(found.first?.route == .record(.invoice, invoice.id))
    let id = try office.party("DUP").id.rawValue
    #expect(try office.read { try catalogue.search.find("dup", in: $0) }.first?.route == .record(.party, id))
  }

  @Test func `an invoice is read as it is printed`() throws {
    let page = try #require(catalogue.page("ventes.piece"))
    let (title, text) = try office.read { (try page.title($0, invoice.id), try page.text($0, invoice.id)) }
    #expect(title == invoice.number)
    #expect(text.contains("Dupont & Fils"))
  }

  @Test func `an entry of the journal shows each field before and after`() throws {
    let id = try office.party("DUP").id.rawValue
    try office.fill("crm.client.edit", record: id, ["city": "Villeurbanne"])
    let page = try #require(catalogue.page("outils.journal.detail"))
    let rows = try office.read {
      try ListQuery(Screens.journal, filter: "action:modification").rows(limit: 1, in: $0)
    }
    let row = try #require(rows.first)
    let text = try office.read { try page.text($0, row.id) }
    #expect(text.contains("Adresse : Lyon → Villeurbanne"))
  }
}

extension Screens {
  static let journal = Listing.journal(
    in: JournalWords(
      facts: Program.composition.modules.flatMap(\.facts),
      records: Records(Program.features.flatMap(\.records))))
}

extension Block {
  var routes: [Route] {
    switch shape {
    case .figures(let figures): figures.compactMap(\.route)
    case .table(_, let rows): rows.compactMap(\.route)
    case .bars(let bars): bars.compactMap(\.route)
    case .facts(let facts): facts.compactMap(\.route)
    }
  }
}
