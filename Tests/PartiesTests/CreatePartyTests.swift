import Company
import Kernel
import Parties
import PartiesFacts
import Store
import TestSupport
import Testing

@Suite struct CreatePartyTests {
  @Test func `a party is kept as it was typed`() throws {
    let office = try TestCompany()
    let output = try office.run(
      CreateParty.self,
      """
      {"name": " Dupont & Fils ", "roles": ["client", "fournisseur"], "legal_form": "SARL",
       "siret": "732 829 320 00074", "street": "3 rue des Lilas", "postcode": "69003", "city": "Lyon",
       "delivery_street": "Quai 4", "delivery_city": "Vénissieux", "phone": "04 78 00 00 00",
       "email": "compta@dupont.example", "site": "dupont.example", "sector": "Bâtiment", "category": "A",
       "size": 12, "turnover": "1500000", "owner": "test", "terms": "45fm", "credit_limit": "5000.00",
       "notes": "Livrer le matin", "first_contact": "2024-01-15"}
      """)
    #expect(output.code == "DUP")
    let party = try office.find("dup")
    #expect(party.id == output.id)
    #expect(party.name == "Dupont & Fils")
    #expect(party.siren?.text == "732829320")
    #expect(party.vatNumber?.text == "FR44732829320")
    #expect(party.address.lines == ["3 rue des Lilas", "69003 Lyon"])
    #expect(party.delivery == PostalAddress(street: "Quai 4", city: "Vénissieux"))
    #expect(party.size == 12)
    #expect(party.turnover?.decimal == "1500000.00")
    #expect(party.terms == .daysThenEndOfMonth(45))
    #expect(party.creditLimit?.decimal == "5000.00")
    #expect(party.firstContact?.iso == "2024-01-15")
    #expect(party.clientSince == day("2026-03-12"))
    #expect(party.roles.list == [.client, .supplier])
    #expect(party.ownerID == 1)
    #expect(party.version == 1)
    #expect(party.buyerIdentity.delivery?.city == "Vénissieux")
    #expect(try office.store.check().differences == [])
  }

  @Test func `a party is a prospect unless something else is said`() throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    #expect(try office.find("DUP").roles.list == [.prospect])
    #expect(try office.find("DUP").clientSince == nil)
  }

  @Test func `codes follow one another`() throws {
    let office = try TestCompany()
    for name in ["Dupont", "Dupuis", "Duparc"] { try office.perform(CreateParty(name: name)) }
    #expect(try office.texts("SELECT code FROM party ORDER BY id") == ["DUP", "DUP2", "DUP3"])
  }

  @Test(arguments: [
    (#"{"name": "  "}"#, "party-nameless"), (#"{"name": "D", "roles": []}"#, "party-without-role"),
    (#"{"name": "D", "code": "DUPONT/FILS"}"#, "invalid-code"),
    (#"{"name": "D", "code": "dup"}"#, "code-taken"),
    (#"{"name": "D", "siren": "732829321"}"#, "invalid-siren"),
    (#"{"name": "D", "siret": "73282932000075"}"#, "invalid-siret"),
    (#"{"name": "D", "vat_number": "FR00732829320"}"#, "invalid-vat"),
    (#"{"name": "D", "siren": "100000009", "siret": "73282932000074"}"#, "siret-of-another"),
    (#"{"name": "D", "email": "d"}"#, "invalid-value"), (#"{"name": "D", "phone": "x"}"#, "invalid-value"),
    (#"{"name": "D", "country": "France"}"#, "invalid-value"),
    (#"{"name": "D", "size": -1}"#, "negative-number"),
    (#"{"name": "D", "credit_limit": "-1"}"#, "negative-number"),
    (#"{"name": "D", "owner": "paul"}"#, "not-found"),
    (#"{"name": "Dup\u0000ont"}"#, "invalid-text"),
  ])
  func `what cannot be is refused`(_ json: String, _ code: String) throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    let refusal = try #require(throws: (any Error).self) { try office.run(CreateParty.self, json) }
    #expect((refusal as? any Refusal)?.code == code)
    #expect(try office.texts("SELECT code FROM party") == ["DUP"])
  }

  @Test func `identifiers: two parties may share a SIREN, never a SIRET`() throws {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"name": "Dupont Lyon", "siret": "73282932000074"}"#)
    let shared = #expect(throws: PartyRefusal.self) {
      try office.run(CreateParty.self, #"{"name": "Dupont Nice", "siren": "732829320"}"#)
    }
    #expect(shared?.code == "possible-duplicate")
    #expect(shared?.message == "Dupont Lyon (DUP) a déjà le même SIREN.")
    try office.run(CreateParty.self, #"{"name": "Dupont Nice", "siren": "732829320", "force": true}"#)
    #expect(try office.find("DUP2").vatNumber?.text == "FR44732829320")
    let same = #expect(throws: PartyRefusal.self) {
      try office.run(CreateParty.self, #"{"name": "Dupont", "siret": "73282932000074", "force": true}"#)
    }
    #expect(same?.message == "Dupont Lyon (DUP) porte déjà ce SIRET.")
  }

  @Test func `the same name at the same postcode asks first`() throws {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"name": "Hôtel du Lac", "postcode": "74000"}"#)
    let refusal = #expect(throws: PartyRefusal.self) {
      try office.run(CreateParty.self, #"{"name": "HOTEL DU LAC", "postcode": "74000"}"#)
    }
    #expect(refusal?.message == "Hôtel du Lac (HOT) a déjà le même nom.")
    try office.run(CreateParty.self, #"{"name": "Hotel du Lac", "postcode": "73000"}"#)
    #expect(try office.find("HOT2").address.postcode == "73000")
  }
}
