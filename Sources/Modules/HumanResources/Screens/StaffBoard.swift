import Assets
import AssetsFacts
import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// All there is to know of an employee, on one screen; what they earn only for whoever may see it.
  package static let employeeBoard = BoardScreen(
    id: .employee, title: "Employé", permission: .readEmployees, of: .employee,
    actions: onDocument(employeeActions),
    load: { reading, record, day in
      let employee = try Employee.find(Employee.ID(record), in: reading)
      return Board(
        title: "\(employee.fullName) (\(employee.code))",
        blocks: try blocks(of: employee, on: day, in: reading))
    })

  private static func blocks(of employee: Employee, on day: Day, in reading: Reading) throws -> [Block] {
    let identity = Block("Identité", .facts(identity(of: employee)))
    let held = try holdings(of: employee, on: day, in: reading).map { [$0] } ?? []
    guard reading.viewer.may(.readSalaries) else { return [identity] + held }
    let past = day < reading.today ? day : nil
    return [
      identity, Block("Paie", .facts(try payFacts(of: employee, on: day, in: reading))),
      try salaries(of: employee, asOf: past, in: reading),
      try advances(of: employee, asOf: past, in: reading),
      try payslips(of: employee, asOf: past, in: reading),
    ] + held
  }

  /// What the company has handed to them, now or soon.
  private static func holdings(of employee: Employee, on day: Day, in reading: Reading) throws -> Block? {
    guard reading.viewer.may(.readAssets), try Asset.isOn(in: reading) else { return nil }
    let assignments = try Assignment.all(ofEmployee: employee.id.rawValue, from: day, in: reading)
    guard !assignments.isEmpty else { return nil }
    let rows = try assignments.map { assignment in
      let asset = try Asset.find(.id(assignment.asset), in: reading)
      return BoardRow(
        [
          .text(asset.code), .text(asset.label), .text(assignment.from.french),
          .text(assignment.to?.french ?? ""),
        ], route: .board(.asset, record: asset.id.rawValue))
    }
    return Block("Actifs confiés", .table(headings: ["Code", "Actif", "Du", "Au"], rows: rows))
  }

  private static func identity(of employee: Employee) -> [Fact] {
    let details = employee.details
    let edit = Route.form(.employee, record: employee.id.rawValue)
    let facts =
      details.told(.position) + [("Contrat", "\(details.contract.label), \(details.standing.label)")]
      + details.told(
        .entry, .exit, .classification, .agreement, .street, .phone, .email, .notes)
    return facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, route: edit) }
  }

  private static func payFacts(of employee: Employee, on day: Day, in reading: Reading) throws -> [Fact] {
    let details = employee.details
    let edit = Route.form(.employee, record: employee.id.rawValue)
    let salary = try Salary.of(employee.id, on: day, in: reading)
    let facts =
      [
        ("Salaire de base", salary?.monthly.frenchEuros ?? "aucun"),
        ("Heures par mois", salary?.hours.french ?? ""),
      ] + details.told(.healthInsurance, .accidentRate)
      + [("Impôt", details.incomeTaxRate?.french ?? "taux neutre")] + details.told(.socialNumber, .iban)
    return facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, route: edit) }
  }

  private static func salaries(of employee: Employee, asOf day: Day?, in reading: Reading) throws -> Block {
    let list = Route.list(.salaries, parameter: employee.code)
    let agreed = try Salary.history(of: employee.id, in: reading).filter { $0.from <= day ?? $0.from }
    let rows = agreed.prefix(6).map { salary in
      BoardRow(
        [
          .text(salary.from.french), .amount(salary.monthly), .text(salary.hours.french),
          .text(salary.reason),
        ],
        route: list)
    }
    return Block("Salaires", .table(headings: ["Depuis", "Brut", "Heures", "Motif"], rows: Array(rows)))
  }

  private static func advances(of employee: Employee, asOf day: Day?, in reading: Reading) throws -> Block {
    let rows = try Advance.open(of: employee.id, asOf: day, in: reading).map { advance in
      BoardRow(
        [
          .text(advance.number), .text(advance.day.french), .amount(advance.amount),
          .amount(advance.remaining),
        ],
        route: .form(.payAdvanceRepayment, record: advance.id.rawValue))
    }
    return Block(
      "Avances en cours", .table(headings: ["N°", "Date", "Montant", "Reste"], rows: rows), empty: "aucune")
  }

  private static func payslips(of employee: Employee, asOf day: Day?, in reading: Reading) throws -> Block {
    let rows = try Payslip.history(of: employee.id, limit: 12, asOf: day, in: reading).map { slip in
      BoardRow(
        [
          .text(String(slip.period.iso.prefix(7))), .amount(slip.content.gross),
          .amount(slip.content.netBeforeTax),
          .amount(slip.content.net), .amount(slip.content.employerCost), .status(slip.status.word),
        ], route: .page(.payslip, record: slip.id.rawValue))
    }
    return Block(
      "Fiches de paie",
      .table(headings: ["Mois", "Brut", "Avant impôt", "Net", "Coût", "État"], rows: rows), span: 2,
      empty: "aucune : b en prépare une")
  }
}
