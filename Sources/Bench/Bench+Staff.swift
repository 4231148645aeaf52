import AssetsFacts
import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Shell
import Store
import Terminal

/// What a company that pays its people here waits for: cards, slips, what its assets lose.
extension Bench {
  mutating func measureStaff() throws {
    try measureCards(.employee, of: "employee", name: "Fiche d’un employé")
    try measureCards(.asset, of: "asset", name: "Fiche d’un actif, plan compris")
    try measurePayslips()
  }

  private mutating func measureCards(_ board: BoardID, of table: String, name: String) throws {
    let records = (bare.rows("SELECT id FROM \(table) ORDER BY id LIMIT 40") ?? []).compactMap { row in
      row.first.flatMap { Int64($0) }
    }
    guard !records.isEmpty else { return }
    var app = try app()
    let samples = try records.map { record in
      try Duration.measure {
        try app.open(.board(board, record: record))
        _ = app.draw()
      }
    }
    add(Measure(name: name, budget: Self.screen, samples: samples))
  }

  /// The slips of the present month, for those who have none; their entries are written with them.
  private mutating func measurePayslips() throws {
    let month = session.today.startOfMonth
    let employees = try session.read { reading in
      try Employee.present(in: month, reading).filter {
        try Payslip.standing(of: $0.id, in: month, reading) == nil
      }
    }
    guard !employees.isEmpty else { return }
    var drafting: [Duration] = []
    var validating: [Duration] = []
    try session.store.batch(as: session.login, on: session.today) { batch in
      for employee in employees {
        var draft = DraftPayslip(employee: .id(employee.id), period: PayMonth(month))
        draft.overtime25 = .one
        var id: Int64 = 0
        drafting.append(try .measure { id = try batch.perform(draft).id })
        validating.append(
          try .measure { try batch.perform(ValidatePayslip(payslip: .id(Payslip.ID(id)))) })
      }
    }
    add(
      Measure(
        name: "Calculer une fiche de paie, sans le disque", budget: .milliseconds(5), samples: drafting))
    add(
      Measure(
        name: "Valider une fiche de paie et l’écrire aux livres, sans le disque", budget: .milliseconds(5),
        samples: validating))
  }
}
