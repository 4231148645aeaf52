import Accounting
import AccountingDesk
import Kernel
import Store
import TreasuryFacts

extension DemoStory {
  /// Cut-offs in January, the next year on provisional balances, the year before closed in March.
  mutating func planClosings() {
    plan(.paul, onDate: (2025, 1, 10)) { _, batch in
      try DemoBooks.cutOff(
        "Facture non parvenue, énergie", 2024, [("6061", 412_00), ("44586", 82_40), ("4081", -494_40)],
        in: batch)
    }
    plan(.paul, onDate: (2026, 1, 9)) { _, batch in
      try DemoBooks.cutOff(
        "Assurance payée d'avance", 2025, [("486", 1_153_33), ("616", -1_153_33)], in: batch)
      try DemoBooks.cutOff(
        "Facture non parvenue, raccordements", 2025,
        [("604", 2_380_00), ("44586", 476_00), ("4081", -2_856_00)],
        in: batch)
    }
    plan(.opener, onDate: (2025, 3, 21)) { _, batch in try batch.perform(CloseYear(year: 2024)) }
    plan(.opener, onDate: (2026, 1, 6)) { _, batch in try batch.perform(OpenYear(year: 2026)) }
    plan(.opener, onDate: (2026, 3, 20)) { _, batch in try batch.perform(CloseYear(year: 2025)) }
  }

  // MARK: Mending

  /// An entry undone, an advance to a technician settled but for cents, a lettering undone.
  mutating func planCorrectionsOfBooks() {
    plan(.paul, onDate: (2026, 4, 14)) { _, batch in
      let wrong = try batch.perform(
        PostEntry(
          journal: .general, piece: "NOTE-14", label: "Frais de déplacement, compte erroné",
          lines: [DemoBooks.line("627", 186_00), DemoBooks.line("467", -186_00)]))
      try batch.perform(ReverseEntry(entry: .code(wrong.number), reason: "Imputée en frais bancaires"))
    }
    plan(.paul, onDate: (2026, 2, 10)) { story, batch in
      try story.adjust(
        -80_00, by: .transfer, "Avance de frais, salon du froid", on: [("425", -80_00)], in: batch)
    }
    plan(.paul, onDate: (2026, 2, 18)) { _, batch in try DemoBooks.letterTwice(in: batch) }
    plan(.paul, onDate: (2026, 5, 11)) { story, batch in
      try story.adjust(
        -150_00, by: .transfer, "Avance de frais, chantier de Nantua", on: [("425", -150_00)], in: batch)
    }
    plan(.paul, onDate: (2026, 5, 22)) { _, batch in try DemoBooks.settleAdvance(in: batch) }
    plan(.paul, onDate: (2026, 6, 16)) { try $0.enterLate(in: $1) }
  }

  /// An invoice of a month already locked: it is booked on the first open day.
  private mutating func enterLate(in batch: borrowing Batch) throws {
    let overhead = DemoOverhead.all.first { $0.supplier == "Papeterie Picot" }
    guard let overhead else { return }
    try buy(
      "Fournitures (facture retrouvée)", from: overhead.supplier, [overhead.line(118_40)],
      dated: DemoCalendar.day(2026, 3, 18), in: batch)
  }
}

extension DemoBooks {
  /// An entry of the last day of a year, undone on the first of the next; a debit when positive.
  static func cutOff(
    _ label: String, _ year: Int, _ parts: [(account: String, cents: Int64)], in batch: borrowing Batch
  ) throws {
    try batch.perform(
      PostEntry(
        journal: .general, date: DemoCalendar.day(year, 12, 31), label: label,
        lines: parts.map { line($0.account, $0.cents) }, reverseOn: DemoCalendar.day(year + 1, 1, 1)))
  }

  /// The technician's expenses against the advance; the cents that are left are given up.
  static func settleAdvance(in batch: borrowing Batch) throws {
    try batch.perform(
      PostEntry(
        journal: .general, piece: "NOTE-21", label: "Note de frais, chantier de Nantua",
        lines: [line("6251", 148_20), line("425", -148_20)]))
    let open = try batch.read { try OpenLine.all(account: "425", auxiliary: nil, in: $0) }
    try batch.perform(Letter(lines: open.flatMap(\.lines), writeOff: .usual))
  }

  /// The expenses of the fair against their advance, parted to see the note again, then set together anew.
  static func letterTwice(in batch: borrowing Batch) throws {
    try batch.perform(
      PostEntry(
        journal: .general, piece: "NOTE-09", label: "Note de frais, salon du froid",
        lines: [line("6251", 80_00), line("425", -80_00)]))
    let lines = try batch.read { try OpenLine.all(account: "425", auxiliary: nil, in: $0) }.flatMap(\.lines)
    guard let first = lines.first else { return }
    try batch.perform(Letter(lines: lines))
    if let lettering = try batch.read({ try BooksLine.find(first, in: $0) })?.lettering {
      try batch.perform(Unletter(lettering: lettering, reason: "Note de frais à revoir"))
      try batch.perform(Letter(lines: lines))
    }
  }
}
