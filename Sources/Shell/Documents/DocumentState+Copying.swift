import Desk
import Kernel
import Store
import Terminal

extension DocumentState {
  /// In a cell, the value above; on a document without lines, the client's last one.
  mutating func copy(in around: Surroundings) throws -> Effect {
    if form.lines.allSatisfy({ $0.isEmpty(by: screen.roles) }) { return try copyLast(in: around) }
    guard case .cell(let row, let column) = place, row > 0, form.lines.indices.contains(row - 1) else {
      return .say(Message("Il n'y a pas de valeur au-dessus à recopier."))
    }
    let value = form.lines[row - 1].cells[columns[column].id] ?? ""
    try commit(FieldValue(shown: value, machine: value), in: around)
    move(after: .enter, in: around)
    return .none
  }

  mutating func copyLast(in around: Surroundings) throws -> Effect {
    if let editor { try commit(try editor.take(reference: documentDay, in: around), in: around) }
    guard !party.isEmpty else { return .say(choosePartyFirst) }
    guard let last = try around.read({ try screen.last($0, party) }) else {
      let word = screen.header[0].label.lowercased()
      return .say(Message("Ce \(word) n'a pas encore de document à recopier."))
    }
    var changed = form
    changed.lines = last.lines
    for (id, value) in last.header where (changed.header[id] ?? "").isEmpty { changed.header[id] = value }
    try adopt(changed, in: around)
    focus(on: .cell(row: 0, column: quantityColumn))
    return .say(Message("Recopié de \(last.title). F9 valide, Ctrl-Z annule."))
  }

  mutating func stepBack(in around: Surroundings) throws -> Effect {
    guard let last = history.popLast() else { return .say(Message("Rien à annuler.")) }
    undone.append(form)
    return try restore(last, in: around)
  }

  mutating func stepForward(in around: Surroundings) throws -> Effect {
    guard let next = undone.popLast() else { return .say(Message("Rien à rétablir.")) }
    history.append(form)
    return try restore(next, in: around)
  }

  mutating func restore(_ state: DocumentForm, in around: Surroundings) throws -> Effect {
    form = state
    try follow(in: around)
    saveDraft(in: around)
    if case .cell(let row, let column) = place {
      focus(on: .cell(row: min(row, form.lines.count), column: column))
    } else {
      focus(on: place)
    }
    return .none
  }
}
