import AccountingFacts
import Kernel
import PartiesFacts
import Store
import TestSupport
import Testing
import Treasury

@testable import Accounting

private let goods = #"{"label": "Pompe", "price": "1000", "nature": "goods"}"#

@Test func `codes: AA to ZZ, then AAA; small letters until the lines balance`() {
  #expect([0, 1, 25, 26, 675, 676].map(LetteringCode.code) == ["AA", "AB", "AZ", "BA", "ZZ", "AAA"])
  #expect(LetteringCode.shown("AB", isComplete: false) == "ab")
}

@Test func `partial then total: aa, then AA; a receipt taken back makes it partial again, history kept`()
  throws
{
  let office = try TestCompany()
  try office.invoice(goods)
  #expect(try office.letters("411") == ["-"])
  try office.receive("500.00", for: "FA-2026-00001")
  #expect(try office.letters("411") == ["aa", "aa"])
  try office.receive("700.00", for: "FA-2026-00001")
  #expect(try office.letters("411") == ["AA", "AA", "AA"])
  try office.run(Unallocate.self, #"{"invoice": "FA-2026-00001", "credit": "E-1", "reason": "erreur"}"#)
  #expect(try office.letters("411") == ["aa", "aa", "aa", "aa"])
  #expect(try office.letters("41911") == ["-"])
  #expect(try office.texts("SELECT count(*) FROM lettering_move WHERE joined") == ["4"])
  #expect(try office.differences() == [])
}

@Test func `by hand: lines set against one another, and parted with their history`() throws {
  let office = try TestCompany()
  for (debit, credit, piece) in [("100", "0", "A"), ("0", "60", "B"), ("0", "40", "C")] {
    try office.post(piece, debit: debit, credit: credit)
  }
  try office.letter([1, 3], ground: .manual)
  #expect(try office.letters("411") == ["aa", "aa", "-"])
  try office.letter([1, 5], ground: .combination)
  #expect(try office.letters("411") == ["AA", "AA", "AA"])
  try office.tell(
    LinesUnlettered(lettering: 1, code: "AA", lines: [3], day: office.today, reason: "erreur"))
  #expect(try office.letters("411") == ["aa", "-", "aa"])
  try office.tell(LinesUnlettered(lettering: 1, code: "aa", lines: [], day: office.today, reason: "erreur"))
  #expect(try office.letters("411") == ["-", "-", "-"])
  #expect(try office.texts("SELECT joined FROM lettering_move ORDER BY event, position").count == 6)
  #expect(try office.differences() == [])
}

@Test func `by hand with what is given up: the difference goes to 658 and the lines balance`() throws {
  let office = try TestCompany()
  try office.post("A", debit: "100", credit: "0")
  try office.post("B", debit: "0", credit: "99.95")
  try office.tell(
    LinesLettered(
      lines: [1, 3], account: "411", auxiliary: "DUP", day: office.today, ground: .manual,
      writeOff: euros("0.05"), writeOffAccount: "658"))
  #expect(try office.lastEntries() == ["OD 658 D 0.05", "OD 411 DUP C 0.05"])
  #expect(try office.letters("411") == ["AA", "AA", "AA"])
}

@Test func `an entry and its reversal are lettered together`() throws {
  let office = try TestCompany()
  try office.post("A", debit: "100", credit: "0")
  try office.tell(EntryReversed(entry: 1, number: "OD-2026-00001", day: office.today, reason: "erreur"))
  #expect(try office.lastEntries() == ["OD 471 D 100.00", "OD 411 DUP C 100.00"])
  #expect(try office.letters("411") == ["AA", "AA"])
  #expect(try office.texts("SELECT reverses FROM entry WHERE id = 2") == ["1"])
}

@Test func `a cut-off comes back by itself on its day`() throws {
  let office = try TestCompany(today: day("2026-12-31"))
  try office.tell(
    EntryPosted(
      journal: "OD", day: office.today, piece: "FNP", label: "Facture à recevoir",
      lines: [
        PostedLine(account: "606", debit: euros("50")), PostedLine(account: "4081", credit: euros("50")),
      ],
      reversedOn: day("2027-01-01")))
  #expect(
    try office.lines(where: "1") == [
      "OD 606 D 50.00", "OD 4081 C 50.00", "OD 4081 D 50.00", "OD 606 C 50.00",
    ])
  #expect(try office.texts("SELECT day FROM entry ORDER BY id") == ["2026-12-31", "2027-01-01"])
}

extension TestCompany {
  /// An entry of 411 DUP against 471.
  func post(_ piece: String, debit: String, credit: String, on day: Day? = nil) throws {
    try tell(
      EntryPosted(
        journal: "OD", day: day ?? today, piece: piece, label: "Écriture \(piece)",
        lines: [
          PostedLine(
            account: "411", party: try party("DUP").party, debit: euros(debit), credit: euros(credit)),
          PostedLine(account: "471", debit: euros(credit), credit: euros(debit)),
        ]))
  }

  func letter(_ lines: [Int64], ground: LinesLettered.Ground) throws {
    try tell(LinesLettered(lines: lines, account: "411", auxiliary: "DUP", day: today, ground: ground))
  }
}
