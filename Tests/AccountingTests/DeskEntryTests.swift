import AccountingFacts
import Foundation
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

/// The code of what is refused, `nil` when nothing is.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let refusal as any Refusal {
    return refusal.code
  } catch {
    return "\(error)"
  }
}

extension TestCompany {
  /// An entry written by hand: lines as `606 D 100.00` or `401 ACI C 100.00`.
  @discardableResult
  func write(
    _ lines: [String], journal: String = "OD", label: String = "Saisie", more: String = ""
  ) throws -> PostEntry.Output {
    let texts = lines.map { line in
      let parts = line.split(separator: " ").map(String.init)
      let side = parts[parts.count - 2] == "D" ? "debit" : "credit"
      let auxiliary = parts.count == 4 ? #", "auxiliary": "\#(parts[1])""# : ""
      return #"{"account": "\#(parts[0])"\#(auxiliary), "\#(side)": "\#(parts[parts.count - 1])"}"#
    }
    return try run(
      PostEntry.self,
      #"{"journal": "\#(journal)", "label": "\#(label)", "lines": [\#(texts.joined(separator: ", "))]\#(more)}"#
    )
  }
}

@Test func `an entry written by hand answers its id and number`() throws {
  let office = try TestCompany()
  let made = try office.write(["606 D 100.00", "401 ACI C 100.00"], journal: "AC")
  #expect(made.number == "AC-2026-00001")
  #expect(try office.texts("SELECT number FROM entry WHERE id = \(made.id)") == ["AC-2026-00001"])
  #expect(try office.lastEntries() == ["AC 606 D 100.00", "AC 401 ACI C 100.00"])
  #expect(try office.write(["606 D 1.00", "512 C 1.00"]).number == "OD-2026-00001")
  #expect(try office.differences() == [])
}

