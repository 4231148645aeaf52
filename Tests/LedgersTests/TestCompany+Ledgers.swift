import Company
import Foundation
import GRDB
import Kernel
import Parties
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TestSupport
import TreasuryFacts

@testable import Ledgers

/// A company with three clients, to which facts are told as other modules would.
///
/// When mirrored, each fact is told of a purchase too, so that the suppliers' ledger must read as the clients'.
extension TestCompany {
  private static let modules = [
    StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
  ]
  private static let plain = CompanyStart(modules, on: day("2026-12-31")) { company in
    for name in ["Dupont", "Durand", "Martin"] { try company.perform(CreateParty(name: name)) }
  }
  private static let mirrored = CompanyStart(from: plain) { _ in }

  convenience init(today: Day? = nil, isMirrored: Bool = false) throws {
    try self.init(isMirrored ? Self.mirrored : Self.plain, on: today)
  }

  var isMirrored: Bool { start === Self.mirrored }

  var parties: [PartyFacts] {
    [
      PartyFacts(party: 1, code: "DUP", name: "Dupont"), PartyFacts(party: 2, code: "DUR", name: "Durand"),
      PartyFacts(party: 3, code: "MAR", name: "Martin"),
    ]
  }

  /// Tells a fact of sales, and the purchases' fact like it when mirrored.
  private func tell<E: Event, Mirror: Event>(_ event: E, _ mirror: @autoclosure () -> Mirror) throws {
    try tell(event)
    if isMirrored { try tell(mirror()) }
  }

  func read<T>(_ body: (Reading) throws -> T) throws -> T { try store.read(as: "test", on: today, body) }

  /// Validates an invoice of one due date per amount, a month apart from `due`; answers its id.
  @discardableResult
  func invoice(
    _ amounts: Money..., party: Int = 0, on issued: Day, due: Day? = nil, kind: IssuedDocument.Kind = .invoice
  ) throws -> Int64 {
    let id = next("document")
    let first = due ?? issued.adding(days: 30)
    let instalments = amounts.enumerated().map {
      IssuedDocument.Instalment(due: first.adding(months: $0), amount: $1)
    }
    let invoice = document(
      id, kind, party: party, on: issued, toPay: amounts.sum(), instalments: instalments)
    try tell(
      InvoiceValidated(document: invoice), SupplierInvoiceValidated(document: PurchasedDocument(invoice)))
    return id
  }

  /// Validates a credit note, part of which settles the invoice it corrects; answers its id.
  @discardableResult
  func creditNote(
    _ amount: Money, allocated: Money = .zero, to invoice: Int64? = nil, party: Int = 0, on issued: Day
  ) throws -> Int64 {
    let id = next("document")
    let note = document(
      id, .creditNote, party: party, on: issued, toPay: amount, instalments: [], corrects: invoice)
    try tell(
      CreditNoteValidated(document: note, allocated: allocated),
      SupplierCreditValidated(document: PurchasedDocument(note), allocated: allocated))
    return id
  }

  /// Records a receipt allocated to documents by id; answers its id.
  @discardableResult
  func receipt(
    _ amount: Money, to allocations: [(Int64, Money)] = [], party: Int = 0, on received: Day
  ) throws -> Int64 {
    let id = next("movement")
    let parts = allocations.map { DocumentAllocation(document: $0, number: number($0), amount: $1) }
    try tell(
      ReceiptRecorded(
        receipt: id, party: parties[party], day: received, amount: amount, method: .transfer,
        reference: "", allocations: parts),
      PaymentRecorded(
        payment: id, party: parties[party], day: received, amount: amount, method: .transfer,
        reference: "", allocations: parts))
    return id
  }

  @discardableResult
  func reverse(_ receipt: Int64, amount: Money, party: Int = 0, on reversed: Day) throws -> Int64 {
    let id = next("movement")
    try tell(
      ReceiptReversed(
        reversal: id, receipt: receipt, party: parties[party], day: reversed, amount: amount,
        method: .transfer, reason: "impayé", fees: .zero),
      PaymentReversed(
        reversal: id, payment: receipt, party: parties[party], day: reversed, amount: amount,
        method: .transfer, reason: "rejet", fees: .zero))
    return id
  }

  @discardableResult
  func refund(_ amount: Money, party: Int = 0, on paid: Day) throws -> Int64 {
    let id = next("movement")
    try tell(
      CreditRefunded(
        refund: id, party: parties[party], day: paid, amount: amount, method: .transfer, reference: ""),
      SupplierRefundReceived(
        refund: id, party: parties[party], day: paid, amount: amount, method: .transfer, reference: "")
    )
    return id
  }

  func writeOff(_ amount: Money, of document: Int64, party: Int = 0, on day: Day) throws {
    let id = next("movement")
    try tell(
      BalanceWrittenOff(
        writeOff: id, party: parties[party], document: document, number: number(document), day: day,
        amount: amount, reason: "écart"),
      SupplierCreditValidated(
        document: PurchasedDocument(
          self.document(
            1_000 + id, .creditNote, party: party, on: day, toPay: amount, instalments: [],
            corrects: document)), allocated: amount))
  }

  func allocate(
    _ amount: Money, to document: Int64, credit: Int64? = nil, party: Int = 0, on day: Day
  ) throws {
    let part = DocumentAllocation(document: document, number: number(document), amount: amount)
    try tell(
      CreditAllocated(party: parties[party], day: day, credit: credit, allocations: [part]),
      SupplierCreditAllocated(party: parties[party], day: day, credit: credit, allocations: [part]))
  }

  func undo(_ amount: Money, of document: Int64, credit: Int64, party: Int = 0, on day: Day) throws {
    try tell(
      AllocationUndone(
        party: parties[party], day: day, credit: credit, document: document, number: number(document),
        amount: amount, reason: "erreur"),
      SupplierAllocationUndone(
        party: parties[party], day: day, credit: credit, document: document, number: number(document),
        amount: amount, reason: "erreur"))
  }

  func number(_ document: Int64) -> String { "FA-\(document)" }

  func document(
    _ id: Int64, _ kind: IssuedDocument.Kind, party: Int, on issued: Day, toPay: Money,
    instalments: [IssuedDocument.Instalment], corrects: Int64? = nil
  ) -> IssuedDocument {
    IssuedDocument(
      document: id, kind: kind, number: number(id), party: parties[party], day: issued, lines: [], bases: [],
      net: toPay, tax: .zero, gross: toPay, toPay: toPay, instalments: instalments, deductions: [],
      taxOnDebits: false, corrects: corrects)
  }
}

extension PurchasedDocument {
  /// The purchase like a sale: same amounts, same due dates.
  init(_ sale: IssuedDocument, needsApproval: Bool = false) {
    self.init(
      document: sale.document, kind: sale.kind == .creditNote ? .creditNote : .invoice, number: sale.number,
      supplierNumber: "F\(sale.document)", party: sale.party, day: sale.day, entered: sale.day, lines: [],
      bases: [], net: sale.net, tax: sale.tax, gross: sale.toPay, instalments: sale.instalments,
      needsApproval: needsApproval, corrects: sale.corrects)
  }
}

/// Merges a party into another as the register does.
struct Merge: UseCase {
  static let name = "test.merge"
  static let title = "Fusionner"
  static let permission = Permission.writeParties
  let merged: PartyFacts
  let kept: PartyFacts

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.db.execute(
      sql: "UPDATE party SET root_id = ? WHERE root_id = ?", arguments: [kept.party, merged.party])
    try tx.emit(PartyMerged(kept: kept, merged: merged, day: tx.today))
    return Done()
  }
}
