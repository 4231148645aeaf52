import HumanResourcesFacts
import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Accounting

@Test func `a payslip: wages and charges against the employee and each body`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(PayslipValidated(payslip: Staff.slip(1)))
  #expect(
    try office.lastEntries() == [
      "PA 633 D 34.45", "PA 641 D 2000.00", "PA 6451 D 250.55", "PA 6452 D 20.00", "PA 6453 D 150.00",
      "PA 6474 D 45.00", "PA 421 M-001 C 1500.00", "PA 431 C 585.00", "PA 437 C 365.00", "PA 4421 C 50.00",
    ])
  #expect(
    try office.texts("SELECT piece || ' · ' || label || ' · ' || day FROM entry") == [
      "2026-03 M-001 · Paie 03/2026 M-001 · 2026-03-31"
    ])
  #expect(
    try office.texts("SELECT DISTINCT auxiliary_label FROM entry_line WHERE auxiliary <> ''") == ["M-001"])
  #expect(try office.texts("SELECT count(*) FROM entry_line WHERE party_id IS NOT NULL") == ["0"])
}

@Test func `a reduction beyond the charge lowers both sides`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  let slip = PayslipFacts(
    payslip: 1, employee: Staff.employee(1), period: day("2026-03-01"), day: day("2026-03-31"),
    gross: euros("1000"),
    contributions: [.init(body: .urssaf, charge: .social, employee: euros("100"), employer: euros("-30"))],
    recoveries: [], net: euros("900"), employerCost: euros("970"))
  try office.tell(PayslipValidated(payslip: slip))
  #expect(
    try office.lastEntries() == [
      "PA 641 D 1000.00", "PA 421 M-001 C 900.00", "PA 431 C 70.00", "PA 6451 C 30.00",
    ])
}

@Test func `a salary paid letters the payslip`() throws {
  let office = try TestCompany(today: day("2026-04-05"))
  try office.tell(PayslipValidated(payslip: Staff.slip(1)))
  try office.tell(PayslipValidated(payslip: Staff.slip(2, of: 2)))
  try office.tell(Staff.payment(of: Staff.slip(1), on: "2026-04-03"))
  #expect(try office.lastEntries() == ["BQ 421 M-001 D 1500.00", "BQ 512 C 1500.00"])
  #expect(try office.texts("SELECT label FROM entry ORDER BY id DESC LIMIT 1") == ["Salaire 03/2026 M-001"])
  #expect(try office.letters("421", "M-001") == ["AA", "AA"])
  #expect(try office.letters("421", "M-002") == ["-"])
  try office.tell(Staff.payment(of: Staff.slip(2, of: 2), on: "2026-04-03", by: .cash))
  #expect(try office.lastEntries() == ["CA 421 M-002 D 1500.00", "CA 53 C 1500.00"])
  #expect(try office.differences() == [])
}

@Test func `an advance is lettered once pay and a repayment have recovered it`() throws {
  let office = try TestCompany(today: day("2026-04-05"))
  try office.tell(Staff.advance(3, "300", on: "2026-03-10"))
  #expect(try office.lastEntries() == ["BQ 425 M-001 D 300.00", "BQ 512 C 300.00"])
  #expect(
    try office.texts("SELECT piece || ' · ' || label FROM entry") == ["AV-S-3 · Avance AV-S-3 M-001"])
  try office.tell(
    PayslipValidated(
      payslip: Staff.slip(
        1, net: "1300", recoveries: [.init(advance: 3, amount: euros("200"))])))
  #expect(
    try office.lastEntries().filter { $0.contains("M-001") } == [
      "PA 421 M-001 C 1300.00", "PA 425 M-001 C 200.00",
    ])
  #expect(try office.letters("425", "M-001") == ["aa", "aa"])
  try office.tell(
    AdvanceRepaid(
      advance: 3, employee: Staff.employee(1), day: day("2026-04-02"), amount: euros("100"), method: .cheque))
  #expect(try office.lastEntries() == ["BQ 5112 D 100.00", "BQ 425 M-001 C 100.00"])
  #expect(try office.letters("425", "M-001") == ["AA", "AA", "AA"])
  #expect(try office.differences() == [])
}

@Test func `a paid slip undone, the new one and the pay of the difference are all lettered`() throws {
  let office = try TestCompany(today: day("2026-04-20"))
  let recovered = [PayslipFacts.Recovery(advance: 3, amount: euros("100"))]
  let wrong = Staff.slip(1, net: "1400", recoveries: recovered)
  try office.tell(Staff.advance(3, "100", on: "2026-03-10"))
  try office.tell(PayslipValidated(payslip: wrong))
  try office.tell(Staff.payment(of: wrong, on: "2026-04-03"))
  try office.tell(
    PayslipReversed(reversal: 2, payslip: wrong, day: day("2026-04-10"), reason: "Heures oubliées"))
  #expect(
    try office.lastEntries() == [
      "PA 421 M-001 D 1400.00", "PA 425 M-001 D 100.00", "PA 431 D 585.00", "PA 437 D 365.00",
      "PA 4421 D 50.00", "PA 633 C 34.45", "PA 641 C 2000.00", "PA 6451 C 250.55", "PA 6452 C 20.00",
      "PA 6453 C 150.00", "PA 6474 C 45.00",
    ])
  #expect(try office.letters("425", "M-001") == ["aa", "aa", "aa"])
  let right = Staff.slip(3, gross: "2200", net: "1600", recoveries: recovered)
  try office.tell(PayslipValidated(payslip: right))
  try office.tell(
    Staff.payment(of: right, on: "2026-04-12", carried: [.init(reversal: 2, amount: euros("1400"))]))
  #expect(
    try office.lastEntries() == ["BQ 421 M-001 D 1600.00", "BQ 421 M-001 C 1400.00", "BQ 512 C 200.00"])
  #expect(try office.letters("421", "M-001") == ["AA", "AA", "AB", "AC", "AC", "AB"])
  #expect(try office.balance("421") == "0.00")
  #expect(try office.letters("425", "M-001") == ["AA", "AA", "AA", "AA"])
  #expect(try office.differences() == [])
}

