import Company
import Foundation
import Kernel
import Ledgers
import Parties
import PartiesFacts
import SalesFacts
import Store
import TestSupport
import TreasuryFacts

@testable import Receivables

/// A company with two clients; invoices are told as facts, since sales are another module.
extension TestCompany {
  private static let start = CompanyStart(
    [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      ReceivablesModule.module,
    ], on: day("2026-12-31")
  ) { company in
    for name in ["Dupont", "Durand"] { try company.perform(CreateParty(name: name)) }
  }

  convenience init(today: Day? = nil) throws { try self.init(Self.start, on: today) }

  var parties: [PartyFacts] {
    [PartyFacts(party: 1, code: "DUP", name: "Dupont"), PartyFacts(party: 2, code: "DUR", name: "Durand")]
  }

  /// Validates an invoice `FA-2026-0000N` due on `due`; answers its number.
  @discardableResult
  func invoice(_ amount: Money, party: Int = 0, on issued: Day = day("2026-01-10"), due: Day? = nil) throws
    -> String
  {
    let id = next("document")
    let digits = String(id)
    let number = "FA-2026-" + String(repeating: "0", count: 5 - digits.count) + digits
    let document = IssuedDocument(
      document: id, kind: .invoice, number: number, party: parties[party], day: issued, lines: [],
      bases: [],
      net: amount, tax: .zero, gross: amount, toPay: amount,
      instalments: [.init(due: due ?? issued.adding(days: 30), amount: amount)], deductions: [],
      taxOnDebits: false)
    _ = try perform(Tell(event: InvoiceValidated(document: document)))
    return number
  }

  /// Tells a receipt that settles part of an invoice.
  func receive(_ amount: Money, for document: Int64, number: String) throws {
    let id = next("receipt")
    let part = DocumentAllocation(document: document, number: number, amount: amount)
    _ = try perform(
      Tell(
        event: ReceiptRecorded(
          receipt: id, party: parties[0], day: today, amount: amount, method: .transfer, reference: "",
          allocations: [part])))
  }
}
