import AccountingFacts
import AssetsFacts
import Kernel
import PurchasingFacts
import SalesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Accounting

@Test func `an asset paid at once: its value, the VAT to deduct, the bank`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(Van.acquired(on: "2026-03-02"))
  #expect(try office.lastEntries() == ["BQ 2182 D 24000.00", "BQ 44562 D 4800.00", "BQ 512 C 28800.00"])
  #expect(
    try office.texts("SELECT piece || ' · ' || label FROM entry") == [
      "IM-0001 · Acquisition IM-0001 Fourgon"
    ])
  let declared = try office.read {
    try VATReturn.prepare(from: day("2026-03-01"), to: day("2026-03-31"), in: $0)
  }
  #expect(declared.tax("19") == 4_800)
}

@Test func `an asset of a purchase or of the opening has no entry of its own`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(Van.acquired(on: "2026-03-02", origin: .purchase))
  try office.tell(Van.acquired(on: "2026-03-02", origin: .takenOver))
  #expect(try office.texts("SELECT count(*) FROM entry") == ["0"])
}

@Test func `depreciation is a charge of the last day of its span`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(Van.depreciated("400", to: "2026-03-31"))
  #expect(try office.lastEntries() == ["OD 68112 D 400.00", "OD 28182 C 400.00"])
  #expect(
    try office.texts("SELECT day || ' ' || label FROM entry") == ["2026-03-31 Amortissement IM-0001"])
  let software = AssetFacts(
    asset: 2, code: "IM-0002", label: "Logiciel", account: "2053", depreciationAccount: "28053")
  try office.tell(
    DepreciationPosted(
      asset: software, from: day("2026-03-01"), to: day("2026-03-31"), amount: euros("10"),
      accumulated: euros("10")))
  #expect(try office.lastEntries() == ["OD 68111 D 10.00", "OD 28053 C 10.00"])
}

@Test func `an asset sold on credit: what it was worth, its price, its VAT, lettered once collected`() throws
{
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(Van.sold(on: "2026-03-15"))
  #expect(
    try office.lastEntries() == [
      "OD 28182 D 16000.00", "OD 462 D 12000.00", "OD 657 D 8000.00", "OD 2182 C 24000.00",
      "OD 44571 C 2000.00", "OD 757 C 10000.00",
    ])
  let declared = try office.read {
    try VATReturn.prepare(from: day("2026-03-01"), to: day("2026-03-31"), in: $0)
  }
  #expect(declared.boxes.first { $0.box == "08" }?.base == 10_000)
  #expect(declared.tax("08") == 2_000)
  try office.tell(
    DisposalCollected(asset: Van.facts, day: day("2026-03-20"), amount: euros("12000"), method: .cheque))
  #expect(try office.lastEntries() == ["BQ 5112 D 12000.00", "BQ 462 C 12000.00"])
  #expect(try office.letters("462", "") == ["AA", "AA"])
  #expect(try office.differences() == [])
}

@Test func `an asset sold for cash is due and collected by one fact, without VAT when it bore none`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(Van.sold(on: "2026-03-15", tax: "0", by: .cash))
  #expect(
    try office.lastEntries() == [
      "OD 28182 D 16000.00", "OD 462 D 10000.00", "OD 657 D 8000.00", "OD 2182 C 24000.00",
      "OD 757 C 10000.00", "CA 53 D 10000.00", "CA 462 C 10000.00",
    ])
  #expect(try office.letters("462", "") == ["AA", "AA"])
  let declared = try office.read {
    try VATReturn.prepare(from: day("2026-03-01"), to: day("2026-03-31"), in: $0)
  }
  #expect(declared.boxes.first { $0.box == "E2" }?.base == 10_000)
}

@Test func `an asset scrapped is a loss of what it was still worth`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(
    AssetDisposed(
      asset: Van.facts, day: day("2026-03-15"), outcome: .scrapped, value: euros("24000"),
      accumulated: euros("24000"), reason: "Accident"))
  #expect(try office.lastEntries() == ["OD 28182 D 24000.00", "OD 2182 C 24000.00"])
  #expect(try office.texts("SELECT label FROM entry") == ["Mise au rebut IM-0001"])
}

@Test func `an asset leaves the account its own line of the invoice was booked on`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  let bought = try office.buy([("1000", "205"), ("20000", nil), ("300", "2154"), ("700", "2183")])
  try office.tell(Van.bought(bought, [(1, nil, "20000")]))
  #expect(try office.lastEntries() == ["OD 2182 D 20000.00", "OD 2154 C 20000.00"])
  // The invoice has 2154 too: that is another line's.
  try office.tell(Van.bought(bought, [(3, "2183", "700")], on: "2154"))
  #expect(try office.lastEntries() == ["OD 2154 D 700.00", "OD 2183 C 700.00"])
  try office.tell(Van.bought(bought, [(0, "205", "1000"), (2, "2154", "300")]))
  #expect(try office.lastEntries() == ["OD 2182 D 1300.00", "OD 205 C 1000.00", "OD 2154 C 300.00"])
  let entries = try office.texts("SELECT count(*) FROM entry")
  try office.tell(Van.bought(bought, [(2, "2154", "300")], on: "2154"))
  #expect(try office.texts("SELECT count(*) FROM entry") == entries)
  #expect(try office.differences() == [])
}

@Test func `the account of an invoice is the one it had then, whatever is mapped since`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  let bought = try office.buy([("20000", nil)])
  try office.run(MapAccount.self, #"{"purpose": "purchases.asset", "account": "2182"}"#)
  try office.tell(Van.bought(bought, [(0, nil, "20000")]))
  #expect(try office.lastEntries() == ["OD 2182 D 20000.00", "OD 2154 C 20000.00"])
}

@Test func `what was depreciated past the day an asset leaves is taken back with it`() throws {
  let office = try TestCompany(today: day("2026-03-31"))
  try office.tell(
    AssetDisposed(
      asset: Van.facts, day: day("2026-03-15"), outcome: .scrapped, value: euros("24000"),
      accumulated: euros("16000"), takenBack: euros("250"), reason: "Accident"))
  #expect(
    try office.lastEntries() == [
      "OD 28182 D 16250.00", "OD 657 D 8000.00", "OD 2182 C 24000.00", "OD 68112 C 250.00",
    ])
}

extension TestCompany {
  /// Validates a supplier's invoice of fixed assets at 20 %, each with the account chosen for it; answers its id.
  fileprivate func buy(_ assets: [(net: String, account: String?)]) throws -> Int64 {
    let lines = assets.map {
      PurchasedDocument.Line(
        label: "Bien", nature: .goods, quantity: .one, category: .standard, rate: .standard,
        net: euros($0.net), asset: true, account: $0.account)
    }
    let net = lines.map(\.net).sum()
    let tax = VATRate.standard.tax(on: net)
    return try purchase(
      lines, bases: [.init(category: .standard, rate: .standard, net: net, tax: tax, deductible: tax)])
  }
}
