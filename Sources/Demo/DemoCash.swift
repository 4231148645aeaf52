import Accounting
import Kernel
import Store
import Treasury
import TreasuryFacts

extension DemoStory {
  /// What goes through the bank and the cash box without a client or a supplier.
  mutating func planCash() {
    plan(.paul, on: today) { story, batch in
      for (cents, method, reason, parts) in Self.opening {
        try story.adjust(cents, by: method, reason, on: parts, in: batch)
      }
    }
    var month = today.startOfMonth.adding(months: 1)
    while month <= DemoCalendar.last {
      planMonthEnd(month)
      month = month.adding(months: 1)
    }
    for date in [(2025, 12, 15), (2026, 8, 17)] { planDeposit(on: date) }
    for (year, month, day, cents) in [(2025, 3, 31, -640), (2025, 9, 30, 210), (2026, 6, 30, -1_250)] {
      plan(.paul, onDate: (year, month, day)) { story, batch in
        try story.adjust(Int64(cents), by: .cash, "Écart de caisse", on: [("658", Int64(cents))], in: batch)
      }
    }
  }

  /// What the cash box holds too much of goes to the bank.
  private mutating func planDeposit(on date: (Int, Int, Int)) {
    plan(.paul, onDate: date) { _, batch in
      let amount = Money(cents: 2_000_00)
      for (amount, method) in [(-amount, PaymentMethod.cash), (amount, .transfer)] {
        try batch.perform(AdjustCash(amount: amount, method: method, reason: "Remise d'espèces en banque"))
      }
    }
  }

  /// Bank charges at the end of each month, salaries after it.
  private mutating func planMonthEnd(_ month: Day) {
    plan(.paul, on: month.adding(days: 2)) { story, batch in
      try story.adjust(
        -28_40, by: .directDebit, "Frais bancaires du mois", on: [("627", -28_40)], in: batch)
    }
    plan(.paul, on: month.adding(days: 4)) { try $0.paySalaries(before: month, in: $1) }
  }

  /// Until pay is kept here, what the accountant's office computed is booked on the last day of its month, and paid.
  private mutating func paySalaries(before month: Day, in batch: borrowing Batch) throws {
    let cents = Int64(buying.number(1_960_000...2_140_000))
    guard month <= DemoStory.firstPay else { return }
    let charges = cents * 37 / 100
    let salaries = cents - charges
    try batch.perform(
      PostEntry(
        journal: .payroll, date: month.adding(days: -1), label: "Paie du mois",
        lines: [
          DemoBooks.line("6411", salaries), DemoBooks.line("645", charges), DemoBooks.line("421", -salaries),
          DemoBooks.line("431", -charges),
        ]))
    try adjust(
      -cents, by: .transfer, "Salaires et cotisations du mois", on: [("421", -salaries), ("431", -charges)],
      in: batch)
  }

  private typealias Opening = (
    cents: Int64, method: PaymentMethod, reason: String, parts: [(account: String, cents: Int64)]
  )
  private static let opening: [Opening] = [
    (
      48_215_37, .transfer, "Reprise du solde bancaire au 20/11/2024",
      [("1013", 40_000_00), ("106", 8_215_37)]
    ),
    (60_000_00, .transfer, "Apport en compte courant d'associé", [("455", 60_000_00)]),
    (250_00, .cash, "Fond de caisse", [("106", 250_00)]),
  ]
}
