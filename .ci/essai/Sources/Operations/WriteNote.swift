import EssaiFacts
import Kernel
import Store

/// Writes a note.
package struct WriteNote: UseCase {
  package static let name = "essai.write-note"
  package static let title = "Écrire une note"
  package static let permission = Permission.writeEssai

  package let text: String

  package struct Output: Encodable, Sendable {
    package let id: Int64
  }

  package init(text: String) { self.text = text }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let text = try FieldText.paragraph(text)
    guard !text.isEmpty else { throw EssaiRefusal.empty }
    let id = try Note.insert(text, on: tx.today, in: tx.db)
    let event = NoteWritten(note: id, day: tx.today)
    try tx.emit(event)
    try tx.record(
      Change("note écrite", of: event.subject, fields: Change.fields(from: [], to: [("Texte", text)])))
    return Output(id: id)
  }
}
