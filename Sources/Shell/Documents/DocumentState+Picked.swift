import Desk
import Kernel
import Store

/// What the foot says of a line, kept until the line, what it is about or the party changes.
struct LineNote: Hashable {
  var row: Int?
  var picked = ""
  var party = ""
  /// `nil` where there is nothing to say.
  var text: String?
}

/// The field a record is being made for, and the quantity that was told with it.
struct Awaited {
  let place: DocumentState.Place
  let count: Quantity?
}

extension DocumentState {
  /// `changed` with what is picked on its lines gives.
  func filled(_ changed: DocumentForm, in around: Surroundings) throws -> DocumentForm {
    let (screen, form) = (screen, form)
    return try around.read { try screen.lines.filled($0, form, changed) }
  }

  /// What the foot says of the line under the cursor; read again only when it may have changed.
  func readNote(in around: Surroundings) throws -> LineNote {
    guard case .cell(let row, _) = place, form.lines.indices.contains(row),
      let picked = form.lines[row].cells[screen.roles.picking]
    else { return LineNote() }
    var fresh = LineNote(row: row, picked: picked, party: party)
    if fresh.row == note.row, fresh.picked == note.picked, fresh.party == note.party { return note }
    let (screen, form) = (screen, form)
    let text = try around.read { try screen.lines.note($0, form, row) }
    fresh.text = text.isEmpty ? nil : text
    return fresh
  }

  /// The price that a percentage typed in the cell under the cursor is off.
  func catalogued(_ editor: FieldEditor, in around: Surroundings) throws -> FieldEditor {
    guard case .cell(let row, _) = place, case .price = editor.field.kind, editor.entry.text.hasSuffix("%")
    else {
      return editor
    }
    var editor = editor
    let (screen, form) = (screen, form)
    editor.catalogue = try around.read { try screen.lines.listedValue($0, form, row) }
    return editor
  }
}
