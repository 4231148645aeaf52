import Kernel
import PartiesFacts
import SalesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Ledgers

struct OpenItemsTests {
  @Test func `an unpaid invoice is owed in full by its due dates`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("33.33"), euros("33.33"), euros("33.34"), on: day("2026-01-15"))
    try company.read { reading in
      let document = try OpenItems.document(.code("fa-1"), in: reading)
      #expect(document.id.rawValue == id)
      #expect(document.remaining == euros("100.00"))
      #expect(document.due == day("2026-02-14"))
      try #expect(
        OpenItems.dueDates(ofDocument: id, in: reading).map(\.amount.decimal) == ["33.33", "33.33", "33.34"])
      try #expect(OpenItems.balance(of: company.parties[0].party, in: reading) == euros("100.00"))
    }
  }

  @Test func `a receipt settles the earliest due dates first`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("50.00"), euros("50.00"), on: day("2026-01-15"))
    try company.receipt(euros("60.00"), to: [(id, euros("60.00"))], on: day("2026-02-01"))
    try company.read { reading in
      let dates = try OpenItems.dueDates(ofDocument: id, in: reading)
      #expect(dates.map(\.remaining.decimal) == ["0.00", "40.00"])
      try #expect(OpenItems.document(.id(.init(id)), in: reading).due == day("2026-03-14"))
    }
  }

  @Test func `a balance is the invoices less credit notes and receipts, and credit stands beside`() throws {
    let company = try TestCompany()
    let first = try company.invoice(euros("1200.00"), on: day("2026-01-10"))
    try company.invoice(euros("360.00"), on: day("2026-01-20"))
    try company.creditNote(euros("120.00"), allocated: euros("120.00"), to: first, on: day("2026-02-01"))
    try company.receipt(euros("500.00"), to: [(first, euros("500.00"))], on: day("2026-02-10"))
    try company.receipt(euros("50.00"), on: day("2026-02-11"))
    try company.read { reading in
      let party = company.parties[0].party
      try #expect(OpenItems.balance(of: party, in: reading) == euros("890.00"))
      let ageing = try OpenItems.ageing(of: party, in: reading)
      #expect(ageing.beyond90 == euros("940.00"))
      #expect(ageing.credit == euros("50.00"))
      #expect(ageing.balance == euros("890.00"))
      try #expect(OpenItems.balances(in: reading) == [PartyBalance(party: party, amount: euros("890.00"))])
    }
  }

  @Test func `a credit note with nothing to pay is settled at once`() throws {
    let company = try TestCompany()
    let id = try company.creditNote(.zero, on: day("2026-02-01"))
    try company.read { reading in
      try #expect(OpenItems.document(.id(.init(id)), in: reading).settledOn == day("2026-02-01"))
      try #expect(OpenItems.remaining(ofDocument: id, in: reading) == .zero)
    }
  }

  @Test func `what a credit note does not settle stays available`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("360.00"), on: day("2026-01-10"))
    try company.receipt(euros("200.00"), to: [(id, euros("200.00"))], on: day("2026-01-20"))
    try company.creditNote(euros("240.00"), allocated: euros("160.00"), to: id, on: day("2026-02-01"))
    try company.read { reading in
      try #expect(OpenItems.remaining(ofDocument: id, in: reading) == .zero)
      let credits = try OpenItems.credits(of: company.parties[0].party, in: reading)
      #expect(credits.map(\.number) == ["FA-2"])
      #expect(credits.map(\.available) == [euros("80.00")])
    }
  }

  @Test func `an allocation beyond what remains refuses the whole operation`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("100.00"), on: day("2026-01-10"))
    #expect(throws: OpenItemsRefusal.exceedsRemaining(number: "FA-1", remaining: euros("100.00"))) {
      try company.receipt(euros("150.00"), to: [(id, euros("150.00"))], on: day("2026-01-20"))
    }
    try company.read { try #expect(OpenItems.credits(of: company.parties[0].party, in: $0).isEmpty) }
  }

  @Test func `a reversal reopens what the receipt had settled from its own day`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("360.00"), on: day("2026-01-10"))
    let receipt = try company.receipt(euros("360.00"), to: [(id, euros("360.00"))], on: day("2026-02-01"))
    try company.reverse(receipt, amount: euros("360.00"), on: day("2026-02-06"))
    try company.read { reading in
      try #expect(OpenItems.remaining(ofDocument: id, in: reading) == euros("360.00"))
      try #expect(OpenItems.remaining(ofDocument: id, asOf: day("2026-02-05"), in: reading) == .zero)
      try #expect(
        OpenItems.remaining(ofDocument: id, asOf: day("2026-02-06"), in: reading) == euros("360.00"))
      try #expect(OpenItems.remaining(ofDocument: id, asOf: day("2026-01-09"), in: reading) == nil)
      try #expect(OpenItems.credits(of: company.parties[0].party, in: reading).isEmpty)
    }
    #expect(throws: OpenItemsRefusal.alreadyReversed(receipt: "E-1")) {
      try company.reverse(receipt, amount: euros("360.00"), on: day("2026-02-07"))
    }
  }

  @Test func `a refund of a receipt that bounces is owed again and can be paid`() throws {
    let company = try TestCompany()
    let receipt = try company.receipt(euros("105.00"), on: day("2026-02-01"))
    let refund = try company.refund(euros("5.00"), on: day("2026-02-03"))
    try company.reverse(receipt, amount: euros("105.00"), on: day("2026-02-06"))
    let owed = try company.read { try OpenItems.openDocuments(of: company.parties[0].party, in: $0) }
    #expect(owed.map(\.number) == ["R-\(refund)"])
    #expect(owed.map(\.remaining) == [euros("5.00")])
    try company.receipt(euros("5.00"), on: day("2026-02-10"))
    let part = DocumentAllocation(
      document: refund, number: "R-2", amount: euros("5.00"), item: owed.first?.item)
    try company.tell(
      CreditAllocated(party: company.parties[0], day: day("2026-02-10"), credit: nil, allocations: [part]))
    try company.read { reading in
      try #expect(OpenItems.openDocuments(of: company.parties[0].party, in: reading).isEmpty)
      try #expect(OpenItems.balance(of: company.parties[0].party, in: reading) == .zero)
    }
    try #expect(company.store.check().differences == [])
  }

  @Test func `a receipt typed late is matched when the due date was last released`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("100.00"), on: day("2026-01-01"))
    try company.receipt(euros("100.00"), to: [(id, euros("100.00"))], on: day("2026-01-10"))
    try company.undo(euros("100.00"), of: id, credit: 2, on: day("2026-01-20"))
    try company.receipt(euros("100.00"), to: [(id, euros("100.00"))], on: day("2026-01-05"))
    try company.read { reading in
      let party = company.parties[0].party
      try #expect(
        OpenItems.allocations(ofDocument: id, in: reading).map(\.day.iso)
          == ["2026-01-10", "2026-01-20", "2026-01-20"])
      try #expect(
        OpenItems.availableCredit(of: party, asOf: day("2026-01-12"), in: reading) == euros("100.00"))
      try #expect(OpenItems.balance(of: party, asOf: day("2026-01-12"), in: reading) == euros("-100.00"))
    }
  }

  @Test func `ageing sorts what remains by days past due`() throws {
    let company = try TestCompany(today: day("2026-06-30"))
    for due in [
      "2026-06-30", "2026-06-29", "2026-05-31", "2026-05-30", "2026-05-01", "2026-04-30", "2026-04-01",
      "2026-03-31",
    ] {
      try company.invoice(euros("1.00"), on: day("2026-01-01"), due: day(due))
    }
    let ageing = try company.read { try OpenItems.totalAgeing(in: $0) }
    #expect(
      ageing
        == Ageing(
          notDue: euros("1.00"), upTo30: euros("2.00"), upTo60: euros("2.00"), upTo90: euros("2.00"),
          beyond90: euros("1.00")))
  }

  @Test func `a merged party's items are the kept one's`() throws {
    let company = try TestCompany()
    try company.receipt(euros("80.00"), party: 1, on: day("2026-01-05"))
    let id = try company.invoice(euros("100.00"), party: 0, on: day("2026-01-10"))
    try company.perform(Merge(merged: company.parties[1], kept: company.parties[0]))
    try company.allocate(euros("80.00"), to: id, party: 0, on: day("2026-01-20"))
    try company.read { reading in
      try #expect(OpenItems.balance(of: company.parties[0].party, in: reading) == euros("20.00"))
      try #expect(OpenItems.balance(of: company.parties[1].party, in: reading) == euros("20.00"))
      try #expect(
        OpenItems.openDocuments(of: company.parties[0].party, in: reading).map(\.remaining) == [
          euros("20.00")
        ])
      try #expect(OpenItems.ageing(in: reading).map(\.party) == [company.parties[0].party])
    }
    try #expect(company.store.check().differences == [])
  }

  @Test func `a viewer kept to some clients sees nothing of the others`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("100.00"), on: day("2026-01-10"))
    try company.perform(CreateUser(login: "paul", name: "Paul", roles: [InitialRole.administrator]))
    try company.perform(GrantParties(login: "paul", ownOnly: true))
    try company.store.read(as: "paul", on: company.today) { reading in
      let party = company.parties[0].party
      try #expect(OpenItems.balance(of: party, in: reading) == .zero)
      try #expect(OpenItems.balances(in: reading).isEmpty)
      try #expect(OpenItems.ageing(in: reading).isEmpty)
      try #expect(OpenItems.openDocuments(of: party, in: reading).isEmpty)
      try #expect(OpenItems.remaining(ofDocument: id, in: reading) == nil)
      #expect(throws: CommonRefusal.notFound(what: "la facture", key: "FA-1")) {
        try OpenItems.document(.code("FA-1"), in: reading)
      }
    }
  }

  @Test func `a cancelled invoice says so`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("100.00"), on: day("2026-01-10"))
    let note = try company.creditNote(
      euros("100.00"), allocated: euros("100.00"), to: id, on: day("2026-01-11"))
    try company.tell(
      InvoiceCancelled(
        invoice: id, number: "FA-1", party: company.parties[0], creditNote: note, creditNoteNumber: "FA-2",
        day: day("2026-01-11")))
    try company.read { reading in
      let document = try OpenItems.document(.id(.init(id)), in: reading)
      #expect(document.cancelledOn == day("2026-01-11"))
      #expect(document.settledOn == day("2026-01-11"))
    }
  }
}
