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
      open: { .board(.employee, record: $1.number) },
      behind: { .board(.employee, record: $1.number) }),
    ListScreen(
      .payslips, create: .form(.payslip), actions: payslipActions,
      open: { .page(.payslip, record: $1.number) },
      behind: { $1.named(.employee) }),
    ListScreen(
      .advances, create: .form(.payAdvance), actions: advanceActions,
      open: { $1.named(.employee) },
      behind: { $1.named(.employee) }),
    ListScreen(
      .salaries, create: .form(.salary),
      open: { $1.named(.employee) },
      behind: { $1.named(.employee) }),
    ListScreen(
      .socialBodies, create: .form(.bodyPayment), actions: bodyActions,
      open: { .form(.bodyPayment, record: $1.number) }),
    ListScreen(
      .payRates, create: .form(.payRate), actions: rateActions,
      open: { .page(.payRate, record: $1.number) }),
  ]
}