@Test(arguments: [
  (["606 D 100.00", "512 C 99.00"], "OD", "", "not-balanced"), (["606 D 100.00"], "OD", "", "too-few-lines"),
  (["606 D 0.00", "512 C 0.00"], "OD", "", "not-one-side"),
  (["606 D -5.00", "512 C -5.00"], "OD", "", "not-one-side"),
  (["996 D 1.00", "512 C 1.00"], "OD", "", "unknown-account"),
  (["A06 D 1.00", "512 C 1.00"], "OD", "", "unknown-account"),
  (["606 ACI D 1.00", "512 C 1.00"], "OD", "", "no-auxiliary"),
  (["401 XYZ D 1.00", "512 C 1.00"], "OD", "", "unknown-auxiliary"),
  (["606 D 1.00", "512 C 1.00"], "AN", "", "opening-journal"),
  (["606 D 1.00", "512 C 1.00"], "OD", #", "date": "2027-03-21""#, "date-too-late"),
  (["606 D 1.00", "512 C 1.00"], "OD", #", "date": "2025-12-31""#, "period-locked"),
  (["606 D 1.00", "512 C 1.00"], "OD", #", "reverse_on": "2026-03-20""#, "reversal-too-soon"),
])
func `an entry is refused`(_ lines: [String], _ journal: String, _ more: String, _ code: String) throws {
  let office = try TestCompany()
  #expect(refusal { try office.write(lines, journal: journal, more: more) } == code)
  #expect(try office.texts("SELECT id FROM entry") == [])
}

@Test func `a longer number stands under its account of the chart`() throws {
  let office = try TestCompany()
  try office.write(["6061001 D 1.00", "512 C 1.00"])
  #expect(try office.balance("6061001") == "1.00")
}

@Test func `a cut-off is undone by itself on its day`() throws {
  let office = try TestCompany()
  try office.write(
    ["606 D 100.00", "44586 D 20.00", "4081 C 120.00"],
    more: #", "date": "2026-02-28", "reverse_on": "2026-03-01""#)
  #expect(
    try office.texts("SELECT number || ' ' || day FROM entry ORDER BY id") == [
      "OD-2026-00001 2026-02-28", "OD-2026-00002 2026-03-01",
    ])
  #expect(try office.balance("4081") == "0.00")
}

@Test func `an entry is undone once, what a document posted never`() throws {
  let office = try TestCompany()
  let made = try office.write(["606 D 100.00", "512 C 100.00"])
  #expect(
    refusal { try office.run(ReverseEntry.self, #"{"entry": \#(made.id), "reason": " "}"#) }
      == "reason-missing")
  #expect(
    refusal {
      try office.run(ReverseEntry.self, #"{"entry": 1, "reason": "x", "date": "2026-03-19"}"#)
    } == "reversal-too-soon")
  let undone = try office.run(ReverseEntry.self, #"{"entry": "od-2026-00001", "reason": "doublon"}"#)
  #expect(undone.number == "OD-2026-00002")
  #expect(try office.balance("606") == "0.00")
  for entry in ["OD-2026-00001", "OD-2026-00002"] {
    #expect(
      refusal { try office.run(ReverseEntry.self, #"{"entry": "\#(entry)", "reason": "x"}"#) }
        == "already-reversed")
  }
  try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  #expect(
    refusal { try office.run(ReverseEntry.self, #"{"entry": "VE-2026-00001", "reason": "x"}"#) }
      == "automatic-entry")
  #expect(
    refusal { try office.run(ReverseEntry.self, #"{"entry": "VE-2026-00009", "reason": "x"}"#) }
      == "not-found")
}

@Test func `accounts: sub-accounts are added, the regulation's labels stay, those in use stay active`() throws
{
  let office = try TestCompany()
  try office.run(SaveAccount.self, #"{"number": "60611", "label": "Eau"}"#)
  #expect(try office.texts("SELECT kind || label FROM account WHERE number = '60611'") == ["ownEau"])
  try office.run(SaveAccount.self, #"{"number": "60611", "active": false}"#)
  #expect(refusal { try office.write(["60611 D 1.00", "512 C 1.00"]) } == "inactive-account")
  #expect(
    refusal { try office.run(SaveAccount.self, #"{"number": "606", "label": "X"}"#) } == "regulation-account")
  #expect(
    refusal { try office.run(SaveAccount.self, #"{"number": "99", "label": "X"}"#) } == "no-parent-account")
  #expect(refusal { try office.run(SaveAccount.self, #"{"number": "60612"}"#) } == "label-missing")
  #expect(
    refusal { try office.run(SaveAccount.self, #"{"number": "707", "active": false}"#) } == "account-in-use")
  #expect(try office.differences() == [])
}

@Test func `accounts by purpose: mapped by rate, then back to the usual one`() throws {
  let office = try TestCompany()
  let goods = #"{"label": "Pompe", "price": "100", "nature": "goods"}"#
  try office.run(MapAccount.self, #"{"purpose": "vat.collected", "key": "2000", "account": "445711"}"#)
  try office.invoice(goods)
  #expect(try office.lastEntries() == ["VE 411 DUP D 120.00", "VE 445711 C 20.00", "VE 707 C 100.00"])
  try office.run(MapAccount.self, #"{"purpose": "vat.collected", "key": "2000", "account": ""}"#)
  try office.invoice(goods)
  #expect(try office.lastEntries() == ["VE 411 DUP D 120.00", "VE 44571 C 20.00", "VE 707 C 100.00"])
  #expect(
    refusal { try office.run(MapAccount.self, #"{"purpose": "x", "account": "606"}"#) } == "unknown-purpose")
  #expect(
    refusal { try office.run(MapAccount.self, #"{"purpose": "loss", "key": "2000", "account": "606"}"#) }
      == "unknown-narrowing")
  #expect(
    refusal { try office.run(MapAccount.self, #"{"purpose": "loss", "account": "996"}"#) }
      == "unknown-account")
}

@Test func `books behind the log or switched off write nothing`() throws {
  let office = try TestCompany(plan: 2)
  #expect(refusal { try office.write(["606 D 1.00", "512 C 1.00"]) } == "accounting-off")
  let late = try TestCompany()
  try late.attack("UPDATE consumer SET cursor = cursor - 1 WHERE name = 'accounting'")
  #expect(refusal { try late.write(["606 D 1.00", "512 C 1.00"]) } == "books-behind")
}

@Test func `locks: named by their domain, opened again with a reason`() throws {
  let office = try TestCompany()
  try office.run(LockPeriod.self, #"{"domain": "achats", "until": "2026-02-28"}"#)
  let february = #", "date": "2026-02-28""#
  #expect(
    refusal { try office.write(["606 D 1.00", "401 ACI C 1.00"], journal: "AC", more: february) }
      == "period-locked")
  try office.write(["606 D 1.00", "512 C 1.00"], more: february)
  #expect(
    refusal { try office.run(LockPeriod.self, #"{"domain": "achats", "until": ""}"#) } == "reason-missing")
  #expect(
    refusal { try office.run(LockPeriod.self, #"{"domain": "tout", "until": "2026-03-31"}"#) }
      == "period-not-over")
  #expect(
    refusal { try office.run(LockPeriod.self, #"{"domain": "tout", "until": "x"}"#) } == "invalid-value")
  try office.run(LockPeriod.self, #"{"domain": "achats", "until": "", "reason": "facture oubliée"}"#)
  try office.write(["606 D 1.00", "401 ACI C 1.00"], journal: "AC", more: february)
  #expect(
    EntryRefusal.periodLocked(.purchases, firstOpen: day("2026-03-01")).message
      == "La période est verrouillée (achats) : le premier jour ouvert est le 01/03/2026.")
}

@Test func `a template: open amounts are given in order, the last may balance`() throws {
  let office = try TestCompany()
  #expect(try office.read { try EntryTemplate.all(in: $0).map(\.name) } == ["CCA", "FAE", "FNP", "PCA"])
  let made = try office.run(
    PostTemplate.self, #"{"template": "FNP", "date": "2026-02-28", "amounts": ["100.00", "20.00"]}"#)
  #expect(made.number == "OD-2026-00001")
  #expect(
    try office.lines(where: "entry.id = \(made.id)") == [
      "OD 44586 D 20.00", "OD 606 D 100.00", "OD 4081 C 120.00",
    ])
  #expect(try office.texts("SELECT day FROM entry WHERE reverses = \(made.id)") == ["2026-03-01"])
  #expect(
    refusal { try office.run(PostTemplate.self, #"{"template": "fnp", "amounts": ["100.00"]}"#) }
      == "amounts-do-not-fit")
}

@Test func `what comes back is written once for each day`() throws {
  let office = try TestCompany()
  let rent = #"""
    {"name": "Loyer", "journal": "OD", "label": "Loyer", "every": "month", "from": "2026-01-31", "lines": [
      {"account": "613", "side": "debit", "amount": "800.00"}, {"account": "467", "side": "credit"}]}
    """#
  try office.run(SaveTemplate.self, rent)
  #expect(try office.run(RunRecurring.self, "{}").posted == 2)
  #expect(try office.run(RunRecurring.self, "{}").posted == 0)
  #expect(try office.texts("SELECT day FROM entry ORDER BY id") == ["2026-01-31", "2026-02-28"])
  #expect(try office.balance("613") == "1600.00")
  try office.run(LockPeriod.self, #"{"domain": "tout", "until": "2026-03-20"}"#)
  try office.run(
    SaveTemplate.self, rent.replacing("Loyer", with: "Box").replacing("2026-01-31", with: "2026-03-05"))
  let again = try office.run(RunRecurring.self, "{}")
  #expect(again.posted == 0)
  #expect(again.refused.map(\.code) == ["period-locked"])
  #expect(
    refusal { try office.run(SaveTemplate.self, rent.replacing(#""from": "2026-01-31","#, with: "")) }
      == "start-missing")
  #expect(try office.differences() == [])
}
