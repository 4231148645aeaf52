import Company
import Foundation
import Kernel
import Ledgers
import Parties
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TestSupport
import TreasuryFacts

@testable import Treasury

/// A company of plan 2 with two clients and two suppliers; invoices are told as facts, since sales and purchases are
/// other modules.
extension TestCompany {
  private static let start = CompanyStart(
    [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      TreasuryModule.module,
    ],
    roles: [InitialRole(name: "caisse", title: "Caisse", permissions: [.writeTreasury, .writeOff])],
    also: [Permission("hr.salaries")], on: day("2026-12-31")
  ) { company in
    // The journal of cash comes with the second plan.
    try company.perform(SetPlan(plan: 2))
    for name in ["Dupont", "Durand"] { try company.perform(CreateParty(name: name)) }
    for name in ["Aciers", "Bois"] {
      var creation = CreateParty(name: name)
      creation.roles = [.supplier]
      try company.perform(creation)
    }
  }

  convenience init(today: Day? = nil) throws { try self.init(Self.start, on: today) }

  var parties: [PartyFacts] {
    [PartyFacts(party: 1, code: "DUP", name: "Dupont"), PartyFacts(party: 2, code: "DUR", name: "Durand")]
  }
  var suppliers: [PartyFacts] {
    [PartyFacts(party: 3, code: "ACI", name: "Aciers"), PartyFacts(party: 4, code: "BOI", name: "Bois")]
  }

  func client(_ index: Int = 0) -> Reference<Party> { .id(Party.ID(parties[index].party)) }

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
    try tell(InvoiceValidated(document: document))
    return number
  }

  /// Validates a supplier's invoice `ACH-2026-0000N`, numbered `F-N` by the supplier; answers our number.
  @discardableResult
  func purchase(
    _ amount: Money, from party: PartyFacts? = nil, on day: Day = day("2026-01-10"),
    needsApproval: Bool = false
  ) throws -> String {
    let document = purchase(.invoice, amount, from: party, on: day, needsApproval: needsApproval)
    try tell(SupplierInvoiceValidated(document: document))
    return document.number
  }

  /// Validates a supplier's credit note, part of which settles the invoice it corrects; answers our number.
  @discardableResult
  func purchaseCredit(
    _ amount: Money, allocated: Money = .zero, to invoice: Int64? = nil, from party: PartyFacts? = nil,
    on day: Day = day("2026-01-20")
  ) throws -> String {
    let document = purchase(.creditNote, amount, from: party, on: day, corrects: invoice)
    try tell(SupplierCreditValidated(document: document, allocated: allocated))
    return document.number
  }

  private func purchase(
    _ kind: PurchasedDocument.Kind, _ amount: Money, from party: PartyFacts?, on day: Day,
    needsApproval: Bool = false, corrects: Int64? = nil
  ) -> PurchasedDocument {
    let id = next("purchase")
    let digits = String(id)
    return PurchasedDocument(
      document: id, kind: kind,
      number: "ACH-2026-" + String(repeating: "0", count: 5 - digits.count) + digits,
      supplierNumber: "F-\(id)", party: party ?? suppliers[0], day: day, entered: day, lines: [],
      bases: [], net: amount, tax: .zero, gross: amount,
      instalments: kind == .invoice ? [.init(due: day.adding(days: 30), amount: amount)] : [],
      needsApproval: needsApproval, corrects: corrects)
  }

  func supplier(_ index: Int = 0) -> Reference<Party> { .id(Party.ID(suppliers[index].party)) }

  /// Pays a supplier by transfer for invoices by number.
  @discardableResult
  func pay(
    _ amount: Money, for invoices: [String] = [], supplier index: Int = 0, on paid: Day = day("2026-02-01")
  ) throws -> RecordPayment.Output {
    try perform(
      RecordPayment(
        supplier: supplier(index), date: paid, amount: amount, method: .transfer,
        allocations: invoices.map { AllocationRequest(invoice: .code($0)) }))
  }

  func toPay(_ number: String) throws -> String {
    try read { try OpenItems.document(.code(number), ledger: .supplier, in: $0).remaining.decimal }
  }

  func advance(_ index: Int = 0) throws -> String {
    try read {
      try OpenItems.availableCredit(of: suppliers[index].party, ledger: .supplier, in: $0).decimal
    }
  }

  /// Records a transfer allocated to invoices by number; answers its number.
  @discardableResult
  func receive(
    _ amount: Money, for invoices: [String] = [], party: Int = 0, on received: Day = day("2026-02-01")
  ) throws -> RecordReceipt.Output {
    try perform(
      RecordReceipt(
        client: client(party), date: received, amount: amount, method: .transfer,
        allocations: invoices.map { AllocationRequest(invoice: .code($0)) }))
  }

  func remaining(_ number: String) throws -> String {
    try read { try OpenItems.document(.code(number), in: $0).remaining.decimal }
  }

  func credit(_ party: Int = 0) throws -> String {
    try read { try OpenItems.availableCredit(of: parties[party].party, in: $0).decimal }
  }
}
