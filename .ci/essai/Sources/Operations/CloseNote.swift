import EssaiFacts
import Kernel
import Store

/// Closes a note.
package struct CloseNote: UseCase {
  package static let name = "essai.close-note"
  package static let title = "Clore une note"
  package static let permission = Permission.writeEssai

  package let note: Note.ID

  package init(note: Note.ID) { self.note = note }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let note = try Note.find(note, in: tx.reading)
    if let refusal = note.refusalToClose { throw refusal }
    try note.close(in: tx.db)
    let subject = NoteWritten(note: note.id.rawValue, day: note.day).subject
    let fields = Change.fields(
      from: [("État", note.status.word.french)], to: [("État", Note.Status.closed.word.french)])
    try tx.record(Change("modification", of: subject, fields: fields))
    return Done()
  }
}
