import CompanyFacts
import Kernel
import PartiesFacts
import ReceivablesFacts
import SalesFacts
import Store
import Testing
import TreasuryFacts

/// What each fact looks like in the log: shipped, these texts never change, since every company's log holds them.
@Suite struct EventGoldenTests {
  private let party = #"{"code":"DUP","name":"Dupont & Fils","party":7}"#

  @Test func `the facts of the file and its people`() throws {
    #expect(
      try agrees(
        ConsumerDeferred(consumer: "stock", event: 12, reason: "Produit inconnu."),
        #"{"consumer":"stock","event":12,"reason":"Produit inconnu."}"#))
    #expect(try agrees(ConsumerResumed(consumer: "stock", event: 12), #"{"consumer":"stock","event":12}"#))
    #expect(
      try agrees(
        ModulesSwitched(plan: 2, active: ["stocks", "achats"]), #"{"active":["achats","stocks"],"plan":2}"#))
    #expect(
      try agrees(
        UserCreated(user: 2, login: "marie", roles: ["comptable"]),
        #"{"login":"marie","roles":["comptable"],"user":2}"#))
    #expect(
      try agrees(
        UserChanged(user: 2, login: "marie", roles: [], active: false, ownPartiesOnly: true),
        #"{"active":false,"login":"marie","ownPartiesOnly":true,"roles":[],"user":2}"#))
    #expect(
      try agrees(
        RoleChanged(role: "lecture", permissions: ["sales.read", "parties.read"]),
        #"{"permissions":["parties.read","sales.read"],"role":"lecture"}"#))
    #expect(
      try agrees(
        CompanyUpdated(settings: ["name": "SARL Martin", "default_vat": "20"]),
        #"{"settings":{"default_vat":"20","name":"SARL Martin"}}"#))
  }

  @Test func `the facts of the register`() throws {
    #expect(
      try agrees(
        PartyCreated(party: Sample.party, roles: [.prospect, .supplier], day: Sample.day),
        #"{"day":"2026-03-12","party":\#(party),"roles":["prospect","fournisseur"]}"#))
    #expect(
      try agrees(
        PartyUpdated(party: Sample.party, roles: [.client, .partner], day: Sample.day),
        #"{"day":"2026-03-12","party":\#(party),"roles":["client","partenaire"]}"#))
    #expect(
      try agrees(
        PartyMerged(
          kept: Sample.party, merged: PartyFacts(party: 9, code: "DUP2", name: "Dupont"), day: Sample.day),
        #"{"day":"2026-03-12","kept":\#(party),"merged":{"code":"DUP2","name":"Dupont","party":9}}"#))
    #expect(try agrees(ContactAdded(contact: 3, party: Sample.party), #"{"contact":3,"party":\#(party)}"#))
    #expect(try agrees(ContactErased(contact: 3, party: Sample.party), #"{"contact":3,"party":\#(party)}"#))
  }

  @Test func `a quote's step`() throws {
    let moved = QuoteMoved(
      quote: 5, number: "DEV-000005", version: 2, party: Sample.party, step: .refused, day: Sample.day,
      net: Money(cents: 100_000), gross: Money(cents: 120_000), reason: "Trop cher")
    #expect(
      try agrees(
        moved,
        #"{"day":"2026-03-12","gross":"1200.00","net":"1000.00","number":"DEV-000005","party":\#(party),"#
          + #""quote":5,"reason":"Trop cher","step":"refused","version":2}"#))
  }

  @Test func `an invoice, whole`() throws {
    #expect(
      try agrees(
        InvoiceValidated(document: Sample.invoice),
        #"{"document":{"bases":[{"category":"S","net":"1700.00","rate":"20","tax":"340.00"}],"day":"2026-03-12","#
          + #""deductions":[{"deposit":40,"net":"300.00","number":"AC-2026-00001","tax":"60.00"}],"document":42,"#
          + #""gross":"2040.00","instalments":[{"amount":"1680.00","due":"2026-04-11"}],"kind":"invoice","#
          + #""lines":[{"category":"S","label":"Prestation de conseil","nature":"service","net":"1700.00","#
          + #""quantity":"2","rate":"20"}],"net":"1700.00","number":"FA-2026-00042","party":\#(party),"#
          + #""tax":"340.00","taxOnDebits":false,"toPay":"1680.00"}}"#))
  }

  @Test func `a credit note and a cancellation`() throws {
    #expect(
      try agrees(
        CreditNoteValidated(document: Sample.creditNote, allocated: Money(cents: 1_800)),
        #"{"allocated":"18.00","document":{"bases":[{"category":"S","net":"15.00","rate":"20","tax":"3.00"}],"#
          + #""corrects":42,"day":"2026-03-12","deductions":[],"document":43,"gross":"18.00","#
          + #""instalments":[{"amount":"18.00","due":"2026-03-12"}],"kind":"credit-note","#
          + #""lines":[{"category":"S","goodsBack":true,"label":"Visserie","nature":"goods","net":"15.00","#
          + #""product":12,"quantity":"1.5","rate":"20"}],"net":"15.00","number":"AV-2026-00003","#
          + #""party":\#(party),"tax":"3.00","taxOnDebits":true,"toPay":"18.00"}}"#))
    #expect(
      try agrees(
        InvoiceCancelled(
          invoice: 42, number: "FA-2026-00042", party: Sample.party, creditNote: 43,
          creditNoteNumber: "AV-2026-00003", day: Sample.day),
        #"{"creditNote":43,"creditNoteNumber":"AV-2026-00003","day":"2026-03-12","invoice":42,"#
          + #""number":"FA-2026-00042","party":\#(party)}"#))
  }

  private let allocation = #"{"amount":"1000.00","document":42,"number":"FA-2026-00042"}"#

  @Test func `money in and out`() throws {
    #expect(
      try agrees(
        ReceiptRecorded(
          receipt: 8, party: Sample.party, day: Sample.day, amount: Money(cents: 100_500), method: .transfer,
          reference: "VIR 118", allocations: [Sample.allocation]),
        #"{"allocations":[\#(allocation)],"amount":"1005.00","day":"2026-03-12","method":"virement","#
          + #""party":\#(party),"receipt":8,"reference":"VIR 118"}"#))
    #expect(
      try agrees(
        ReceiptReversed(
          reversal: 9, receipt: 8, party: Sample.party, day: Sample.day, amount: Money(cents: 100_500),
          method: .directDebit, reason: "Rejet", fees: Money(cents: 1_250)),
        #"{"amount":"1005.00","day":"2026-03-12","fees":"12.50","method":"prelevement","party":\#(party),"#
          + #""reason":"Rejet","receipt":8,"reversal":9}"#))
    #expect(
      try agrees(
        CreditRefunded(
          refund: 10, party: Sample.party, day: Sample.day, amount: Money(cents: 500), method: .cash,
          reference: ""),
        #"{"amount":"5.00","day":"2026-03-12","method":"especes","party":\#(party),"reference":"","refund":10}"#
      ))
  }

  @Test func `what settles what`() throws {
    #expect(
      try agrees(
        CreditAllocated(
          party: Sample.party, day: Sample.day, credit: 21,
          allocations: [
            DocumentAllocation(document: 10, number: "R-10", amount: Money(cents: 500), item: 33)
          ]),
        #"{"allocations":[{"amount":"5.00","document":10,"item":33,"number":"R-10"}],"credit":21,"#
          + #""day":"2026-03-12","party":\#(party)}"#))
    #expect(
      try agrees(
        AllocationUndone(
          party: Sample.party, day: Sample.day, credit: 21, document: 42, number: "FA-2026-00042",
          amount: Money(cents: 500), reason: "Erreur"),
        #"{"amount":"5.00","credit":21,"day":"2026-03-12","document":42,"number":"FA-2026-00042","#
          + #""party":\#(party),"reason":"Erreur"}"#))
    #expect(
      try agrees(
        BalanceWrittenOff(
          writeOff: 4, party: Sample.party, document: 42, number: "FA-2026-00042", day: Sample.day,
          amount: Money(cents: 2), reason: "Écart de règlement"),
        #"{"amount":"0.02","day":"2026-03-12","document":42,"number":"FA-2026-00042","party":\#(party),"#
          + #""reason":"Écart de règlement","writeOff":4}"#))
  }

  @Test func `disputes`() throws {
    #expect(
      try agrees(
        DisputeOpened(
          dispute: 1, party: Sample.party, document: 42, number: "FA-2026-00042", day: Sample.day,
          kind: .invoiceError, urgency: 3, amount: Money(cents: 30_000)),
        #"{"amount":"300.00","day":"2026-03-12","dispute":1,"document":42,"kind":"erreur","#
          + #""number":"FA-2026-00042","party":\#(party),"urgency":3}"#))
    #expect(
      try agrees(
        DisputeResolved(
          dispute: 1, party: Sample.party, document: 42, number: "FA-2026-00042", day: Sample.day),
        #"{"day":"2026-03-12","dispute":1,"document":42,"number":"FA-2026-00042","party":\#(party)}"#))
  }
}
