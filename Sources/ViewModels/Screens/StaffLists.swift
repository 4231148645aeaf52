import HumanResources
import Kernel
import Reports
import Store

extension Screens {
  /// The lists of people, of what they earn and of what is owed for it.
  static let staffLists: [ListScreen] = [
    ListScreen(
      listing("rh.employes"), create: .form("rh.employe.edit"), actions: employeeActions,
      open: { _, id in .board("rh.employe", record: id) },
      behind: { _, id in .board("rh.employe", record: id) }),
    ListScreen(
      listing("rh.paie"), create: .form("rh.bulletin.edit"), actions: payslipActions,
      open: { _, id in .page("rh.bulletin", record: id) },
      behind: { reading, id in try employeeCard(ofRow: id, in: "rh.paie", reading) }),
    ListScreen(
      listing("rh.avances"), create: .form("rh.avance"), actions: advanceActions,
      open: { reading, id in try employeeCard(ofRow: id, in: "rh.avances", reading) },
      behind: { reading, id in try employeeCard(ofRow: id, in: "rh.avances", reading) }),
    ListScreen(
      listing("rh.salaires"), create: .form("rh.salaire.edit"),
      open: { reading, id in try employeeCard(ofRow: id, in: "rh.salaires", reading) },
      behind: { reading, id in try employeeCard(ofRow: id, in: "rh.salaires", reading) }),
    ListScreen(
      listing("rh.organismes"), create: .form("rh.organisme"), actions: bodyActions,
      open: { _, id in .form("rh.organisme", record: id) }),
    ListScreen(
      listing("rh.taux"), create: .form("rh.taux.edit"), actions: rateActions,
      open: { _, id in .page("rh.taux.detail", record: id) }),
  ]

  /// The card of the employee a row names in its column `code`.
  static func employeeCard(ofRow id: Int64, in list: String, _ reading: Reading) throws -> Route? {
    try employee(try value("code", ofRow: id, in: list, reading), in: reading).map {
      .board("rh.employe", record: $0.id.rawValue)
    }
  }

  /// The module of the menu, as the plan document has it, then what pay also needs.
  static let staffMenu = MenuModule(
    "RH", digit: 8, plan: 3, module: "rh",
    entries: [
      entry("Employés", "rh.employes"), entry("Fiches de paie", "rh.paie"),
      entry("Avances", "rh.avances"), entry("Notes de frais", "rh.frais"),
      entry("Salaires", "rh.salaires"),
      entry("Organismes sociaux", "rh.organismes"), entry("Taux de paie", "rh.taux"),
    ])
}
