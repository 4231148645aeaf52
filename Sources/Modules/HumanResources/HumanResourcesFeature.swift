import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Lists
import Plan
import Store

/// Employees, pay, advances and expense claims.
package let humanResourcesFeature = Feature(
  module: HumanResourcesModule.module, rights: RightsTitle("Employés et paie", at: 10),
  grants: [
    Grant(.submitExpenses, to: StartingRole.consulting + [.staff]),
    Grant(.readEmployees, .readExpenses, to: [.bookkeeping, .staff, .management]),
    Grant(.readSalaries, .validatePay, .payStaff, .approveExpenses, to: [.staff, .management]),
    Grant(.writeEmployees, .preparePay, .setPayRates, to: [.staff]),
    Grant(.reimburseExpenses, to: [.bookkeeping, .management]),
  ],
  records: [
    Record(
      .employee, "salarié", permission: .readEmployees,
      find: { reading, code in try Employee.named(code, in: reading)?.id.rawValue },
      open: { _, id in .board(.employee, record: id) }),
    Record(
      .salary, "salaire", permission: .readSalaries, ofManyParties: true,
      open: { _, id in .board(.employee, record: id) }),
    Record(
      .payslip, "fiche de paie", permission: .readSalaries, ofManyParties: true,
      open: { _, id in .page(.payslip, record: id) }),
    Record(
      .advance, "avance sur salaire", permission: .readSalaries, ofManyParties: true,
      open: { _, id in .list(.advances, filter: "numero:AV-S-\(id)") }),
    Record(.contribution, "paiement d’organisme", permission: .readSalaries, ofManyParties: true),
    Record(.payRate, "taux de paie", permission: .readEmployees),
    Record(
      .expense, "note de frais", permission: .readExpenses, ofManyParties: true,
      open: { _, id in .page(.expense, record: id) }),
  ],
  lists: Screens.staffLists + Screens.expenseLists,
  forms: Screens.staffForms + Screens.payRateForms + Screens.expenseForms, boards: [Screens.employeeBoard],
  pages: [Screens.payslipPage, Screens.ratePage] + Screens.expensePages,
  menu: [
    MenuEntry("Employés", .employees, in: .staff, at: 1),
    MenuEntry("Fiches de paie", .payslips, in: .staff, at: 2),
    MenuEntry("Avances", .advances, in: .staff, at: 3),
    MenuEntry("Notes de frais", .expenses, in: .staff, at: 4),
    MenuEntry("Salaires", .salaries, in: .staff, at: 5),
    MenuEntry("Organismes sociaux", .socialBodies, in: .staff, at: 6),
    MenuEntry("Taux de paie", .payRates, in: .staff, at: 7),
  ],
  pickers: [.employee: Screens.employeePicker],
  search: HumanResourcesSearch.legs, shares: [Screens.staffShare], controls: [StaffControls.group])
