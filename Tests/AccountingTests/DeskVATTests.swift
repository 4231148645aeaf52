import AccountingFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

private func sum(_ code: TaxCode, _ rate: Int, _ account: String, base: String, credit: String)
  -> VATReturn.Sum
{
  VATReturn.Sum(
    code, VATRate(basisPoints: rate), account: account, base: euros(base), credit: euros(credit))
}

private func form(_ sums: [VATReturn.Sum], carried: Int64 = 0, refund: Int64 = 0) -> VATReturn {
  VATReturn(
    from: day("2026-02-01"), to: day("2026-02-28"), sums: sums, carried: carried, refund: refund)
}

private func shown(_ form: VATReturn) -> [String] {
  form.boxes.map { box in box.base.map { "\(box.box) \($0) \(box.tax)" } ?? "\(box.box) \(box.tax)" }
}

private func entry(_ form: VATReturn) -> [String] {
  form.lines(AccountMap()).map { line in
    line.credit == .zero
      ? "\(line.account) D \(line.debit.decimal)" : "\(line.account) C \(line.credit.decimal)"
  }
}

@Test func `CA3: each box to the nearest euro, what the cents leave to 758 or 658`() {
  let due = form([
    sum(.collected, 2_000, "44571", base: "1000.40", credit: "200.08"),
    sum(.collected, 550, "44571", base: "100.00", credit: "5.50"),
    sum(.deductible, 2_000, "44566", base: "0.00", credit: "-50.60"),
    sum(.assetDeductible, 2_000, "44562", base: "0.00", credit: "-40.00"),
  ])
  #expect(
    shown(due) == [
      "A1 1100 0", "08 1000 200", "09 100 6", "16 206", "19 40", "20 51", "23 91", "TD 115", "28 115",
      "32 115",
    ])
  #expect(
    entry(due) == ["44562 C 40.00", "44566 C 50.60", "44571 D 205.58", "44551 C 115.00", "658 D 0.02"])
}

@Test func `CA3: a credit is carried, then deducted, part of it asked back`() {
  let credit = form(
    [sum(.deductible, 2_000, "44566", base: "0.00", credit: "-300.40")], carried: 12, refund: 100)
  #expect(shown(credit) == ["20 300", "22 12", "23 312", "25 312", "26 100", "27 212"])
  #expect(entry(credit) == ["44566 C 300.40", "44567 D 200.00", "44583 D 100.00", "658 D 0.40"])
}

@Test func `CA3: what the buyer owes itself is due and deducted alike`() {
  let both = form([
    sum(.intraCommunity, 2_000, "4452", base: "1000.00", credit: "200.00"),
    sum(.reverseCharge, 2_000, "4452", base: "500.00", credit: "100.00"),
    sum(.deductible, 2_000, "445662", base: "1500.00", credit: "-300.00"),
  ])
  #expect(
    shown(both) == [
      "A3 500 0", "B2 1000 0", "08 1500 300", "16 300", "17 200", "20 300", "23 300",
    ])
  #expect(entry(both) == ["4452 D 300.00", "445662 C 300.00"])
}

@Test func `CA3: sales without VAT by their reason, credit notes above sales on line 21`() {
  let month = form([
    sum(.export, 0, "707", base: "10.00", credit: "10.00"),
    sum(.intraDelivery, 0, "707", base: "20.00", credit: "20.00"),
    sum(.untaxed, 0, "706", base: "30.00", credit: "30.00"),
    sum(.collected, 2_000, "44571", base: "-100.00", credit: "-20.00"),
    sum(.deductible, 2_000, "44566", base: "0.00", credit: "7.00"),
  ])
  #expect(
    shown(month)
      == [
        "A1 0 0", "E1 10 0", "E2 30 0", "F2 20 0", "08 0 0", "15 7", "16 7", "21 20", "23 20", "25 13",
        "27 13",
      ].filter { $0 != "A1 0 0" && $0 != "08 0 0" })
  #expect(entry(month) == ["44566 D 7.00", "44571 C 20.00", "44567 D 13.00"])
}

