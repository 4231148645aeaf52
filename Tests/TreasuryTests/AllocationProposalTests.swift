import Kernel
import Ledgers
import TestSupport
import Testing

@testable import Treasury

struct AllocationProposalTests {
  private func document(
    _ id: Int64, _ number: String, _ remaining: String, supplierNumber: String? = nil,
    awaitsApproval: Bool = false, transfer: Int64? = nil
  ) -> OpenDocument {
    OpenDocument(
      id: .init(id), kind: .invoice, number: number, party: 1, day: day("2026-01-01"), due: day("2026-02-01"),
      toPay: euros(remaining), remaining: euros(remaining), supplierNumber: supplierNumber,
      awaitsApproval: awaitsApproval, transfer: transfer)
  }

  private var three: [OpenDocument] {
    [
      document(1, "FA-2026-00001", "300.00"), document(2, "FA-2026-00002", "150.00"),
      document(3, "FA-2026-00003", "100.00"),
    ]
  }

  private func proposal(
    _ amount: String, _ text: String = "", _ documents: [OpenDocument], tolerance: String = "0.00"
  ) -> AllocationProposal {
    AllocationProposal(euros(amount), text: text, documents: documents, tolerance: euros(tolerance))
  }

  @Test func `one transfer, three invoices: each named gets its due, the last what is left`() {
    let found = proposal("500.00", "VIR DUPONT fa202600001 FA 2026 00002, FA-2026-00003", three)
    #expect(found.reason == .named)
    #expect(found.choices.map(\.amount) == [euros("300.00"), euros("150.00"), euros("50.00")])
  }

  @Test func `without references the oldest due comes first`() {
    let found = proposal("320.00", "", three)
    #expect(found.reason == .oldestFirst)
    #expect(found.choices.map(\.document.number) == ["FA-2026-00001", "FA-2026-00002"])
    #expect(found.choices.map(\.amount) == [euros("300.00"), euros("20.00")])
  }

  @Test func `the one document of that very amount is preferred to the oldest`() {
    let found = proposal("150.00", "", three)
    #expect(found.reason == .exactAmount)
    #expect(found.choices.map(\.document.number) == ["FA-2026-00002"])
  }

  @Test func `ambiguity: two documents of that amount and no reference choose none`() {
    let two = [document(1, "FA-2026-00001", "100.00"), document(2, "FA-2026-00002", "100.00")]
    let found = proposal("100.00", "", two)
    #expect(found.reason == .ambiguous)
    #expect(found.choices.isEmpty)
    let near = proposal("99.98", "", two, tolerance: "0.05")
    #expect(near.reason == .ambiguous)
    #expect(near.choices.isEmpty)
  }

  @Test func `a reference tells two documents of the same amount apart`() {
    let two = [document(1, "FA-2026-00001", "100.00"), document(2, "FA-2026-00002", "100.00")]
    let found = proposal("100.00", "facture FA-2026-00002", two)
    #expect(found.reason == .named)
    #expect(found.choices.map(\.document.number) == ["FA-2026-00002"])
  }

  @Test func `a payment is matched by the supplier's own number too`() {
    let found = proposal(
      "100.00", "VIR F2026-118",
      [
        document(1, "ACH-2026-00001", "100.00", supplierNumber: "F2026-117"),
        document(2, "ACH-2026-00002", "100.00", supplierNumber: "F2026-118"),
      ])
    #expect(found.choices.map(\.document.number) == ["ACH-2026-00002"])
  }

  @Test func `what may not be paid now is not proposed`() {
    let found = proposal(
      "100.00", "ACH-2026-00001",
      [
        document(1, "ACH-2026-00001", "100.00", awaitsApproval: true),
        document(2, "ACH-2026-00002", "100.00", transfer: 7), document(3, "ACH-2026-00003", "80.00"),
      ])
    #expect(found.reason == .oldestFirst)
    #expect(found.choices.map(\.document.number) == ["ACH-2026-00003"])
  }

  @Test func `tolerance: 99,98 for 100,00 proposes to settle with 0,02`() {
    let found = proposal("99.98", "", three, tolerance: "0.05")
    #expect(found.reason == .nearAmount)
    #expect(found.choices.map(\.document.number) == ["FA-2026-00003"])
    #expect(found.differences.map(\.amount) == [euros("0.02")])
    #expect(proposal("99.94", "", three, tolerance: "0.05").differences.isEmpty)
  }

  @Test func `nothing due proposes nothing`() {
    let found = proposal("10.00", "FA-2026-00001", [document(1, "FA-2026-00001", "0.00")])
    #expect(found.reason == .nothingDue)
    #expect(found.choices.isEmpty)
  }

  @Test(arguments: [
    ("FA-2026-00001", true), ("fa-2026-00001.", true), ("réf FA202600001", true),
    ("FA 2026/00001 merci", true),
    ("FA-2026-000012", false), ("XFA-2026-00001", false), ("FA-2026-0001", false), ("", false),
  ])
  func `a number is read as clients retype it, and only whole`(text: String, named: Bool) {
    #expect(DocumentNumber("FA-2026-00001").isNamed(in: text) == named)
  }

  @Test func `a short imported number must stand alone`() {
    #expect(DocumentNumber("12").isNamed(in: "facture 12 du 3"))
    #expect(!DocumentNumber("12").isNamed(in: "facture 1-2"))
    #expect(!DocumentNumber("12").isNamed(in: "facture 123"))
    #expect(DocumentNumber("F-2").isNamed(in: "facture f-2"))
    #expect(!DocumentNumber("F-2").isNamed(in: "facture f 2"))
    #expect(!DocumentNumber("").isNamed(in: "facture 12"))
  }
}