@Test func `an unpaid slip undone is lettered with its reversal`() throws {
  let office = try TestCompany(today: day("2026-04-20"))
  try office.tell(PayslipValidated(payslip: Staff.slip(1)))
  try office.tell(
    PayslipReversed(reversal: 2, payslip: Staff.slip(1), day: day("2026-04-01"), reason: "Erreur"))
  #expect(try office.letters("421", "M-001") == ["AA", "AA"])
}

@Test func `a slip wholly carried is paid in OD, and what was paid too much comes back`() throws {
  let office = try TestCompany(today: day("2026-04-20"))
  try office.tell(PayslipValidated(payslip: Staff.slip(3)))
  try office.tell(
    Staff.payment(of: Staff.slip(3), on: "2026-04-12", carried: [.init(reversal: 2, amount: euros("1500"))]))
  #expect(try office.lastEntries() == ["OD 421 M-001 D 1500.00", "OD 421 M-001 C 1500.00"])
  try office.tell(
    Staff.payment(of: Staff.slip(4), on: "2026-04-12", carried: [.init(reversal: 5, amount: euros("1550"))]))
  #expect(
    try office.lastEntries() == ["BQ 421 M-001 D 1500.00", "BQ 512 D 50.00", "BQ 421 M-001 C 1550.00"])
}

@Test func `contributions paid to a body leave its account`() throws {
  let office = try TestCompany(today: day("2026-04-20"))
  for (body, account) in [(PayBody.urssaf, "431"), (.mealVouchers, "437"), (.incomeTax, "4421")] {
    try office.tell(
      ContributionsPaid(
        payment: 1, body: body, day: day("2026-04-15"), amount: euros("585"), method: .directDebit,
        reference: "mars"))
    #expect(try office.lastEntries() == ["BQ \(account) D 585.00", "BQ 512 C 585.00"])
  }
  #expect(
    try office.texts("SELECT piece || ' · ' || label FROM entry LIMIT 1") == ["OS-1 · Urssaf OS-1 mars"])
}

@Test func `expenses: charges by sort, VAT to deduct, the employee, and their letter once paid back`() throws
{
  let office = try TestCompany(today: day("2026-04-20"))
  try office.tell(Staff.claim(12, on: "2026-03-20"))
  #expect(
    try office.lastEntries() == [
      "OD 44566 D 2.00", "OD 44566 D 8.00", "OD 6061 D 52.00", "OD 6251 D 100.00", "OD 6256 D 20.00",
      "OD 468 M-001 C 182.00",
    ])
  #expect(
    try office.texts("SELECT piece || ' · ' || label FROM entry") == ["NF-12 · Note de frais NF-12 M-001"])
  let declared = try office.read {
    try VATReturn.prepare(from: day("2026-03-01"), to: day("2026-03-31"), in: $0)
  }
  #expect(declared.tax("20") == 10)
  try office.tell(
    ExpenseReimbursed(
      claim: 12, employee: Staff.employee(1), day: day("2026-04-02"), amount: euros("182"), method: .transfer)
  )
  #expect(try office.lastEntries() == ["BQ 468 M-001 D 182.00", "BQ 512 C 182.00"])
  #expect(try office.letters("468", "M-001") == ["AA", "AA"])
  try office.tell(
    ExpenseRefused(
      claim: 13, employee: Staff.employee(1), day: day("2026-04-02"), reason: "Sans justificatif"))
  #expect(try office.texts("SELECT count(*) FROM entry") == ["2"])
  #expect(try office.differences() == [])
}

@Test func `a person maps what staff is booked on; what is begun stays on its account`() throws {
  let office = try TestCompany(today: day("2026-04-20"))
  try office.tell(PayslipValidated(payslip: Staff.slip(1)))
  try office.perform(SaveAccount(number: "4211", label: "Salaires nets"))
  try office.perform(MapAccount(purpose: "staff", account: "4211"))
  try office.perform(MapAccount(purpose: "body.prevoyance", account: "4378"))
  try office.tell(Staff.payment(of: Staff.slip(1), on: "2026-04-03"))
  try office.tell(PayslipValidated(payslip: Staff.slip(2, month: "2026-04")))
  #expect(try office.balance("421") == "0.00")
  #expect(try office.balance("4211") == "-1500.00")
  #expect(try office.balance("4378") == "-40.00")
}
