import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// The lists of people, of what they earn and of what is owed for it.
  package static let staffLists: [ListScreen] = [
    ListScreen(
      .employees, of: .employee, create: .form("rh.employe.edit"), actions: employeeActions,
      open: { _, id in .board("rh.employe", record: id) },
      behind: { _, id in .board("rh.employe", record: id) }),
    ListScreen(
      .payslips, create: .form("rh.bulletin.edit"), actions: payslipActions,
      open: { _, id in .page("rh.bulletin", record: id) },
      behind: { reading, id in try named(.employee, ofRow: id, in: .payslips, reading) }),
    ListScreen(
      .advances, create: .form("rh.avance"), actions: advanceActions,
      open: { reading, id in try named(.employee, ofRow: id, in: .advances, reading) },
      behind: { reading, id in try named(.employee, ofRow: id, in: .advances, reading) }),
    ListScreen(
      .salaries, create: .form("rh.salaire.edit"),
      open: { reading, id in try named(.employee, ofRow: id, in: .salaries, reading) },
      behind: { reading, id in try named(.employee, ofRow: id, in: .salaries, reading) }),
    ListScreen(
      .socialBodies, create: .form("rh.organisme"), actions: bodyActions,
      open: { _, id in .form("rh.organisme", record: id) }),
    ListScreen(
      .payRates, create: .form("rh.taux.edit"), actions: rateActions,
      open: { _, id in .page("rh.taux.detail", record: id) }),
  ]
}
