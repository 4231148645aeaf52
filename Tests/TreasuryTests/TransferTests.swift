import Company
import Foundation
import GRDB
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

@Suite struct TransferTests {
  private let company: TestCompany
  private let folder: String

  init() throws {
    company = try TestCompany()
    folder = NSTemporaryDirectory() + "virements-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// A company with its IBAN and two suppliers with theirs.
  private func prepared() throws -> [PartyFacts] {
    var update = UpdateCompany()
    update.given[.name] = "Outillage"
    update.given[.iban] = "FR7630006000011234567890189"
    _ = try company.perform(update)
    return [
      try supplier("Rhône", iban: "FR1420041010050500013M02606"),
      try supplier("Köln", iban: "DE89370400440532013000"),
    ]
  }

  private func supplier(_ name: String, iban: String?) throws -> PartyFacts {
    var creation = CreateParty(name: name)
    creation.roles = [.supplier]
    creation.given[.iban] = iban
    let made = try company.perform(creation)
    return PartyFacts(party: made.id.rawValue, code: made.code, name: name)
  }

  private func order(
    _ numbers: [String], on execution: Day? = nil, to name: String = "virement.xml"
  ) throws -> OrderTransfer.Output {
    try company.perform(
      OrderTransfer(
        invoices: numbers.map { .code($0) }, executionDate: execution ?? company.today,
        out: "\(folder)/\(name)"))
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? any Refusal)?.code ?? "\(error)" }
    return nil
  }

  private func made() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }

  @Test func `a file pays each supplier once, whatever the number of invoices`() throws {
    let suppliers = try prepared()
    let numbers = [
      try company.purchase(euros("100.00"), from: suppliers[0]),
      try company.purchase(euros("20.50"), from: suppliers[1]),
      try company.purchase(euros("30.00"), from: suppliers[0]),
    ]
    let output = try order(numbers)
    #expect(output.number == "VIR-1")
    #expect(output.count == 2)
    #expect(output.total == euros("150.50"))
    #expect(output.path == folder + "/virement.xml")
    let xml = try String(contentsOfFile: output.path, encoding: .utf8)
    #expect(xml.contains("<NbOfTxs>2</NbOfTxs>"))
    #expect(xml.contains("<CtrlSum>150.50</CtrlSum>"))
    #expect(xml.contains("<InstdAmt Ccy=\"EUR\">130.00</InstdAmt>"))
    #expect(xml.contains("<InstdAmt Ccy=\"EUR\">20.50</InstdAmt>"))
    #expect(xml.contains("<Ustrd>F-1, F-3</Ustrd>"))
    #expect(try PainSchema.complaints(about: xml) == "")
    #expect(try company.store.check().differences == [])
  }

  @Test func `an invoice in a file is not paid twice`() throws {
    let suppliers = try prepared()
    let number = try company.purchase(euros("100.00"), from: suppliers[0])
    _ = try order([number, number])
    #expect(refusal { _ = try order([number], to: "b.xml") } == "already-ordered")
    let payment = RecordPayment(
      supplier: .id(.init(suppliers[0].party)), amount: euros("100.00"), method: .transfer,
      allocations: [AllocationRequest(invoice: .code(number))])
    #expect(refusal { _ = try company.perform(payment) } == "already-ordered")
    #expect(try made() == ["virement.xml"])
  }

  @Test func `executed, it records one payment for each supplier and settles the invoices`() throws {
    let suppliers = try prepared()
    let numbers = [
      try company.purchase(euros("100.00"), from: suppliers[0]),
      try company.purchase(euros("30.00"), from: suppliers[0]),
      try company.purchase(euros("20.50"), from: suppliers[1]),
    ]
    _ = try order(numbers)
    let executed = try company.perform(ExecuteTransfer(transfer: .code("VIR-1")))
    #expect(executed.payments == ["D-1", "D-2"])
    #expect(executed.total == euros("150.50"))
    for number in numbers { #expect(try company.toPay(number) == "0.00") }
    let found = try company.read { try Transfer.find(.id(.init(1)), in: $0) }
    #expect(found.state == .executed)
    #expect(
      refusal { _ = try company.perform(ExecuteTransfer(transfer: .code("VIR-1"))) } == "already-executed")
    let cancel = CancelTransfer(transfer: .code("VIR-1"), reason: "Erreur")
    #expect(refusal { _ = try company.perform(cancel) } == "already-executed")
    #expect(try company.store.check().differences == [])
  }

  @Test func `given up, it leaves its invoices to be paid again`() throws {
    let suppliers = try prepared()
    let number = try company.purchase(euros("100.00"), from: suppliers[0])
    _ = try order([number])
    let noReason = CancelTransfer(transfer: .code("VIR-1"), reason: " ")
    #expect(refusal { _ = try company.perform(noReason) } == "reason-missing")
    _ = try company.perform(CancelTransfer(transfer: .code("VIR-1"), reason: "Refusé par la banque"))
    #expect(try company.toPay(number) == "100.00")
    #expect(
      refusal { _ = try company.perform(ExecuteTransfer(transfer: .code("VIR-1"))) } == "already-cancelled")
    #expect(try order([number], to: "b.xml").number == "VIR-2")
    #expect(try company.store.check().differences == [])
  }

  @Test func `what a credit note took meanwhile becomes an advance`() throws {
    let suppliers = try prepared()
    let number = try company.purchase(euros("100.00"), from: suppliers[0])
    _ = try order([number])
    try company.purchaseCredit(
      euros("40.00"), allocated: euros("40.00"), to: 1, from: suppliers[0], on: company.today)
    _ = try company.perform(ExecuteTransfer(transfer: .code("VIR-1")))
    #expect(try company.toPay(number) == "0.00")
    let advance = try company.read {
      try OpenItems.availableCredit(of: suppliers[0].party, ledger: .supplier, in: $0)
    }
    #expect(advance == euros("40.00"))
  }

  @Test func `a file needs the company's account`() throws {
    let supplier = try supplier("Rhône", iban: "FR1420041010050500013M02606")
    let number = try company.purchase(euros("100.00"), from: supplier)
    #expect(refusal { _ = try order([number]) } == "company-iban-missing")
  }

  @Test func `a supplier without an account is named`() throws {
    _ = try prepared()
    let bare = try supplier("Menuiserie", iban: nil)
    let number = try company.purchase(euros("100.00"), from: bare)
    #expect(throws: TransferRefusal.supplierAccountMissing("Menuiserie")) { _ = try order([number]) }
    #expect(try made() == [])
  }

  @Test func `only open, approved invoices are paid, today or later`() throws {
    let suppliers = try prepared()
    let waiting = try company.purchase(euros("100.00"), from: suppliers[0], needsApproval: true)
    let credit = try company.purchaseCredit(euros("10.00"), from: suppliers[0])
    let number = try company.purchase(euros("100.00"), from: suppliers[0])
    #expect(refusal { _ = try order([]) } == "no-invoices")
    #expect(refusal { _ = try order([waiting]) } == "approval-missing")
    #expect(refusal { _ = try order([credit]) } == "nothing-due")
    #expect(refusal { _ = try order(["ACH-2026-99999"]) } == "not-found")
    let yesterday = company.today.adding(days: -1)
    #expect(refusal { _ = try order([number], on: yesterday) } == "execution-in-the-past")
    #expect(try made() == [])
  }

  @Test func `it is not executed before its day has come`() throws {
    let suppliers = try prepared()
    let number = try company.purchase(euros("100.00"), from: suppliers[0])
    _ = try order([number], on: company.today.adding(days: 3))
    let early = ExecuteTransfer(transfer: .code("VIR-1"))
    #expect(refusal { _ = try company.perform(early) } == "future-date")
    let before = ExecuteTransfer(transfer: .code("VIR-1"), date: company.today.adding(days: -1))
    #expect(refusal { _ = try company.perform(before) } == "before-order")
  }

  @Test func `a place already taken refuses the whole operation`() throws {
    let suppliers = try prepared()
    let number = try company.purchase(euros("100.00"), from: suppliers[0])
    try "là".write(toFile: folder + "/virement.xml", atomically: true, encoding: .utf8)
    #expect(refusal { _ = try order([number]) } == "file-exists")
    #expect(try order([number], to: "b.xml").number == "VIR-1")
  }

  @Test(arguments: [
    "UPDATE transfer SET total = 1", "DELETE FROM transfer", "UPDATE transfer SET state = 'ordered'",
    "UPDATE transfer_line SET iban = 'FR1420041010050500013M02606'", "DELETE FROM transfer_line",
    "INSERT OR REPLACE INTO transfer SELECT * FROM transfer",
    "INSERT OR REPLACE INTO transfer_line SELECT * FROM transfer_line",
  ])
  func `what the bank was told is frozen`(attack: String) throws {
    let suppliers = try prepared()
    _ = try order([try company.purchase(euros("100.00"), from: suppliers[0])])
    let file = try DatabaseQueue(path: company.store.path)
    #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: attack) } }
  }
}
