import Kernel

extension Permission {
  /// To see who works for the company, without what they earn.
  package static let readEmployees = Permission("hr.read")
  /// To see what people earn: salaries, payslips, advances, and their lines in the books and in cash.
  package static let readSalaries = Permission("hr.salaries")
  /// To hire, change contracts and agree salaries.
  package static let writeEmployees = Permission("hr.write")
  package static let preparePay = Permission("hr.prepare")
  /// To validate payslips, and to undo them.
  package static let validatePay = Permission("hr.validate")
  /// To pay salaries, advances and social bodies.
  package static let payStaff = Permission("hr.pay")
  /// To change rates, ceilings and scales.
  package static let setPayRates = Permission("hr.rates")
  /// To enter expense claims and follow one's own.
  package static let submitExpenses = Permission("hr.expenses")
  /// To see everyone's.
  package static let readExpenses = Permission("hr.expenses-read")
  package static let approveExpenses = Permission("hr.expenses-approve")
  package static let reimburseExpenses = Permission("hr.expenses-pay")
}

extension PermissionTitle {
  static let humanResources = [
    PermissionTitle(.readEmployees, "Consulter les salariés"),
    PermissionTitle(.readSalaries, "Consulter les salaires"),
    PermissionTitle(.writeEmployees, "Gérer les salariés et leurs contrats"),
    PermissionTitle(.preparePay, "Préparer les fiches de paie"),
    PermissionTitle(.validatePay, "Valider et annuler les fiches de paie"),
    PermissionTitle(.payStaff, "Payer salaires, avances et organismes"),
    PermissionTitle(.setPayRates, "Modifier les taux de paie"),
    PermissionTitle(.submitExpenses, "Saisir des notes de frais"),
    PermissionTitle(.readExpenses, "Consulter toutes les notes de frais"),
    PermissionTitle(.approveExpenses, "Approuver les notes de frais"),
    PermissionTitle(.reimburseExpenses, "Rembourser les notes de frais"),
  ]
}
