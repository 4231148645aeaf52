import Kernel

/// A note was written.
package struct NoteWritten: Event {
  package static let name = "essai.note-written.v1"
  package static let title = "note écrite"
  package static let bearing: Bearing = []
  package let note: Int64
  package let day: Day

  package init(note: Int64, day: Day) {
    self.note = note
    self.day = day
  }

  package var subject: Subject { Subject(kind: .essaiNote, record: note, label: "Note \(note)") }
}