@Test(arguments: [
  (2_000, "08", "08", "08"), (1_000, "9B", "T3", "9B"), (550, "09", "09", "09"), (210, "T6", "T4", "11"),
  (850, "10", "10", "10"), (1_300, "TC", "TC", "TC"), (90, "T5", "T5", "T5"), (175, "T1", "T1", "T1"),
  (105, "T2", "T2", "T2"), (1_960, "13", "13", "13"), (600, "14", "14", "14"),
])
func `CA3: each rate has its line, by territory`(
  _ rate: Int, _ main: String, _ corsica: String, _ overseas: String
) {
  let rate = VATRate(basisPoints: rate)
  #expect(VATBox.line(of: rate, in: VATTerritory(postcode: "69001")) == main)
  #expect(VATBox.line(of: rate, in: VATTerritory(postcode: "20000")) == corsica)
  #expect(VATBox.line(of: rate, in: VATTerritory(postcode: "97400")) == overseas)
}

@Test func `filing: boxes, entry, lock, then the next month with its credit`() throws {
  let office = try TestCompany(today: day("2026-02-10"))
  try office.invoice(#"{"label": "Pompe", "price": "100.40", "nature": "goods"}"#)
  try office.purchase("1000.00", tax: "200.00")
  try office.write(["613 D 10.00", "44566 D 2.00", "512 C 12.00"])
  office.today = day("2026-03-20")
  let filed = try office.run(FileVAT.self, #"{"from": "2026-02-01", "to": "2026-02-28"}"#)
  #expect(filed.credit == 182)
  #expect(filed.number == "OD-2026-00002")
  #expect(
    try office.lines(where: "entry.origin = 'vat'")
      == [
        "OD 44567 D 182.00", "OD 44571 D 20.08", "OD 44566 C 202.00", "OD 758 C 0.08",
      ].sorted { ($0.contains(" D ") ? 0 : 1, $0) < ($1.contains(" D ") ? 0 : 1, $1) })
  #expect(try office.balance("44566") == "0.00")
  #expect(try office.texts("SELECT domain || until FROM period_lock") == ["tva2026-02-28"])
  #expect(
    refusal {
      try office.write(["606 D 5.00", "44566 D 1.00", "512 C 6.00"], more: #", "date": "2026-02-27""#)
    }
      == "period-locked")
  #expect(
    refusal { try office.run(LockPeriod.self, #"{"domain": "tva", "until": "", "reason": "x"}"#) }
      == "locked-by-return")
  office.today = day("2026-04-02")
  let next = try office.run(FileVAT.self, #"{"from": "2026-03-01", "to": "2026-03-31", "refund": 100}"#)
  #expect(next.boxes.map(\.box) == ["22", "23", "25", "26", "27"])
  #expect(next.credit == 82)
  #expect(try office.balance("44567") == "82.00")
  #expect(try office.differences() == [])
}

@Test func `filing is refused twice, with a gap, before the end, off months, for more than the credit`()
  throws
{
  let office = try TestCompany()
  func file(_ from: String, _ to: String, _ more: String = "") -> String? {
    refusal { try office.run(FileVAT.self, #"{"from": "\#(from)", "to": "\#(to)"\#(more)}"#) }
  }
  #expect(file("2026-01-02", "2026-01-31") == "not-whole-months")
  #expect(file("2026-03-01", "2026-03-31") == "period-not-over")
  #expect(file("2026-01-01", "2026-01-31", #", "refund": 1"#) == "refund-too-large")
  #expect(file("2026-01-01", "2026-01-31") == nil)
  #expect(file("2026-01-01", "2026-02-28") == "already-filed")
  #expect(file("2025-11-01", "2025-11-30") == "return-gap")
  office.today = day("2026-05-01")
  #expect(file("2026-03-01", "2026-03-31") == "return-gap")
  #expect(file("2026-02-01", "2026-04-30") == nil)
}

@Test func `each box tells the lines behind it`() throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  try office.write(["512 D 12.00", "706 C 10.00", "44571 C 2.00"])
  let lines = try office.read { reading in
    try VATReturn.prepare(from: day("2026-03-01"), to: day("2026-03-31"), in: reading).lines(
      of: "08", in: reading)
  }
  #expect(
    lines.map { "\($0.number) \($0.base.decimal) \($0.credit.decimal)" } == [
      "VE-2026-00001 100.00 20.00", "OD-2026-00001 10.00 2.00",
    ])
}

@Test func `an export of 500,00 is declared without tax`() throws {
  let office = try TestCompany(today: day("2026-02-15"))
  try office.invoice(#"{"label": "Pompe", "price": "500", "vat": "0", "category": "G"}"#)
  let declared = try office.read {
    try VATReturn.prepare(from: day("2026-02-01"), to: day("2026-02-28"), in: $0)
  }
  #expect(shown(declared) == ["E1 500 0"])
}
