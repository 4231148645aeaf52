import Accounting
import AccountingFacts
import Articles
import CatalogFacts
import Inventory
import Kernel
import Store
import Treasury
import TreasuryFacts

extension DemoStory {
  /// What the accountant does each month, and the entries no operation makes.
  mutating func planBooks() {
    plan(.paul, on: today) { _, batch in try DemoBooks.map(in: batch) }
    plan(.paul, on: today.adding(days: 2)) { try $0.takeOverBalances(in: $1) }
    var month = today.startOfMonth.adding(months: 1)
    while month <= DemoCalendar.last {
      plan(.paul, on: month.adding(days: 6)) { _, batch in try DemoBooks.runRecurring(in: batch) }
      plan(.paul, on: month.adding(days: 21)) { [month] in try $0.declareTax(before: month, in: $1) }
      plan(.paul, on: month.adding(days: 26)) { [month] _, batch in
        try batch.perform(LockPeriod(domain: .all, until: month.adding(days: -1)))
      }
      month = month.adding(months: 1)
    }
    plan(.paul, onDate: (2026, 1, 29)) { _, batch in try DemoBooks.keepLeave(in: batch) }
    planLoan()
    planClosings()
    planCorrectionsOfBooks()
  }

  /// Moves money, and says at once on which accounts: what the books would keep waiting on 471 never stays there.
  ///
  /// - Parameter parts: positive for money in; they make up the whole.
  func adjust(
    _ cents: Int64, by method: PaymentMethod, _ reason: String, on parts: [(account: String, cents: Int64)],
    in batch: borrowing Batch
  ) throws {
    try batch.perform(AdjustCash(amount: Money(cents: cents), method: method, reason: reason))
    // The books know by themselves what a small difference is.
    guard Money(cents: cents).magnitude > DemoBooks.tolerance else { return }
    let lines = parts.map { DemoBooks.line($0.account, -$0.cents) }
    try batch.perform(
      PostEntry(journal: .general, label: reason, lines: [DemoBooks.line("471", cents)] + lines))
  }

  /// What the firm owned before the file: its capital behind the bank, its claims and its shelves.
  private func takeOverBalances(in batch: borrowing Batch) throws {
    var lines: [EntryRequestLine] = []
    let claims = takenOver.cents
    if claims != 0 { lines += [DemoBooks.line("890", claims), DemoBooks.line("110", -claims)] }
    let held = try batch.read { try Stock.valuation(asOf: today.adding(days: -1), in: $0) }
    let materials = Set(DemoCatalogue.all.filter { $0.kind == .material }.map(\.code))
    for (account, isMaterial) in [("37", false), ("31", true)] {
      let value = held.filter { materials.contains($0.code) == isMaterial }.map(\.value).sum().cents
      if value != 0 { lines += [DemoBooks.line(account, value), DemoBooks.line("110", -value)] }
    }
    for part in DemoBooks.openingOfAssets {
      lines += [DemoBooks.line(part.account, part.cents), DemoBooks.line("110", -part.cents)]
    }
    try batch.perform(
      PostEntry(journal: .general, piece: "REPRISE", label: "Affectation de la reprise", lines: lines))
  }

  // MARK: VAT

  /// Declares the month before, and pays what is due two days later.
  private mutating func declareTax(before month: Day, in batch: borrowing Batch) throws {
    let filed = try batch.perform(FileVAT(from: month.adding(months: -1), to: month.adding(days: -1)))
    guard filed.due > 0 else { return }
    plan(.paul, on: month.adding(days: 23)) { story, batch in
      try story.adjust(
        -filed.due * 100, by: .directDebit, "TVA du mois précédent", on: [("44551", -filed.due * 100)],
        in: batch)
    }
  }

  // MARK: Loan

  /// The van is bought on credit: sixty months, and interest that goes down.
  private mutating func planLoan() {
    plan(.paul, onDate: (2025, 9, 15)) { story, batch in
      try story.adjust(
        36_000_00, by: .transfer, "Emprunt du fourgon, 60 mois", on: [("164", 36_000_00)], in: batch)
    }
    for rank in 0..<14 {
      let day = DemoCalendar.day(2025, 10, 12).adding(months: rank)
      plan(.paul, onDate: (day.year, day.month, 12)) { story, batch in
        let interest = Int64(105_00 - 1_75 * rank)
        try story.adjust(
          -600_00 - interest, by: .directDebit, "Échéance de l'emprunt du fourgon",
          on: [("164", -600_00), ("661", -interest)], in: batch)
      }
    }
  }
}

/// The accounts of the demo company, and how its entries are written.
enum DemoBooks {
  /// What the company gives up without a word.
  static let tolerance = Money(cents: 5_00)

  /// A debit when positive, in cents.
  static func line(_ account: String, _ cents: Int64) -> EntryRequestLine {
    EntryRequestLine(
      account: account, debit: cents > 0 ? Money(cents: cents) : nil,
      credit: cents < 0 ? Money(cents: -cents) : nil)
  }

  /// Call-outs have an account of their own, and cheques are banked the day they come.
  static func map(in batch: borrowing Batch) throws {
    try batch.perform(SaveAccount(number: "70851", label: "Déplacements facturés"))
    let travel = try batch.read { try Articles.family(.code("DEPL"), in: $0) }
    try batch.perform(
      MapAccount(
        purpose: Purpose.salesOfServices.rawValue, key: String(travel.id.rawValue), account: "70851"))
    try batch.perform(MapAccount(purpose: Purpose.byCheque.rawValue, account: "512"))
  }

  /// What is owed for paid leave grows each month: a recurring entry.
  static func keepLeave(in batch: borrowing Batch) throws {
    let amount = Money(cents: 420_00)
    try batch.perform(
      SaveTemplate(
        name: "Congés à payer", label: "Provision mensuelle pour congés à payer",
        lines: [
          EntryTemplate.Line(account: "6412", side: .debit, amount: amount),
          EntryTemplate.Line(account: "4282", side: .credit, amount: amount),
        ], every: .month, from: DemoCalendar.day(2026, 1, 31), until: DemoCalendar.day(2030, 12, 31)))
  }

  static func runRecurring(in batch: borrowing Batch) throws {
    let done = try batch.perform(RunRecurring())
    precondition(done.refused.isEmpty, "an entry of the demo is refused")
  }
}
