import Company
import Kernel
import Parties
import PartiesFacts
import Store
import TestSupport
import Testing

@Suite struct UpdatePartyTests {
  @Test func `a key left out stays and an empty text clears`() throws {
    let office = try TestCompany()
    try office.run(
      CreateParty.self,
      #"{"name": "Dupont", "phone": "3949", "size": 3, "credit_limit": "10.00", "terms": "30", "notes": "a"}"#
    )
    let output = try office.run(
      UpdateParty.self, #"{"party": "dup", "phone": "", "size": "", "credit_limit": "", "city": "Lyon"}"#)
    #expect(output.version == 2)
    let party = try office.find("DUP")
    #expect(party.phone == "")
    #expect(party.size == nil)
    #expect(party.creditLimit == nil)
    #expect(party.terms == .days(30))
    #expect(party.notes == "a")
    #expect(party.address.city == "Lyon")
  }

  @Test func `a change of nothing is no change`() throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    #expect(try office.run(UpdateParty.self, #"{"party": 1, "name": " Dupont "}"#).version == 1)
    #expect(try office.texts("SELECT action FROM change") == ["création"])
  }

  @Test func `stale version: the second to save is told who and when`() throws {
    let office = try TestCompany()
    try office.perform(CreateUser(login: "marie", name: "Marie", roles: ["vendeur"]))
    try office.perform(CreateParty(name: "Dupont"))
    try office.run(UpdateParty.self, #"{"party": "DUP", "version": 1, "city": "Lyon"}"#, as: "marie")
    let refusal = #expect(throws: CommonRefusal.self) {
      try office.run(UpdateParty.self, #"{"party": "DUP", "version": 1, "city": "Nice"}"#)
    }
    #expect(refusal?.code == "stale-version")
    #expect(refusal?.message.hasPrefix("Marie a enregistré cette fiche ") == true)
    #expect(try office.find("DUP").address.city == "Lyon")
  }

  @Test func `the journal shows what changed, in French`() throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    try office.run(UpdateParty.self, #"{"party": "DUP", "terms": "45fm", "owner": "test"}"#)
    #expect(
      try office.texts("SELECT fields FROM change WHERE action = 'modification'") == [
        #"[["Règlement","45 jours fin de mois"],"#
          + #"["Responsable","test"]]"#
      ])
  }

  @Test func `an old code still finds its party and nobody else may take it`() throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    try office.perform(CreateParty(name: "Martin"))
    try office.run(UpdateParty.self, #"{"party": "DUP", "code": "dupont"}"#)
    #expect(try office.find("DUP").code == "DUPONT")
    #expect(throws: PartyRefusal.codeTaken("DUP")) {
      try office.run(UpdateParty.self, #"{"party": "MAR", "code": "DUP"}"#)
    }
    try office.run(UpdateParty.self, #"{"party": "DUPONT", "code": "DUP"}"#)
    #expect(try office.find("DUPONT").code == "DUP")
    #expect(try office.store.check().differences == [])
  }

  @Test func `a client does not become a prospect again`() throws {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"name": "Dupont", "roles": ["client"]}"#)
    #expect(throws: PartyRefusal.alreadyClient("Dupont")) {
      try office.run(UpdateParty.self, #"{"party": "DUP", "roles": ["prospect"]}"#)
    }
    try office.run(UpdateParty.self, #"{"party": "DUP", "roles": ["fournisseur"]}"#)
    #expect(try office.find("DUP").roles.list == [.client, .supplier])
  }

  @Test func `an archived party leaves the pickers and comes back`() throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    try office.run(ArchiveParty.self, #"{"party": "DUP"}"#)
    #expect(try office.find("DUP").archived)
    #expect(try office.read { try Party.suggestions("dup", in: $0) }.isEmpty)
    #expect(throws: PartyRefusal.alreadyArchived("DUP")) {
      try office.run(ArchiveParty.self, #"{"party": "DUP"}"#)
    }
    try office.run(ArchiveParty.self, #"{"party": "DUP", "archived": false}"#)
    #expect(try office.read { try Party.suggestions("dup", in: $0) }.map(\.code) == ["DUP"])
  }
}
