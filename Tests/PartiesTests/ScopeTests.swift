import Kernel
import Parties
import PartiesFacts
import Store
import TestSupport
import Testing

@Suite struct ScopeTests {
  private func office() throws -> TestCompany {
    let office = try TestCompany()
    try office.hire("paul")
    try office.run(CreateParty.self, #"{"name": "Dupont", "siret": "73282932000074", "postcode": "69003"}"#)
    try office.run(CreateParty.self, #"{"name": "Durand"}"#, as: "paul")
    return office
  }

  @Test func `rows: a restricted viewer owns what they create and sees nothing else`() throws {
    let office = try office()
    #expect(try office.find("DUR", as: "paul").ownerID == 2)
    let refusal = #expect(throws: CommonRefusal.self) { try office.find("DUP", as: "paul") }
    #expect(refusal?.code == "not-found")
    #expect(try office.read(as: "paul") { try Party.suggestions("du", in: $0) }.map(\.code) == ["DUR"])
    #expect(try office.read(as: "paul") { try Party.suggestions("", in: $0) }.map(\.code) == ["DUR"])
    #expect(try office.read { try Party.suggestions("du", in: $0) }.map(\.code) == ["DUP", "DUR"])
  }

  @Test func `rows: nor change, merge, or learn of a contact of another's party`() throws {
    let office = try office()
    try office.run(AddContact.self, #"{"party": "DUP", "last_name": "Martin"}"#)
    for body in [
      { _ = try office.run(UpdateParty.self, #"{"party": "DUP", "city": "Nice"}"#, as: "paul") },
      { _ = try office.run(MergeParties.self, #"{"from": "DUR", "into": "DUP"}"#, as: "paul") },
      { _ = try office.run(UpdateContact.self, #"{"contact": 1, "phone": "3949"}"#, as: "paul") },
      { _ = try office.run(AddContact.self, #"{"party": "DUP", "last_name": "Petit"}"#, as: "paul") },
    ] {
      #expect(throws: CommonRefusal.self) { try body() }
    }
  }

  @Test func `rows: a duplicate of another's party is not named`() throws {
    let office = try office()
    try office.run(CreateParty.self, #"{"name": "Dupont", "postcode": "69003"}"#, as: "paul")
    let refusal = #expect(throws: PartyRefusal.self) {
      try office.run(CreateParty.self, #"{"name": "Dupond", "siret": "73282932000074"}"#, as: "paul")
    }
    #expect(refusal?.message == "Un autre tiers porte déjà ce SIRET.")
  }

  @Test func `rows: a restricted viewer stays in charge`() throws {
    let office = try office()
    #expect(throws: PartyRefusal.ownerFixed) {
      try office.run(UpdateParty.self, #"{"party": "DUR", "owner": "test"}"#, as: "paul")
    }
    try office.run(UpdateParty.self, #"{"party": "DUP", "owner": "paul"}"#)
    #expect(try office.find("DUP", as: "paul").name == "Dupont")
  }
}
