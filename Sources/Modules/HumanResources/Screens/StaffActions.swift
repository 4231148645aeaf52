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
      step: .open { _, ids in .form(.employee, record: ids[0]) }),
    Action(
      "employe.salaire", "Salaire : en convenir un autre", key: "s", permission: .writeEmployees, on: .row,
      step: .open { _, ids in .form(.salary, record: ids[0]) }, refusal: needsSalaries),
    Action(
      "employe.bulletin", "Bulletin : préparer sa fiche de paie", key: "b", permission: .preparePay,
      on: .row,
      step: .open { reading, ids in
        .form(.payslip, preset: ["employee": try code(of: ids[0], reading)])
      },
      refusal: needsSalaries),
    Action(
      "employe.fiches", "Lire ses fiches de paie", key: "l", permission: .readSalaries, on: .row,
      step: .open { reading, ids in .list(.payslips, parameter: try code(of: ids[0], reading)) }),
    Action(
      "employe.historique", "Historique de ses salaires", key: "h", permission: .readSalaries, on: .row,
      step: .open { reading, ids in .list(.salaries, parameter: try code(of: ids[0], reading)) }),
    Action(
      "employe.avance", "Avance sur salaire", key: "a", permission: .payStaff, on: .row,
      step: .open { reading, ids in .form(.payAdvance, preset: ["employee": try code(of: ids[0], reading)]) },
      refusal: needsSalaries),
  ]

  /// What can be done with payslips, by their id.
  static let payslipActions: [Action] = [
    Action(
      "paie.mois", "Mois : préparer toutes les fiches", key: "m", permission: .preparePay, on: .screen,
      step: .open { _, _ in .form(.payMonth) }),
    Action(
      "paie.modifier", "Éditer : heures, primes, absences", key: "e", permission: .preparePay, on: .row,
      step: .open { _, ids in .form(.payslip, record: ids[0]) },
      refusal: { try payslip($1, in: $0).refusal(of: .edit) }),
    Action(
      "paie.valider", "Valider les fiches", key: "F9", permission: .validatePay, on: .rows,
      step: .confirm(
        { reading, ids in
          let slips = try ids.map { try payslip($0, in: reading) }
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
        { session, ids in
          for id in ids { try session.perform(ValidatePayslip(payslip: .id(Payslip.ID(id)))) }
          return Outcome("\(counted(ids.count, "fiche de paie validée", "fiches de paie validées")).")
        }),
      refusal: { try payslip($1, in: $0).refusal(of: .validate) }),
    Action(
      "paie.regler", "Régler les salaires", key: "r", permission: .payStaff, on: .rows,
      step: .open { reading, ids in
        let numbers = try ids.map { try payslip($0, in: reading).number }
        return .form(.payPayment, preset: ["payslips": numbers.joined(separator: ", ")])
      },
      refusal: { try payslip($1, in: $0).refusal(of: .pay) }),
    Action(
      "paie.annuler", "Annuler une fiche validée", key: "z", permission: .validatePay, on: .row,
      step: .open { _, ids in .form(.payslipReversal, record: ids[0]) },
      refusal: { try payslip($1, in: $0).refusal(of: .reverse) }),
    Action(
      "paie.supprimer", "Supprimer le brouillon", key: "d", permission: .preparePay, on: .row,
      step: .confirm(
        { reading, ids in
          Question("Supprimer le brouillon \(try payslip(ids[0], in: reading).number) ?", isDangerous: true)
        },
        { session, ids in
          try session.perform(DeletePayslipDraft(payslip: .id(Payslip.ID(ids[0]))))
          return Outcome("Brouillon supprimé.")
        }),
      refusal: { try payslip($1, in: $0).refusal(of: .edit) }),
  ]

  static let advanceActions: [Action] = [
    Action(
      "avance.rembourser", "Remboursée autrement que par la paie", key: "r", permission: .payStaff, on: .row,
      step: .open { _, ids in .form(.payAdvanceRepayment, record: ids[0]) },
      refusal: { reading, id in
        try Advance.find(.id(Advance.ID(id)), in: reading).refusal(repaying: .zero, on: reading.today)
      })
  ]

  static let bodyActions: [Action] = [
    Action(
      "organisme.payer", "Régler l’organisme", key: "r", permission: .payStaff, on: .row,
      step: .open { _, ids in .form(.bodyPayment, record: ids[0]) })
  ]

  static let rateActions: [Action] = [
    Action(
      "taux.fixer", "Fixer une nouvelle valeur", key: "e", permission: .setPayRates, on: .row,
      step: .open { _, ids in .form(.payRate, record: ids[0]) })
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
  @Sendable private static func needsSalaries(_ reading: Reading, _ id: Int64) throws -> (any Refusal)? {
    reading.viewer.may(.readSalaries) ? nil : CommonRefusal.permissionDenied("Consulter les salaires")
  }
}
