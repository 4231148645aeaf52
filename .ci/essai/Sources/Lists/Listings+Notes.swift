import Essai
import EssaiFacts
import Kernel
import Lists
import Store

extension Listing {
  /// Every note, the latest first.
  package static let essaiNotes = Listing(
    id: .essaiNotes, title: "Notes", noun: ("note", "notes"), permission: .readEssai,
    columns: [
      ListColumn("date", "Date", .day, width: 10, keep: 2, sql: "essai_note.day", sort: "essai_note.day"),
      ListColumn("texte", "Texte", width: 40, keep: 1, sql: "essai_note.text"),
      ListColumn("etat", "État", .status(Note.Status.words), width: 8, keep: 1, sql: "essai_note.status"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucune note. F2 en écrit une.",
    source: { scope in
      ListSource(
        from: "essai_note", id: "essai_note.id",
        conditions: [scope.isPast ? "essai_note.day <= :as_of" : "1"],
        search: .anywhere(["essai_note.text"]), day: "essai_note.day")
    })
}
