import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// The lists of people, of what they earn and of what is owed for it.
  package static let staffLists: [ListScreen] = [
    ListScreen(
      .employees, of: .employee, create: .form(.employee), actions: employeeActions,
      open: { _, id in .board(.employee, record: id) },
      behind: { _, id in .board(.employee, record: id) }),
    ListScreen(
      .payslips, create: .form(.payslip), actions: payslipActions,
      open: { _, id in .page(.payslip, record: id) },
      behind: { reading, id in try named(.employee, ofRow: id, in: .payslips, reading) }),
    ListScreen(
      .advances, create: .form(.payAdvance), actions: advanceActions,
      open: { reading, id in try named(.employee, ofRow: id, in: .advances, reading) },
      behind: { reading, id in try named(.employee, ofRow: id, in: .advances, reading) }),
    ListScreen(
      .salaries, create: .form(.salary),
      open: { reading, id in try named(.employee, ofRow: id, in: .salaries, reading) },
      behind: { reading, id in try named(.employee, ofRow: id, in: .salaries, reading) }),
    ListScreen(
      .socialBodies, create: .form(.bodyPayment), actions: bodyActions,
      open: { _, id in .form(.bodyPayment, record: id) }),
    ListScreen(
      .payRates, create: .form(.payRate), actions: rateActions,
      open: { _, id in .page(.payRate, record: id) }),
  ]
}
