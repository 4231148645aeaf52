import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@Suite struct StatusTests {
  private let day = TestSupport.day("2026-03-10")
  private let later = TestSupport.day("2026-03-11")

  @Test func `status: the first validation makes a client, and a total credit note leaves one`() throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    let facts = try office.find("DUP").facts
    #expect(try office.find("DUP").roles.list == [.prospect])
    try office.perform(Tell(event: InvoiceValidated(document: .sample(.invoice, to: facts, on: day))))
    #expect(try office.find("DUP").roles.list == [.client])
    #expect(try office.find("DUP").clientSince == day)
    let credit = IssuedDocument.sample(.creditNote, to: facts, on: later, corrects: 1)
    try office.perform(Tell(event: CreditNoteValidated(document: credit, allocated: Money(cents: 12_000))))
    #expect(try office.find("DUP").clientSince == day)
    #expect(try office.find("DUP").lastActivity == later)
    #expect(try office.store.check().differences == [])
  }

  @Test func `an older document does not take the last activity back`() throws {
    let office = try TestCompany()
    try office.perform(CreateParty(name: "Dupont"))
    let facts = try office.find("DUP").facts
    let receipt = ReceiptRecorded(
      receipt: 1, party: facts, day: later, amount: Money(cents: 100), method: .cash, reference: "",
      allocations: [])
    try office.perform(Tell(event: receipt))
    try office.perform(Tell(event: InvoiceValidated(document: .sample(.invoice, to: facts, on: day))))
    #expect(try office.find("DUP").lastActivity == later)
  }

  @Test func `a supplier who is invoiced becomes a client too`() throws {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"name": "Dupont", "roles": ["fournisseur"]}"#)
    let facts = try office.find("DUP").facts
    try office.perform(Tell(event: InvoiceValidated(document: .sample(.deposit, to: facts, on: day))))
    #expect(try office.find("DUP").roles.list == [.client, .supplier])
  }
}
