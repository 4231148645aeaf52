import Kernel
import Store

extension Listing {
  /// Who did what, when, on which record: the facts of the log and every saved change, the latest first.
  package static let journal = Listing(
    id: "outils.journal", title: "Journal des actions", noun: ("action", "actions"), permission: .readJournal,
    columns: [
      .export("instant", sql: "entry.at"),
      ListColumn(
        "jour", "Jour", .day, width: 10, keep: 1, sql: "entry.day", sort: "entry.day",
        exact: "entry.day = :value"),
      ListColumn("heure", "Heure", width: 5, keep: 5, sql: "strftime('%H:%M', entry.at, 'localtime')"),
      ListColumn("qui", "Qui", width: 10, keep: 2, sql: "entry.actor"),
      ListColumn("action", "Action", width: 19, keep: 1, sql: "\(action)"),
      ListColumn("type", "Type", width: 12, keep: 4, sql: "\(kind)"),
      ListColumn("enregistrement", "Enregistrement", width: 15, keep: 1, sql: "entry.label"),
      ListColumn("details", "Détails", width: 20, keep: 3, sql: "\(details)"),
    ],
    sort: ListSort("jour", descending: true), emptyHint: "Personne n'a encore rien fait.",
    source: { scope in
      let isOwn = RecordKind.isOwn(scope.own("entry.party_id"), party: "entry.party_id", kind: "+entry.kind")
      return ListSource(
        from: "(\(entries)) AS entry", id: "entry.id", paging: .rows(of: "entry"), tie: "entry.at",
        conditions: [
          RecordKind.isReadable("entry.kind", by: scope.viewer),
          isOwn,
          scope.isPast ? "entry.day <= :as_of" : "1",
        ],
        search: .eachWord(condition), day: "entry.day")
    })

  /// A word is somewhere in who acted, on what, or how the action or the kind of record is called.
  @Sendable private static func condition(_ word: String, argument: String) -> String {
    let events = EventName.french.filter { Fold.key($0.value).contains(word) }.keys.sorted()
    let kinds = RecordKind.all.filter { Fold.key($0.french).contains(word) }.map(\.code)
    func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
    return """
      instr(lower(entry.label), \(argument)) > 0 OR instr(lower(entry.actor), \(argument)) > 0
      OR entry.action IN (\(list(events))) OR +entry.kind IN (\(list(kinds)))
      OR (entry.fields IS NOT NULL AND instr(fold(entry.action), \(argument)) > 0)
      """
  }

  /// Facts and changes side by side: even ids are facts, odd ones changes. Both have the same types, so that SQLite
  /// merges them by their days' indexes.
  private static let entries = """
    SELECT seq * 2 AS id, at, day, actor, name AS action, kind, label, party_id, CAST(NULL AS TEXT) AS fields
    FROM event
    UNION ALL
    SELECT id * 2 + 1, at, day, actor, action, kind, label, party_id, fields FROM change
    """

  private static let action = EventName.sql("entry.action")

  private static let kind = RecordKind.sql("entry.kind")

  /// « Objet : Audit → Conseil » for each field; a value alone where there was none before.
  private static let details = """
    (SELECT group_concat(json_extract(field.value, '$.name') || ' : '
        || iif(json_extract(field.value, '$.before') = '', '', json_extract(field.value, '$.before') || ' → ')
        || json_extract(field.value, '$.after'), ' · ')
     FROM json_each(entry.fields) AS field)
    """
}
