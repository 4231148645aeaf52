import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// What can be done with employees, by their id: on their list and on their card alike.
  static let employeeActions: [Action] = [
    Action(
      "employe.modifier", "Éditer la fiche", key: "e", permission: .writeEmployees, on: .row,
      step: .open { _, rows in .form(.employee, record: rows.record) }),
    Action(
      "employe.salaire", "Salaire : en convenir un autre", key: "s", permission: .writeEmployees, on: .row,
      step: .open { _, rows in .form(.salary, record: rows.record) }, refusal: needsSalaries),
    Action(
      "employe.bulletin", "Bulletin : préparer sa fiche de paie", key: "b", permission: .preparePay,
      on: .row,
      step: .open { reading, rows in
        .form(.payslip, preset: [.employee: try code(of: rows.record, reading)])
      },
      refusal: needsSalaries),
    Action(
      "employe.fiches", "Lire ses fiches de paie", key: "l", permission: .readSalaries, on: .row,
      step: .open { reading, rows in .list(.payslips, parameter: try code(of: rows.record, reading)) }),
    Action(
      "employe.historique", "Historique de ses salaires", key: "h", permission: .readSalaries, on: .row,
      step: .open { reading, rows in .list(.salaries, parameter: try code(of: rows.record, reading)) }),
    Action(
      "employe.avance", "Avance sur salaire", key: "a", permission: .payStaff, on: .row,
      step: .open { reading, rows in
        .form(.payAdvance, preset: [.employee: try code(of: rows.record, reading)])
      },
      refusal: needsSalaries),
  ]

  /// What can be done with payslips, by their id.
  static let payslipActions: [Action] = [
    Action(
      "paie.mois", "Mois : préparer toutes les fiches", key: "m", permission: .preparePay, on: .screen,
      step: .open { _, _ in .form(.payMonth) }),
    Action(
      "paie.modifier", "Éditer : heures, primes, absences", key: "e", permission: .preparePay, on: .row,
      step: .open { _, rows in .form(.payslip, record: rows.record) },
      refusal: { try payslip($1.record, in: $0).refusal(of: .edit) }),
    Action(
      "paie.valider", "Valider les fiches", key: "F9", permission: .validatePay, on: .rows,
      step: .confirm(
        { reading, rows in
          let slips = try rows.numbers.map { try payslip($0, in: reading) }
          // Validation computes them again.
          let net = try slips.map { slip in
            let employee = try Employee.find(slip.employee, in: reading)
            return try Payslip.preview(of: employee, month: slip.period, slip.elements, in: reading).net
          }.sum()
          let isStale = net != slips.map(\.content.net).sum()
          return Question(
            "Valider \(named(slips)), net \(net.french) € ? Elles ne changeront plus."
              + (isStale ? " Un salaire, une avance ou un taux a changé depuis leur préparation." : ""))
        },
        { session, rows in
          for id in rows.all(Payslip.self) { try session.perform(ValidatePayslip(payslip: .id(id))) }
          return Outcome("\(counted(rows.count, "fiche de paie validée", "fiches de paie validées")).")
        }),
      refusal: { try payslip($1.record, in: $0).refusal(of: .validate) }),
    Action(
      "paie.regler", "Régler les salaires", key: "r", permission: .payStaff, on: .rows,
      step: .open { reading, rows in
        let numbers = try rows.numbers.map { try payslip($0, in: reading).number }
        return .form(.payPayment, preset: [.payslips: numbers.joined(separator: ", ")])
      },
      refusal: { try payslip($1.record, in: $0).refusal(of: .pay) }),
    Action(
      "paie.annuler", "Annuler une fiche validée", key: "z", permission: .validatePay, on: .row,
      step: .open { _, rows in .form(.payslipReversal, record: rows.record) },
      refusal: { try payslip($1.record, in: $0).refusal(of: .reverse) }),
    Action(
      "paie.supprimer", "Supprimer le brouillon", key: "d", permission: .preparePay, on: .row,
      step: .confirm(
        { reading, rows in
          Question(
            "Supprimer le brouillon \(try payslip(rows.record, in: reading).number) ?", isDangerous: true)
        },
        { session, rows in
          try session.perform(DeletePayslipDraft(payslip: .id(rows.one())))
          return Outcome("Brouillon supprimé.")
        }),
      refusal: { try payslip($1.record, in: $0).refusal(of: .edit) }),
  ]

  static let advanceActions: [Action] = [
    Action(
      "avance.rembourser", "Remboursée autrement que par la paie", key: "r", permission: .payStaff, on: .row,
      step: .open { _, rows in .form(.payAdvanceRepayment, record: rows.record) },
      refusal: { reading, rows in
        try Advance.find(.id(rows.one()), in: reading).refusal(repaying: .zero, on: reading.today)
      })
  ]

  static let bodyActions: [Action] = [
    Action(
      "organisme.payer", "Régler l’organisme", key: "r", permission: .payStaff, on: .row,
      step: .open { _, rows in .form(.bodyPayment, record: rows.record) })
  ]

  static let rateActions: [Action] = [
    Action(
      "taux.fixer", "Fixer une nouvelle valeur", key: "e", permission: .setPayRates, on: .row,
      step: .open { _, rows in .form(.payRate, record: rows.record) })
  ]

  // MARK: What they name

  static func payslip(_ id: Int64, in reading: Reading) throws -> Payslip {
    try Payslip.find(.id(Payslip.ID(id)), in: reading)
  }

  private static func named(_ slips: [Payslip]) -> String {
    slips.count == 1
      ? "la fiche \(slips[0].number) de \(slips[0].printed.name)" : "\(slips.count) fiches de paie"
  }

  private static func code(of employee: Int64, _ reading: Reading) throws -> String {
    try Employee.find(Employee.ID(employee), in: reading).code
  }

  /// What concerns pay also asks for the right to see it.
  @Sendable private static func needsSalaries(_ reading: Reading, _ rows: Selection) throws -> (any Refusal)?
  {
    reading.viewer.may(.readSalaries) ? nil : CommonRefusal.permissionDenied("Consulter les salaires")
  }
}
