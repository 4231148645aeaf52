import AccountingFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

private func open(_ id: Int64, _ amount: String, _ text: String = "", document: Bool = false) -> OpenLine {
  OpenLine(
    lines: [id], account: "411", auxiliary: "DUP", day: day("2026-01-01").adding(days: Int(id)),
    amount: euros(amount), texts: [text], isOfDocument: document)
}

private func certain(_ lines: [OpenLine]) -> [String] {
  LetteringProposal.certain(among: lines).map { proposal in
    "\(proposal.ground.rawValue) \(proposal.lines.map(String.init).joined(separator: "+"))"
  }
}

@Test func `proposals: a shared reference that balances`() {
  #expect(
    certain([
      open(1, "100.00", "FA-2026-00001"), open(2, "100.00", "FA-2026-00002"),
      open(3, "-100.00", "VIR DUPONT fa-2026-00002"),
    ]) == ["reference 2+3"])
}

@Test func `proposals: an amount alone of its kind, none when two would do`() {
  #expect(certain([open(1, "100.00"), open(2, "80.00"), open(3, "-80.00")]) == ["amount 2+3"])
  #expect(certain([open(1, "100.00"), open(2, "100.00"), open(3, "-100.00")]) == [])
}

@Test func `proposals: a sum of two to four, when it is the only one`() {
  #expect(
    certain([open(1, "10.00"), open(2, "20.00"), open(3, "40.00"), open(4, "-70.00")]) == [
      "combination 1+2+3+4"
    ])
  #expect(
    certain([open(1, "10.00"), open(2, "20.00"), open(3, "15.00"), open(4, "15.00"), open(5, "-30.00")]) == []
  )
  #expect(
    certain([
      open(1, "1.00"), open(2, "2.00"), open(3, "4.00"), open(4, "8.00"), open(5, "16.00"), open(6, "-31.00"),
    ]) == [])
}

@Test func `proposals: what documents owe is left to their allocations`() {
  #expect(certain([open(1, "100.00", document: true), open(2, "-100.00", document: true)]) == [])
  #expect(certain([open(1, "100.00", document: true), open(2, "-100.00")]) == ["amount 1+2"])
}

@Test func `lettering by hand: whole, partial, with what is given up`() throws {
  let office = try TestCompany()
  try office.write(["411 DUP D 100.00", "706 C 100.00"])
  try office.write(["512 D 99.50", "411 DUP C 99.50"])
  #expect(refusal { try office.run(Letter.self, #"{"lines": [1, 4]}"#) } == "not-settled")
  let partial = try office.run(Letter.self, #"{"lines": [1, 4], "partial": true}"#)
  #expect(partial.remaining == euros("0.50"))
  #expect(try office.letters("411") == ["aa", "aa"])
  let whole = try office.run(Letter.self, #"{"lines": [1, 4], "write_off": true}"#)
  #expect(whole.complete)
  #expect(try office.letters("411") == ["AA", "AA", "AA"])
  #expect(try office.balance("658") == "0.50")
  #expect(refusal { try office.run(Letter.self, #"{"lines": [1, 4]}"#) } == "already-lettered")
  #expect(try office.differences() == [])
}

@Test func `lettering is refused across parties, off third parties, for what a document owes`() throws {
  let office = try TestCompany()
  try office.write(["411 DUP D 100.00", "706 C 100.00"])
  try office.write(["512 D 100.00", "411 DUR C 100.00"])
  try office.write(["512 D 90.00", "411 DUP C 90.00"])
  #expect(refusal { try office.run(Letter.self, #"{"lines": [1, 4]}"#) } == "other-party")
  #expect(refusal { try office.run(Letter.self, #"{"lines": [1]}"#) } == "too-few-lines")
  #expect(refusal { try office.run(Letter.self, #"{"lines": [2, 3]}"#) } == "not-letterable")
  #expect(refusal { try office.run(Letter.self, #"{"lines": [1, 99]}"#) } == "unknown-line")
  try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  let line = try office.texts("SELECT id FROM entry_line WHERE account = '411' AND debit = 12000")
  #expect(
    refusal { try office.run(Letter.self, #"{"lines": [6, \#(line[0])], "write_off": true}"#) }
      == "document-write-off")
}

@Test func `unlettering: by hand and by hand alone`() throws {
  let office = try TestCompany()
  try office.write(["411 DUP D 100.00", "706 C 100.00"])
  try office.write(["512 D 100.00", "411 DUP C 100.00"])
  try office.run(Letter.self, #"{"lines": [1, 4]}"#)
  #expect(refusal { try office.run(Unletter.self, #"{"lettering": 1, "reason": ""}"#) } == "reason-missing")
  #expect(
    refusal { try office.run(Unletter.self, #"{"lettering": 1, "lines": [2], "reason": "x"}"#) }
      == "not-in-lettering")
  try office.run(Unletter.self, #"{"lettering": 1, "reason": "erreur"}"#)
  #expect(try office.letters("411") == ["-", "-"])
  #expect(
    refusal { try office.run(Unletter.self, #"{"lettering": 1, "reason": "x"}"#) } == "unknown-lettering")
  let number = try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  try office.receive("120.00", for: number)
  let lettering = try office.texts("SELECT max(lettering_id) FROM lettering_line")
  #expect(
    refusal { try office.run(Unletter.self, #"{"lettering": \#(lettering[0]), "reason": "x"}"#) }
      == "lettered-by-allocation")
}

@Test func `automatic lettering proposes first, then letters what is certain`() throws {
  let office = try TestCompany()
  try office.write(["411 DUP D 100.00", "706 C 100.00"])
  try office.write(["411 DUP D 30.00", "706 C 30.00"])
  try office.write(["512 D 30.00", "411 DUP C 30.00"])
  try office.write(["411 DUR D 40.00", "706 C 40.00"])
  let dry = try office.run(AutoLetter.self, #"{"dry_run": true}"#)
  #expect(dry.proposals.map(\.lines) == [[3, 6]])
  #expect(dry.lettered == 0)
  #expect(try office.letters("411") == ["-", "-", "-"])
  #expect(try office.run(AutoLetter.self, #"{"account": "411", "party": "dup"}"#).lettered == 1)
  #expect(try office.letters("411") == ["-", "AA", "AA"])
  #expect(try office.run(AutoLetter.self, "{}").lettered == 0)
  #expect(try office.texts("SELECT DISTINCT ground FROM lettering_move") == ["amount"])
}
