import HumanResources
import HumanResourcesFacts
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// Who works, or worked, for the company; what they earn only for whoever may see it.
  package static let employees = Listing(
    id: .employees, title: "Employés", noun: ("employé", "employés"), permission: .readEmployees,
    module: .humanResources,
    columns: [
      ListColumn("code", "Matr.", width: 7, keep: 2, sql: "employee.code"),
      ListColumn("nom", "Nom", width: 22, keep: 1, sql: "\(StaffSQL.name)", sort: "employee.sort_name"),
      ListColumn("poste", "Poste", width: 20, keep: 2, sql: "employee.position"),
      ListColumn("contrat", "Contrat", .status(Contract.words), width: 7, keep: 4, sql: "employee.contract"),
      ListColumn("statut", "Statut", .status(Standing.words), width: 9, keep: 5, sql: "employee.standing"),
      ListColumn("entree", "Entrée", .day, width: 10, keep: 3, sql: "employee.entry", sort: "employee.entry"),
      ListColumn("sortie", "Sortie", .day, width: 10, keep: 4, sql: "employee.exit"),
      ListColumn("salaire", "Salaire", .money, width: 11, keep: 2, total: true, sql: "\(StaffSQL.salary)"),
      ListColumn("etat", "État", .status(EmployeeState.words), width: 8, keep: 1, sql: state),
      .export("heures", .quantity, sql: "\(StaffSQL.hours)"),
      .export("classification", sql: "employee.classification"),
      .export("email", sql: "employee.email"), .export("telephone", sql: "employee.phone"),
    ],
    sort: ListSort("nom"), emptyHint: "Aucun employé : F2 en crée un.",
    source: { scope in
      var source = ListSource(
        from: "employee", id: "employee.id", conditions: [scope.isPast ? "employee.entry <= :as_of" : "1"],
        search: .anywhere(["employee.code", StaffSQL.name, "employee.position"]), day: "employee.entry")
      if !scope.viewer.may(.readSalaries) { source.columns = ["salaire": "NULL", "heures": "NULL"] }
      return source
    })

  private static let state: ListExpression = """
    CASE WHEN employee.entry > :as_of THEN \(EmployeeState.toCome.sql)
      WHEN employee.exit < :as_of THEN \(EmployeeState.gone.sql) ELSE \(EmployeeState.present.sql) END
    """

  /// What was mistyped and agreed anew for the same day is not shown.
  private static let isLast = """
    NOT EXISTS (SELECT 1 FROM salary AS again WHERE again.employee_id = salary.employee_id
      AND again.from_day = salary.from_day AND again.event > salary.event)
    """

  /// What was agreed with each, from which day on.
  package static let salaries = Listing(
    id: .salaries, title: "Historique des salaires", noun: ("salaire", "salaires"),
    permission: .readSalaries, module: .humanResources,
    columns: [
      ListColumn("code", "Matr.", width: 7, keep: 3, sql: "employee.code"),
      ListColumn("nom", "Nom", width: 22, keep: 1, sql: "\(StaffSQL.name)", sort: "employee.sort_name"),
      ListColumn("depuis", "Depuis", .day, width: 10, keep: 1, sql: "salary.from_day"),
      ListColumn("salaire", "Brut mensuel", .money, width: 12, keep: 1, sql: "salary.monthly"),
      ListColumn("heures", "Heures", .quantity, width: 8, keep: 2, sql: "salary.hours"),
      ListColumn("motif", "Motif", width: 26, keep: 3, sql: "salary.reason"),
    ],
    sort: ListSort("depuis", descending: true), emptyHint: "Aucun salaire n’est convenu.",
    source: { scope in
      ListSource(
        from: "salary", joins: [ListJoin("employee", "employee", on: "employee.id = salary.employee_id")],
        id: "salary.event", paging: .whole,
        conditions: [
          scope.isPast ? "salary.from_day <= :as_of" : "1", isLast,
          scope.parameter == nil ? "1" : "employee.code = :code COLLATE NOCASE",
        ],
        arguments: scope.parameter.map { ["code": $0] } ?? [:],
        search: .anywhere(["employee.code", StaffSQL.name, "salary.reason"]), day: "salary.from_day")
    })
}
