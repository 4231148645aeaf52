import Company
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store
import TestSupport
import Testing

@Suite struct MergeTests {
  /// A is DUP at Lyon, B is DUP2 with a SIRET, a telephone and two contacts.
  private func twins() throws -> TestCompany {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"name": "Dupont", "city": "Lyon", "email": "a@dupont.example"}"#)
    try office.run(
      CreateParty.self,
      """
      {"name": "Dupont SA", "siret": "73282932000074", "phone": "3949",
       "city": "Nice", "email": "b@dupont.example"}
      """
    )
    try office.run(AddContact.self, #"{"party": "DUP", "last_name": "Martin"}"#)
    try office.run(AddContact.self, #"{"party": "DUP2", "last_name": "Petit"}"#)
    try office.run(AddContact.self, #"{"party": "DUP2", "last_name": "Abel"}"#)
    return office
  }

  @Test func `merge: B's code still finds A, which takes what it lacks`() throws {
    let office = try twins()
    let output = try office.run(MergeParties.self, #"{"from": "DUP2", "into": "DUP"}"#)
    #expect(output.code == "DUP")
    let kept = try office.find("DUP2")
    #expect(kept.id == Party.ID(1))
    #expect(kept.name == "Dupont")
    #expect(kept.siret?.text == "73282932000074")
    #expect(kept.phone == "3949")
    #expect(kept.address.city == "Lyon")
    #expect(kept.email == "a@dupont.example")
    #expect(try office.read { try Party.find(Party.ID(2), in: $0) }.id == Party.ID(1))
    #expect(try office.store.check().differences == [])
  }

  @Test func `merge: contacts move and one stays principal`() throws {
    let office = try twins()
    try office.run(MergeParties.self, #"{"from": "DUP2", "into": "DUP"}"#)
    let contacts = try office.read { try Contact.all(of: Party.find(.code("DUP"), in: $0), in: $0) }
    #expect(contacts.map(\.details.lastName) == ["Martin", "Abel", "Petit"])
    #expect(contacts.map(\.isPrincipal) == [true, false, false])
  }

  @Test func `merge: B's row keeps its code and points at A`() throws {
    let office = try twins()
    try office.run(MergeParties.self, #"{"from": "DUP2", "into": "DUP"}"#)
    #expect(
      try office.texts("SELECT code || ' ' || name || ' ' || root_id FROM party ORDER BY id") == [
        "DUP Dupont 1", "DUP2 Dupont SA 1",
      ])
    #expect(try office.search("dup2") == [1])
    #expect(try office.search("petit") == [1])
    #expect(try office.read { try Party.suggestions("dup", in: $0) }.map(\.code) == ["DUP"])
  }

  @Test func `merge: what happened to B counts for A, before and after`() throws {
    let office = try twins()
    let b = try office.find("DUP2").facts
    let early = try #require(Day(iso: "2026-01-05"))
    let late = try #require(Day(iso: "2026-03-11"))
    try office.perform(Tell(event: InvoiceValidated(document: .sample(.invoice, to: b, on: early))))
    try office.run(MergeParties.self, #"{"from": "DUP2", "into": "DUP"}"#)
    #expect(try office.find("DUP").clientSince == early)
    #expect(try office.find("DUP").lastActivity == early)
    try office.perform(Tell(event: InvoiceValidated(document: .sample(.invoice, to: b, on: late))))
    #expect(try office.find("DUP").lastActivity == late)
    #expect(try office.store.check().differences == [])
  }

  @Test func `a merge of merges leads to the last kept`() throws {
    let office = try twins()
    try office.run(CreateParty.self, #"{"name": "Groupe Dupont", "owner": "test"}"#)
    try office.run(MergeParties.self, #"{"from": "DUP2", "into": "DUP"}"#)
    try office.run(MergeParties.self, #"{"from": "DUP", "into": "GRO"}"#)
    #expect(try office.find("DUP2").code == "GRO")
    #expect(try office.texts("SELECT DISTINCT root_id || '/' || owner_id FROM party") == ["3/1"])
    #expect(throws: PartyRefusal.mergedWithItself) {
      try office.run(MergeParties.self, #"{"from": "DUP", "into": "GRO"}"#)
    }
    #expect(try office.store.check().differences == [])
  }

  @Test func `a merged party's owner follows its root's`() throws {
    let office = try twins()
    try office.run(MergeParties.self, #"{"from": "DUP2", "into": "DUP"}"#)
    try office.run(UpdateParty.self, #"{"party": "DUP", "owner": "test"}"#)
    #expect(try office.texts("SELECT owner_id || '' FROM party") == ["1", "1"])
  }
}
