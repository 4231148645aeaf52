import Desk
import Essai
import EssaiFacts
import Kernel
import Lists
import Store

extension Screens {
  static let essaiNotes = ListScreen(
    .essaiNotes, of: .essaiNote, create: .form(.essaiNote),
    actions: [
      Action(
        "essai.clore", "Clore la note", key: "l", permission: .writeEssai, on: .rows,
        step: .perform { session, rows in
          for id in rows.all(Note.self) { try session.perform(CloseNote(note: id)) }
          return Outcome("\(counted(rows.count, "note close", "notes closes")).")
        },
        refusal: { reading, note in try Note.find(note.one(), in: reading).refusalToClose })
    ],
    open: { _, _ in nil })

  private static let noteFields = [FormField(.noteText, "Texte", .text(max: 200), required: true)]

  static let essaiNote = FormScreen(
    id: .essaiNote, title: "Nouvelle note", permission: .writeEssai, fields: { _, _, _ in noteFields },
    save: { session, _, values in
      try FormArguments(values, fields: noteFields).perform(WriteNote.self, in: session)
      return Outcome("La note est écrite.", leaves: true)
    })
}
