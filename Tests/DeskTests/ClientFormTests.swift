import Company
import CompanyDesk
import Desk
import Kernel
import Parties
import PartiesDesk
import PartiesFacts
import Store
import TestSupport
import Testing

struct ClientFormTests {
  let office: TestCompany

  init() throws { office = try TestCompany() }

  @Test func `a new client needs a name only, and is a client under a code taken from it`() throws {
    let outcome = try office.fill("crm.client.edit", ["name": "Garage Lefèvre"])
    let party = try office.party("GAR")
    #expect(outcome.made == "GAR")
    #expect(outcome.leaves)
    #expect(party.details.name == "Garage Lefèvre")
    #expect(party.details.roles.list == [.client])
    #expect(party.details.firstContact == day("2026-03-12"))
  }

  @Test func `the second of a name gets the next code`() throws {
    try office.fill("crm.client.edit", ["name": "Garage Lefèvre"])
    let outcome = try office.fill("crm.client.edit", ["name": "Garage Dubois"])
    #expect(outcome.made == "GAR2")
  }

  @Test func `fourteen digits typed as a SIREN are a SIRET`() throws {
    try office.fill("crm.client.edit", ["name": "Dupont", "siren": "732 829 320 00074"])
    let party = try office.party("DUP")
    #expect(party.details.siret?.text == "73282932000074")
    #expect(party.details.siren?.text == "732829320")
    #expect(party.details.vatNumber?.text == "FR44732829320")
  }

  @Test func `a wrong SIREN is told beside the fields, before anything is saved`() throws {
    let notes = try office.notes("crm.client.edit", ["name": "Dupont", "siren": "732829321"])
    #expect(notes.count == 1)
    #expect(notes[0].contains("SIREN"))
  }

  @Test func `a possible duplicate is named, asks to be told apart, and then passes`() throws {
    try office.fill("crm.client.edit", ["name": "Dupont & Fils", "siren": "732829320"])
    let typed: FormValues = ["name": "Dupont Frères", "siren": "732829320"]
    let notes = try office.notes("crm.client.edit", typed)
    #expect(notes.contains("  DUP Dupont & Fils a déjà le même SIREN"))
    #expect(try office.fields("crm.client.edit", typed).contains { $0.id == "force" })
    #expect(throws: PartyRefusal.self) { try office.fill("crm.client.edit", typed) }
    let forced = typed.merging(["force": "true"]) { _, new in new }
    #expect(try office.fill("crm.client.edit", forced).made == "DUP2")
  }

  @Test func `no duplicate, no question`() throws {
    #expect(try !office.fields("crm.client.edit", ["name": "Dupont"]).contains { $0.id == "force" })
  }

  @Test func `a change empties what was emptied and leaves the rest`() throws {
    try office.fill(
      "crm.client.edit",
      [
        "name": "Dupont", "phone": "04 78 00 00 00", "credit_limit": "5000.00", "terms": "45fm",
        "city": "Lyon",
      ])
    let id = try office.party("DUP").id.rawValue
    try office.fill("crm.client.edit", record: id, ["phone": "", "credit_limit": "", "city": "Villeurbanne"])
    let details = try office.party("DUP").details
    #expect(details.phone.isEmpty)
    #expect(details.creditLimit == nil)
    #expect(details.terms?.code == "45fm")
    #expect(details.address.city == "Villeurbanne")
  }

  @Test func `a new SIREN brings its own VAT number`() throws {
    try office.fill("crm.client.edit", ["name": "Dupont", "siren": "732829320"])
    let id = try office.party("DUP").id.rawValue
    try office.fill("crm.client.edit", record: id, ["siren": "356000000"])
    #expect(try office.party("DUP").details.vatNumber?.text == "FR39356000000")
  }

  @Test func `a change made on an older version is refused`() throws {
    try office.fill("crm.client.edit", ["name": "Dupont"])
    let id = try office.party("DUP").id.rawValue
    try office.fill("crm.client.edit", record: id, ["city": "Lyon"])
    #expect(throws: CommonRefusal.self) {
      try office.fill("crm.client.edit", record: id, ["city": "Paris", "version": "1"])
    }
  }

  @Test func `a prospect stays one until its first invoice`() throws {
    try office.fill("crm.client.edit", ["name": "Dupont", "roles.client": "false", "roles.prospect": "true"])
    #expect(try office.party("DUP").details.roles.list == [.prospect])
  }

  @Test func `the picker finds by code and by name, and tells towns and debts`() throws {
    _ = try office.invoiceDupont()
    let picker = Screens.partyPicker()
    let choices = try office.read { try picker.matches($0, "dup") }
    #expect(choices.map(\.value) == ["DUP"])
    #expect(choices.map(\.detail) == ["Lyon · doit 120,00"])
    #expect(try office.read { try picker.title($0, "dup") } == "Dupont & Fils")
    #expect(try office.read { try picker.title($0, "XYZ") } == nil)
  }

  @Test func `terms are picked by their code or their name`() throws {
    let picker = Screens.termsPicker
    #expect(try office.read { try picker.title($0, "45fm") } == "45 jours fin de mois")
    #expect(try office.read { try picker.matches($0, "60") }.map(\.value) == ["60"])
    #expect(try office.read { try picker.title($0, "bientôt") } == nil)
  }
}
