import Kernel
import Store
import TestSupport
import Testing
import Treasury

private func released(_ office: TestCompany) throws -> [String] {
  try office.texts(
    """
    SELECT printf('%.2f', (credit - debit) / 100.0) FROM entry_line JOIN entry ON entry.id = entry_id
    WHERE account = '44571' ORDER BY entry_line.id
    """)
}

@Test func `VAT on receipts: 250,00 of 330,00 at 10 % release 22,73, the last 80,00 release 7,27`() throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "Conseil", "price": "300", "vat": "10"}"#)
  try office.receive("250.00", for: "FA-2026-00001")
  try office.receive("80.00", for: "FA-2026-00001")
  #expect(try released(office) == ["22.73", "7.27"])
  #expect(try office.balance("44588") == "0.00")
  #expect(
    try office.texts("SELECT sum(tax_base) FROM entry_line WHERE tax_code = 'collected'") == ["30000"])
}

@Test func `VAT on receipts: 120,00 in three parts of 40,00 release 6,67, 6,67 and 6,66`() throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "Conseil", "price": "100"}"#)
  for _ in 1...3 { try office.receive("40.00", for: "FA-2026-00001") }
  #expect(try released(office) == ["6.67", "6.67", "6.66"])
}

@Test func `an allocation undone takes back the VAT it had released`() throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "Conseil", "price": "100"}"#)
  try office.receive("40.00", for: "FA-2026-00001")
  try office.run(Unallocate.self, #"{"invoice": "FA-2026-00001", "reason": "erreur"}"#)
  #expect(
    try office.lastEntries() == [
      "OD 411 DUP D 40.00", "OD 44571 D 6.67", "OD 41911 DUP C 40.00", "OD 44588 C 6.67",
    ])
  try office.receive("120.00", for: "FA-2026-00001")
  #expect(try released(office) == ["6.67", "-6.67", "20.00"])
}

@Test func `goods and services on one invoice: only the services' share waits`() throws {
  let office = try TestCompany()
  try office.invoice(
    #"{"label": "Pompe", "price": "300", "nature": "goods"}, {"label": "Pose", "price": "100"}"#)
  #expect(
    try office.lastEntries() == [
      "VE 411 DUP D 480.00", "VE 44571 C 60.00", "VE 44588 C 20.00", "VE 706 C 100.00",
      "VE 707 C 300.00",
    ])
}
