import Events
import Kernel
import Store
import Treasury

extension DemoStory {
  /// What goes through the bank and the cash box without a client or a supplier.
  mutating func planCash() {
    plan(.paul, on: today) { _, batch in
      for (cents, method, reason) in Self.opening {
        try batch.perform(AdjustCash(amount: Money(cents: cents), method: method, reason: reason))
      }
    }
    var month = today.startOfMonth.adding(months: 1)
    while month <= DemoCalendar.last {
      planMonthEnd(month)
      month = month.adding(months: 1)
    }
    for date in [(2025, 12, 15), (2026, 8, 17)] { planDeposit(on: date) }
    for (year, month, day, cents) in [(2025, 3, 31, -640), (2025, 9, 30, 210), (2026, 6, 30, -1_250)] {
      plan(.paul, onDate: (year, month, day)) { _, batch in
        try batch.perform(
          AdjustCash(amount: Money(cents: Int64(cents)), method: .cash, reason: "Écart de caisse"))
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

  /// Bank charges at the end of each month, salaries and VAT after it.
  private mutating func planMonthEnd(_ month: Day) {
    plan(.paul, on: month.adding(days: 2)) { _, batch in
      try batch.perform(
        AdjustCash(amount: Money(cents: -28_40), method: .directDebit, reason: "Frais bancaires du mois"))
    }
    plan(.paul, on: month.adding(days: 4)) { story, batch in
      let cents = Int64(story.buying.number(1_960_000...2_140_000))
      try batch.perform(
        AdjustCash(amount: Money(cents: -cents), method: .transfer, reason: "Salaires et cotisations du mois")
      )
    }
    plan(.paul, on: month.adding(days: 23)) { story, batch in
      let cents = Int64(story.buying.number(2_800...4_300)) * 100
      try batch.perform(
        AdjustCash(amount: Money(cents: -cents), method: .directDebit, reason: "TVA du mois précédent"))
    }
  }

  private static let opening: [(Int64, PaymentMethod, String)] = [
    (48_215_37, .transfer, "Reprise du solde bancaire au 20/11/2024"),
    (60_000_00, .transfer, "Apport en compte courant d'associé"), (250_00, .cash, "Fond de caisse"),
  ]
}
