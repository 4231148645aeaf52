import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let employee = RecordKind("employee")
  package static let salary = RecordKind("salary")
  package static let payslip = RecordKind("payslip")
  package static let advance = RecordKind("advance")
  package static let contribution = RecordKind("contribution")
  package static let payRate = RecordKind("pay-rate")
  package static let expense = RecordKind("expense")
}

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let employee = PickerID("employee")
}

/// Its lists.
extension ListID {
  package static let advances = ListID("rh.avances")
  package static let employees = ListID("rh.employes")
  package static let expenses = ListID("rh.frais")
  package static let socialBodies = ListID("rh.organismes")
  package static let payslips = ListID("rh.paie")
  package static let salaries = ListID("rh.salaires")
  package static let payRates = ListID("rh.taux")
}

/// Its forms.
extension FormID {
  package static let payAdvance = FormID("rh.avance")
  package static let payAdvanceRepayment = FormID("rh.avance.remboursement")
  package static let payslipReversal = FormID("rh.bulletin.annuler")
  package static let payslip = FormID("rh.bulletin.edit")
  package static let employee = FormID("rh.employe.edit")
  package static let expense = FormID("rh.frais.edit")
  package static let expenseRefusal = FormID("rh.frais.refuser")
  package static let expenseReimbursement = FormID("rh.frais.rembourser")
  package static let payMonth = FormID("rh.mois")
  package static let bodyPayment = FormID("rh.organisme")
  package static let payPayment = FormID("rh.paiement")
  package static let salary = FormID("rh.salaire.edit")
  package static let payRate = FormID("rh.taux.edit")
}

/// Its boards.
extension BoardID {
  package static let employee = BoardID("rh.employe")
}

/// Its pages.
extension PageID {
  package static let payslip = PageID("rh.bulletin")
  package static let expense = PageID("rh.frais.detail")
  package static let payRate = PageID("rh.taux.detail")
}

/// Its records that files may be attached to.
extension AttachableKind {
  package static let employee = AttachableKind("employee")
  package static let expense = AttachableKind("expense")
}
