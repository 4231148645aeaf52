import Desk
import Kernel
import Lists
import OverviewFacts
import Parties
import Store

extension Listing {
  /// Who did what, when, on which record: the facts of the log and every saved change, the latest first.
  package static func journal(in words: JournalWords) -> Listing {
    Listing(
      id: .journalOfActions, title: "Journal des actions", noun: ("action", "actions"),
      permission: .readJournal, columns: journalColumns(words), sort: ListSort("jour", descending: true),
      emptyHint: "Personne n'a encore rien fait.",
      source: { scope in
        var source = ListSource(
          from: "(\(entries)) AS entry", id: "entry.id", paging: .rows(of: "entry"), tie: "entry.at",
          conditions: [
            words.records.isReadable("entry.kind", by: scope.viewer),
            words.records.isOwn(
              scope.reading.own("entry.party_id"), party: "entry.party_id", kind: "+entry.kind"),
            scope.isPast ? "entry.day <= :as_of" : "1",
          ],
          search: .eachWord { condition($0, argument: $1, words) }, day: "entry.day")
        if !scope.viewer.ownPartiesOnly { source.sums = ListSums("(\(counts))", for: "entry", [:]) }
        return source
      })
  }

  private static func journalColumns(_ words: JournalWords) -> [ListColumn] {
    [
      .export("instant", sql: "entry.at"),
      ListColumn(
        "jour", "Jour", .day, width: 10, keep: 1, sql: "entry.day", sort: "entry.day",
        exact: "entry.day = :value"),
      ListColumn("heure", "Heure", width: 5, keep: 5, sql: "strftime('%H:%M', entry.at, 'localtime')"),
      ListColumn("qui", "Qui", width: 10, keep: 2, sql: "entry.actor"),
      ListColumn("action", "Action", width: 19, keep: 1, sql: "\(words.sql("entry.action"))"),
      ListColumn("type", "Type", width: 12, keep: 4, sql: "\(words.records.sql("entry.kind"))"),
      ListColumn("enregistrement", "Enregistrement", width: 15, keep: 1, sql: "entry.label"),
      ListColumn("details", "Détails", width: 20, keep: 3, sql: "\(details)"),
    ]
  }

  /// A word is somewhere in who acted, on what, or how the action or the kind of record is called.
  private static func condition(_ word: String, argument: String, _ words: JournalWords) -> String {
    """
    instr(lower(entry.label), \(argument)) > 0 OR instr(lower(entry.actor), \(argument)) > 0
    OR entry.action IN (\(words.facts(naming: word))) OR +entry.kind IN (\(words.records.codes(naming: word)))
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

  /// How many there are of both.
  private static let counts = [LogSums.facts, LogSums.changes].map {
    "SELECT day, kind, counted FROM \($0.name)"
  }.joined(separator: " UNION ALL ")

  /// « Objet : Audit → Conseil » for each field; a value alone where there was none before. Fields are kept as lists, and
  /// as objects in what was written by programs of before December 2026.
  private static let details = """
    (SELECT group_concat(CASE
        WHEN field.type = 'object' THEN json_extract(field.value, '$.name') || ' : '
          || iif(json_extract(field.value, '$.before') = '', '', json_extract(field.value, '$.before') || ' → ')
          || json_extract(field.value, '$.after')
        WHEN json_array_length(field.value) = 3
          THEN field.value ->> 0 || ' : ' || (field.value ->> 1) || ' → ' || (field.value ->> 2)
        ELSE field.value ->> 0 || ' : ' || (field.value ->> 1) END, ' · ')
     FROM json_each(entry.fields) AS field)
    """
}
