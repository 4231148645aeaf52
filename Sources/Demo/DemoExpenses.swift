import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension DemoStory {
  /// Marie drives her own car to clients; technicians sleep near far sites; someone allows, someone pays back.
  mutating func planExpenses() {
    for month in [2, 4, 6, 8, 10] {
      let day = DemoCalendar.day(2026, month, 24)
      plan(.marie, onDate: (2026, month, 24)) { try $0.claimVisits(of: day, in: $1) }
      plan(.claire, on: day.adding(days: 4)) { try $0.decideClaims(in: $1) }
      plan(.paul, on: day.adding(days: 9)) { try $0.reimburseClaims(in: $1) }
    }
    plan(.claire, onDate: (2026, 7, 8)) { try $0.claimSite(in: $1) }
    plan(.opener, onDate: (2026, 7, 10)) { try $0.decideClaims(in: $1) }
    plan(.paul, onDate: (2026, 7, 15)) { try $0.reimburseClaims(in: $1) }
    plan(.marie, onDate: (2026, 11, 17)) { try $0.claimVisits(of: DemoCalendar.day(2026, 11, 17), in: $1) }
    plan(.marie, onDate: (2026, 11, 19)) { try $0.claimDinner(in: $1) }
  }

  private mutating func claimVisits(of day: Day, in batch: borrowing Batch) throws {
    guard employees["Delaunay"] != nil, login(of: .marie) != opener else { return }
    let trip = ExpenseEntry(km: Quantity(whole: 340 + 60 * day.month), power: 5)
    let lines = [
      entry(trip, day, "Tournée clients du Rhône"),
      entry(
        ExpenseEntry(.meal, gross: Money(cents: 41_80), vat: VATRate(basisPoints: 1_000)), day,
        "Déjeuners en tournée"),
      entry(
        ExpenseEntry(.toll, gross: Money(cents: 23_40), vat: VATRate(basisPoints: 2_000)), day,
        "Péages A6 et A42"),
    ]
    claims.append(
      try batch.perform(SubmitExpense(label: "Tournée clients, \(day.monthName)", date: today, lines: lines))
        .id)
  }

  private func entry(_ entry: ExpenseEntry, _ day: Day, _ label: String) -> ExpenseEntry {
    var entry = entry
    entry.date = day
    entry.label = label
    return entry
  }

  private mutating func claimSite(in batch: borrowing Batch) throws {
    guard let karim = employees["Moreau"] else { return }
    let lines = [
      entry(ExpenseEntry(.hotel, gross: Money(cents: 176_00)), today, "Deux nuits à Nantua"),
      entry(
        ExpenseEntry(.meal, gross: Money(cents: 62_70), vat: VATRate(basisPoints: 1_000)), today,
        "Repas du chantier"),
    ]
    claims.append(
      try batch.perform(
        SubmitExpense(
          label: "Chantier de Nantua", employee: .id(Employee.ID(karim)), date: today, lines: lines)
      ).id)
  }

  private mutating func claimDinner(in batch: borrowing Batch) throws {
    guard employees["Delaunay"] != nil, login(of: .marie) != opener else { return }
    let dinner = entry(
      ExpenseEntry(.reception, gross: Money(cents: 118_00), vat: VATRate(basisPoints: 1_000)), today,
      "Dîner avec la Régie Saint-Clair")
    try batch.perform(SubmitExpense(label: "Invitation d’un client", date: today, lines: [dinner]))
  }

  /// That of spring is refused: its receipts are missing.
  private mutating func decideClaims(in batch: borrowing Batch) throws {
    for claim in claims {
      if [4, 5].contains(today.month) {
        try batch.perform(RefuseExpense(expense: .id(ID(claim)), reason: "Justificatifs manquants"))
      } else {
        try batch.perform(ApproveExpense(expense: .id(ID(claim))))
        allowed.append(claim)
      }
    }
    claims = []
  }

  private mutating func reimburseClaims(in batch: borrowing Batch) throws {
    for claim in allowed { try batch.perform(ReimburseExpense(expense: .id(ID(claim)))) }
    allowed = []
  }
}
