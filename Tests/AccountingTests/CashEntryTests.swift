import AccountingFacts
import Kernel
import Store
import TestSupport
import Testing
import Treasury

private let goods = #"{"label": "Pompe", "price": "100", "nature": "goods", "vat": "0", "category": "E"}"#

@Test func `one transfer settles the invoices it names, each on a line of its own`() throws {
  let office = try TestCompany()
  for _ in 1...2 { try office.invoice(goods) }
  try office.run(
    RecordReceipt.self,
    """
    {"client": "DUP", "amount": "150.00", "method": "virement", "allocations":
     [{"invoice": "FA-2026-00001"}, {"invoice": "FA-2026-00002", "amount": "50.00"}]}
    """)
  #expect(
    try office.lastEntries() == ["BQ 512 D 150.00", "BQ 411 DUP C 100.00", "BQ 411 DUP C 50.00"])
  #expect(try office.letters("411") == ["AA", "ab", "AA", "ab"])
}

@Test func `overpayment: 105,00 for 100,00 leaves 5,00 on 41911, then allocated or refunded`() throws {
  let office = try TestCompany()
  try office.invoice(goods)
  try office.receive("105.00", for: "FA-2026-00001", method: "cheque", more: "")
  #expect(
    try office.lastEntries() == ["BQ 5112 D 105.00", "BQ 411 DUP C 100.00", "BQ 41911 DUP C 5.00"])
  try office.invoice(goods)
  try office.run(
    AllocateCredit.self,
    #"{"client": "DUP", "allocations": [{"invoice": "FA-2026-00002", "amount": "3.00"}]}"#)
  #expect(try office.lastEntries() == ["OD 41911 DUP D 3.00", "OD 411 DUP C 3.00"])
  try office.run(RefundCredit.self, #"{"client": "DUP", "amount": "2.00", "method": "especes"}"#)
  #expect(try office.lastEntries() == ["CA 41911 DUP D 2.00", "CA 53 C 2.00"])
  #expect(try office.letters("41911") == ["AA", "AA", "AA"])
  #expect(try office.differences() == [])
}

@Test func `tolerance: 0,02 not paid goes to 658, more than the tolerance to 654`() throws {
  let office = try TestCompany()
  try office.invoice(goods)
  try office.receive("99.98", for: "FA-2026-00001", more: #", "write_off": true"#)
  #expect(try office.lastEntries() == ["OD 658 D 0.02", "OD 411 DUP C 0.02"])
  try office.invoice(goods)
  try office.run(WriteOff.self, #"{"invoice": "FA-2026-00002", "amount": "60.00", "reason": "faillite"}"#)
  #expect(try office.lastEntries() == ["OD 654 D 60.00", "OD 411 DUP C 60.00"])
}

@Test func `what is given up of a service never owes the VAT that waited`() throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "Chantier", "price": "100"}"#)
  try office.run(WriteOff.self, #"{"invoice": "FA-2026-00001", "reason": "faillite"}"#)
  #expect(
    try office.lastEntries() == ["OD 44588 D 20.00", "OD 654 D 100.00", "OD 411 DUP C 120.00"])
}

@Test func `a rejected receipt reopens the invoice, its fees on 627`() throws {
  let office = try TestCompany()
  try office.invoice(goods)
  try office.receive("100.00", for: "FA-2026-00001", method: "prelevement")
  try office.run(ReverseReceipt.self, #"{"receipt": "E-1", "reason": "impayé", "fees": "12.50"}"#)
  #expect(
    try office.lastEntries() == ["BQ 411 DUP D 100.00", "BQ 627 D 12.50", "BQ 512 C 112.50"])
  #expect(try office.letters("411") == ["aa", "aa", "aa"])
  #expect(try office.balance("411") == "100.00")
  #expect(try office.differences() == [])
}

@Test func `a receipt not allocated and then rejected passes by 41911 alone`() throws {
  let office = try TestCompany()
  try office.receive("80.00")
  #expect(try office.lastEntries() == ["BQ 512 D 80.00", "BQ 41911 DUP C 80.00"])
  try office.run(ReverseReceipt.self, #"{"receipt": "E-1", "reason": "impayé"}"#)
  #expect(try office.lastEntries() == ["BQ 41911 DUP D 80.00", "BQ 512 C 80.00"])
  #expect(try office.letters("41911") == ["AA", "AA"])
}

@Test func `a small adjustment of cash goes to 658 or 758, a greater one waits on 471`() throws {
  let office = try TestCompany()
  try office.run(AdjustCash.self, #"{"amount": "-4.00", "method": "especes", "reason": "erreur de caisse"}"#)
  #expect(try office.lastEntries() == ["CA 658 D 4.00", "CA 53 C 4.00"])
  try office.run(AdjustCash.self, #"{"amount": "3.00", "method": "virement", "reason": "intérêts"}"#)
  #expect(try office.lastEntries() == ["BQ 512 D 3.00", "BQ 758 C 3.00"])
  try office.run(AdjustCash.self, #"{"amount": "5000.00", "method": "virement", "reason": "apport"}"#)
  #expect(try office.lastEntries() == ["BQ 512 D 5000.00", "BQ 471 C 5000.00"])
}

@Test func `payments: 401 for what they settle, 4091 for the advance, allocated later`() throws {
  let office = try TestCompany()
  try office.purchase("100.00", tax: "20.00")
  try office.run(
    RecordPayment.self,
    """
    {"supplier": "ACI", "amount": "150.00", "method": "virement",
     "allocations": [{"invoice": "ACH-2026-00001"}]}
    """)
  #expect(
    try office.lastEntries() == ["BQ 401 ACI D 120.00", "BQ 4091 ACI D 30.00", "BQ 512 C 150.00"])
  try office.purchase("20.00", tax: "4.00")
  try office.run(
    AllocateSupplierCredit.self, #"{"supplier": "ACI", "allocations": [{"invoice": "ACH-2026-00002"}]}"#)
  #expect(try office.lastEntries() == ["OD 401 ACI D 24.00", "OD 4091 ACI C 24.00"])
  try office.run(
    RecordSupplierRefund.self, #"{"supplier": "ACI", "amount": "6.00", "method": "virement"}"#)
  #expect(try office.lastEntries() == ["BQ 512 D 6.00", "BQ 4091 ACI C 6.00"])
  #expect(try office.balance("4091") == "0.00")
  try office.run(ReversePayment.self, #"{"payment": "D-1", "reason": "rejeté"}"#)
  #expect(try office.differences() == [])
}

@Test func `an account mapped since takes new facts; what stands elsewhere stays there`() throws {
  let office = try TestCompany()
  try office.invoice(goods)
  try office.tell(AccountMapped(purpose: "client", key: "", account: "4111"))
  try office.tell(AccountMapped(purpose: "method.virement", key: "", account: "5121"))
  try office.invoice(goods)
  try office.receive("100.00", for: "FA-2026-00001")
  #expect(try office.lastEntries() == ["BQ 5121 D 100.00", "BQ 411 DUP C 100.00"])
  try office.receive("100.00", for: "FA-2026-00002")
  #expect(try office.lastEntries() == ["BQ 5121 D 100.00", "BQ 4111 DUP C 100.00"])
}
