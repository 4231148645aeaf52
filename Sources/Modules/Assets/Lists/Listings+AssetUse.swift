import Assets
import AssetsFacts
import HumanResources
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// Who has, had or will have which asset.
  package static let assignments = Listing(
    id: .assignments, title: "Affectations", noun: ("affectation", "affectations"),
    permission: .readAssets, module: .assets,
    columns: [
      ListColumn(
        "actif", "Actif", width: 8, keep: 1, sql: "\(AssetSQL.code("assignment.asset_id"))",
        sort: "assignment.asset_id", exact: "assignment.asset_id = \(AssetSQL.typed)"),
      ListColumn("designation", "Désignation", width: 19, keep: 2, sql: "asset.label"),
      ListColumn(
        "salarie", "Matr.", width: 8, keep: 3, sql: "employee.code",
        sort: "coalesce(employee.sort_code, '')"),
      ListColumn("nom", "Employé", width: 17, keep: 1, sql: "\(name)"),
      ListColumn(
        "du", "Du", .day, width: 10, keep: 1, sql: "assignment.from_day", sort: "assignment.from_day"),
      ListColumn("au", "Au", .day, width: 10, keep: 1, sql: "assignment.to_day"),
      ListColumn(
        "etat", "État", .status(Assignment.Status.words), width: 9, keep: 1, sql: "\(assignmentState)"),
      ListColumn("note", "Note", width: 20, keep: 4, sql: "assignment.note"),
      .export("id_salarie", .count, sql: "assignment.employee_id"),
      .export("fin_contrat", .day, sql: "employee.exit"),
    ],
    sort: ListSort("du", descending: true), emptyHint: "Aucun actif n'est affecté.",
    source: { scope in
      let seesNames = scope.viewer.may(.readEmployees)
      var source = ListSource(
        from: "assignment",
        joins: [
          ListJoin("asset", "asset", on: "asset.id = assignment.asset_id"),
          ListJoin(
            "employee", "assignable_employee", on: "employee.employee_id = assignment.employee_id"),
        ],
        id: "assignment.id",
        conditions: [
          "coalesce(assignment.to_day, '9999') >= assignment.from_day",
          scope.isPast ? "assignment.from_day <= :as_of" : "1",
        ],
        search: .anywhere([
          AssetSQL.code("assignment.asset_id"), "asset.label", "employee.code", seesNames ? name : "''",
        ]),
        day: "assignment.from_day")
      if !seesNames { source.columns = ["nom": "employee.code"] }
      source.orders = ["actif": ["assignment.asset_id", "assignment.from_day"]]
      return source
    })

  /// What must be done to assets, and what was.
  package static let assetReminders = Listing(
    id: .assetReminders, title: "Rappels du parc", noun: ("rappel", "rappels"), permission: .readAssets,
    module: .assets,
    columns: [
      ListColumn(
        "actif", "Actif", width: 8, keep: 1, sql: "\(AssetSQL.code("asset_reminder.asset_id"))",
        sort: "asset_reminder.asset_id", exact: "asset_reminder.asset_id = \(AssetSQL.typed)"),
      ListColumn("designation", "Désignation", width: 20, keep: 2, sql: "asset.label"),
      ListColumn(
        "type", "Type", .status(AssetReminder.Kind.words), width: 18, keep: 1, sql: "asset_reminder.kind"),
      ListColumn(
        "echeance", "Échéance", .day, width: 10, keep: 1, sql: "asset_reminder.due",
        sort: "asset_reminder.due"),
      ListColumn("periodicite", "Tous les", width: 9, keep: 3, sql: "asset_reminder.every_months || ' mois'"),
      ListColumn("etat", "État", .status(ReminderState.words), width: 9, keep: 1, sql: reminderState),
      ListColumn("note", "Note", width: 20, keep: 4, sql: "asset_reminder.note"),
      .export("fait_le", .day, sql: "asset_reminder.done_on"),
      .export("annule_le", .day, sql: "asset_reminder.cancelled_on"),
    ],
    sort: ListSort("echeance"), emptyHint: "Aucun rappel. F2 en planifie un.",
    source: { scope in
      var source = ListSource(
        from: "asset_reminder",
        joins: [ListJoin("asset", "asset", on: "asset.id = asset_reminder.asset_id")],
        id: "asset_reminder.id",
        conditions: [scope.isPast ? "asset_reminder.planned_on <= :as_of" : "1"],
        search: .anywhere([
          AssetSQL.code("asset_reminder.asset_id"), "asset.label", "asset_reminder.kind",
          "asset_reminder.note",
        ]), day: "asset_reminder.due")
      source.orders = ["actif": ["asset_reminder.asset_id", "asset_reminder.due"]]
      return source
    })

  /// Who has it, by name; by code for whoever may not read employees.
  private static let name = """
    (SELECT trim(person.name || ' ' || person.first_name) FROM employee AS person
      WHERE person.id = assignment.employee_id)
    """

  /// How it stands on the day.
  private static let assignmentState = """
    CASE WHEN assignment.to_day < :as_of THEN \(Assignment.Status.over.sql)
      WHEN assignment.from_day <= :as_of THEN \(Assignment.Status.underWay.sql)
      ELSE \(Assignment.Status.toCome.sql) END
    """

  private static let reminderState = ListExpression(
    now: reminderState(""),
    past: reminderState(
      " AND asset_reminder.done_on <= :as_of", " AND asset_reminder.cancelled_on <= :as_of"))

  /// How it stands on the day.
  private static func reminderState(_ done: String, _ cancelled: String = "") -> String {
    """
    CASE WHEN asset_reminder.done_on IS NOT NULL\(done) THEN \(ReminderState.done.sql)
      WHEN asset_reminder.cancelled_on IS NOT NULL\(cancelled) THEN \(ReminderState.cancelled.sql)
      WHEN asset_reminder.due < :as_of THEN \(ReminderState.late.sql) ELSE \(ReminderState.toDo.sql) END
    """
  }
}
