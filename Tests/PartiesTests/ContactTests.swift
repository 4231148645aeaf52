import Kernel
import Parties
import Store
import TestSupport
import Testing

@Suite struct ContactTests {
  private func office() throws -> TestCompany {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    try office.run(
      AddContact.self,
      """
      {"party": "DUP", "last_name": "Martin", "first_name": "Jeanne", "function": "Comptable",
       "email": "jeanne@dupont.example", "phone": "06 12 34 56 78", "notes": "Absente le mercredi"}
      """)
    return office
  }

  private func contacts(_ office: TestCompany) throws -> [Contact] {
    try office.read { try Contact.all(of: Party.find(.code("DUP"), in: $0), in: $0) }
  }

  @Test func `the first contact is the principal one, until another is`() throws {
    let office = try office()
    try office.run(AddContact.self, #"{"party": "DUP", "last_name": "Petit"}"#)
    #expect(try contacts(office).map(\.isPrincipal) == [true, false])
    try office.run(UpdateContact.self, #"{"contact": 2, "principal": true}"#)
    #expect(try contacts(office).map(\.details.fullName) == ["Petit", "Jeanne Martin"])
    #expect(try contacts(office).map(\.isPrincipal) == [true, false])
  }

  @Test func `a party is found by its contacts and their telephone`() throws {
    let office = try office()
    #expect(try office.search("jean mart") == [1])
    #expect(try office.search("0612345678") == [1])
    #expect(try office.search("12 34") == [1])
  }

  @Test func `stale version: a contact saved in between is not overwritten`() throws {
    let office = try office()
    #expect(try office.run(UpdateContact.self, #"{"contact": 1, "version": 1, "phone": ""}"#).version == 2)
    #expect(throws: CommonRefusal.self) {
      try office.run(UpdateContact.self, #"{"contact": 1, "version": 1, "function": "Gérante"}"#)
    }
  }

  @Test func `a contact keeps a name`() throws {
    let office = try office()
    #expect(throws: PartyRefusal.contactNameless) {
      try office.run(UpdateContact.self, #"{"contact": 1, "last_name": " "}"#)
    }
    #expect(throws: CommonRefusal.self) {
      try office.run(UpdateContact.self, #"{"contact": 9, "phone": ""}"#)
    }
  }

  @Test func `erasure: a contact is blanked in the register, the search and the journal`() throws {
    let office = try office()
    try office.run(UpdateContact.self, #"{"contact": 1, "function": "Gérante"}"#)
    try office.run(EraseContact.self, #"{"contact": 1}"#)
    #expect(try contacts(office).isEmpty)
    #expect(try office.search("jeanne").isEmpty)
    #expect(try office.search("0612345678").isEmpty)
    #expect(
      try office.texts("SELECT last_name || first_name || function || email || phone || notes FROM contact")
        == [""])
    let journal = try office.texts("SELECT label || fields FROM change WHERE kind = 'contact' ORDER BY id")
    #expect(
      journal == ["[]", "[]", #"DUP[["Données personnelles","effacées"]]"#])
    #expect(
      try office.texts("SELECT payload FROM event").allSatisfy {
        !$0.contains("Jeanne") && !$0.contains("Martin")
      })
    #expect(throws: PartyRefusal.contactErased) { try office.run(EraseContact.self, #"{"contact": 1}"#) }
    #expect(throws: PartyRefusal.contactErased) {
      try office.run(UpdateContact.self, #"{"contact": 1, "last_name": "Martin"}"#)
    }
    #expect(try office.store.check().differences == [])
  }
}
