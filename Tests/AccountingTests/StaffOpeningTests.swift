import Company
import HumanResourcesFacts
import Kernel
import PurchasingFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Accounting

/// Pay, expenses and an asset of 2025, told to the office; what came of them in 2026.
private func tell(_ office: TestCompany) throws {
  office.today = day("2025-12-31")
  try office.tell(Van.acquired(on: "2025-06-01"))
  try office.tell(Van.depreciated("2400", to: "2025-12-31"))
  try office.tell(Staff.advance(3, "300", on: "2025-12-10"))
  let paid = Staff.slip(1, month: "2025-11")
  try office.tell(PayslipValidated(payslip: paid))
  try office.tell(Staff.payment(of: paid, on: "2025-12-02"))
  try office.tell(PayslipValidated(payslip: Staff.slip(2, month: "2025-12")))
  try office.tell(PayslipValidated(payslip: Staff.slip(3, of: 2, month: "2025-12")))
  try office.tell(Staff.claim(12, on: "2025-12-20"))
  office.today = day("2026-03-20")
  try office.tell(Staff.payment(of: Staff.slip(2, month: "2025-12"), on: "2026-01-03"))
  try office.tell(
    AdvanceRepaid(
      advance: 3, employee: Staff.employee(1), day: day("2026-01-05"), amount: euros("300"), method: .transfer
    ))
}

private let standing = """
  SELECT account || ' ' || auxiliary || ' ' || sum(debit - credit) FROM entry_line
  WHERE day >= '2026-01-01' AND account < '6' AND account NOT IN ('890', '120', '129') AND account NOT GLOB '445*'
  GROUP BY account, auxiliary HAVING sum(debit - credit) <> 0 ORDER BY 1
  """

@Test func `books switched on later keep what staff is owed and the fixed assets`() throws {
  let office = try TestCompany(plan: 1, today: day("2025-12-31"))
  try office.purchase(
    [.plain(euros("1000"), asset: true)],
    bases: [
      .init(
        category: .standard, rate: .standard, net: euros("1000"), tax: euros("200"), deductible: euros("200"))
    ], on: day("2025-12-01"))
  try tell(office)
  try office.move(to: 3)
  #expect(
    try office.lines(where: "entry.journal = 'AN'") == [
      "AN 2154 D 1000.00", "AN 2182 D 24000.00", "AN 425 M-001 D 300.00", "AN 890 D 15082.00",
      "AN 28182 C 2400.00",
      "AN 404 ACI C 1200.00", "AN 421 M-001 C 1500.00", "AN 421 M-002 C 1500.00", "AN 431 C 1755.00",
      "AN 437 C 1095.00", "AN 4421 C 150.00", "AN 468 M-001 C 182.00", "AN 512 C 30600.00",
    ])
  #expect(try office.letters("421", "M-001") == ["AA", "AA"])
  #expect(try office.letters("425", "M-001") == ["AA", "AA"])
  #expect(try office.differences() == [])
}

@Test func `a year carries each slip, advance and claim, and letters them in the next`() throws {
  let office = try TestCompany(today: day("2025-11-10"))
  office.today = day("2025-12-31")
  try office.perform(OpenYear(year: 2026))
  try tell(office)
  #expect(
    try office.texts(standing) == [
      "2182  2400000", "28182  -240000", "421 M-002 -150000", "431  -175500", "437  -109500",
      "4421  -15000", "468 M-001 -18200", "512  -3180000",
    ])
  #expect(try office.letters("468", "M-001").count == 2)
  #expect(
    try office.texts(
      "SELECT DISTINCT source_kind FROM entry WHERE journal = 'AN' AND source_kind IS NOT NULL ORDER BY 1")
      == ["advance", "payslip"])
  #expect(try office.differences() == [])
}

@Test func `switched off and on again, the file of entries is the same`() throws {
  let (one, other) = (try TestCompany(today: day("2025-11-10")), try TestCompany(today: day("2025-11-10")))
  try other.perform(SwitchModule(module: "comptabilite", active: false))
  for office in [one, other] {
    try office.run(UpdateCompany.self, #"{"name": "Comptoir", "siren": "732829320"}"#)
    try tell(office)
  }
  try other.perform(SwitchModule(module: "comptabilite", active: true))
  try other.catchUp()
  for year in [2025, 2026] { try #expect(fec(year, of: one) == fec(year, of: other)) }
  #expect(try fec(2025, of: one).contains("M-001"))
  #expect(try other.differences() == [])
}

private func fec(_ year: Int, of office: TestCompany) throws -> String {
  try office.read { reading in
    var bytes: [UInt8] = []
    try FECExport(try FiscalYear.named(year, in: reading), in: reading).write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
