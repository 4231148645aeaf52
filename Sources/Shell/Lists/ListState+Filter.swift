import Desk
import Kernel
import Lists
import Store
import Terminal

extension ListState {
  mutating func handleFilter(_ key: Key, in around: Surroundings) throws -> Effect {
    switch key {
    case .escape:
      entry = nil
      if !query.filter.isEmpty { try narrow(to: "", in: around) }
    case .enter, .tab: entry = nil
    case .up, .down, .pageUp, .pageDown:
      entry = nil
      return try handle(key, in: around)
    default:
      guard entry?.handle(key) == true else { return .unhandled }
      try narrow(to: entry?.text ?? "", in: around)
    }
    return .none
  }

  mutating func narrow(to filter: String, in around: Surroundings) throws {
    query.filter = filter
    forgetSummary()
    try around.read { try readFirst(in: $0, limit: around.height * 2) }
  }

  mutating func filterOnValue(in around: Surroundings) throws -> Effect {
    guard let row = current else { return .none }
    let column = screen.listing.columns[self.column]
    let value = row.values[self.column].machine
    guard !value.isEmpty else { return .say(Message("La colonne \(column.title) est vide sur cette ligne.")) }
    let word = "\(column.id):" + (value.contains(" ") ? "\"\(value)\"" : value)
    try narrow(to: query.filter.isEmpty ? word : query.filter + " " + word, in: around)
    return .none
  }

}
