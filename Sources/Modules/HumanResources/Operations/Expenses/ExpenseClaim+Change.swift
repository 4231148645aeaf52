import Kernel
import Store

extension ExpenseClaim {
  /// The claim as the journal of actions shows it.
  private func shown(in reading: Reading) throws -> [(String, String)] {
    let rows = lines.map { "\($0.day.french) \($0.category.label) \($0.gross.french)" }
    return [
      ("Salarié", try Employee.find(employee, in: reading).code), ("Date", day.french), ("Libellé", label),
      ("Total", total.frenchEuros), ("TVA récupérable", deductible.frenchEuros),
      ("Dépenses", rows.joined(separator: " ; ")),
    ]
  }

  /// Writes down what a person entered or changed.
  func record(_ action: String, before: ExpenseClaim?, in tx: borrowing Transaction) throws {
    let old = try before?.shown(in: tx.reading) ?? []
    try tx.record(
      Change(action, of: subject, fields: Change.fields(from: old, to: try shown(in: tx.reading))))
  }

  func recordWithdrawal(in tx: borrowing Transaction) throws {
    try tx.record(
      Change("retrait", of: subject, fields: Change.fields(from: try shown(in: tx.reading), to: [])))
  }

  /// Computes again the trips of an employee's claims entered after this one and not decided on: the kilometres that
  /// count before theirs changed.
  func countAgain(of employee: Employee.ID, in tx: borrowing Transaction) throws {
    for claim in try Self.undecided(of: employee, after: id, in: tx.reading) {
      let drafting = ExpenseDrafting(employee: employee, claim: claim.id, day: claim.day, label: claim.label)
      let lines = try drafting.lines(claim.entries, in: tx.reading)
      guard lines != claim.lines else { continue }
      let whose = try Employee.find(employee, in: tx.reading)
      try NewExpense(employee: whose, day: claim.day, label: claim.label, lines: lines).save(
        claim.id, in: tx.db)
      let after = ExpenseClaim(
        id: claim.id, employee: employee, day: claim.day, label: claim.label, author: claim.author,
        lines: lines, status: claim.status)
      try after.record("kilomètres recomptés", before: claim, in: tx)
    }
  }
}
