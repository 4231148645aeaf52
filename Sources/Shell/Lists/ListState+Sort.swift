import Desk
import Kernel
import Lists
import Store
import Terminal

extension ListState {
  var sortIndex: Int { screen.listing.columns.firstIndex { $0.id == query.sort.column } ?? 0 }

  func shownColumn(after index: Int) -> Int {
    screen.listing.columns.indices.first { $0 > index && screen.listing.columns[$0].isShown } ?? index
  }

  func shownColumn(before index: Int) -> Int {
    screen.listing.columns.indices.last { $0 < index && screen.listing.columns[$0].isShown } ?? index
  }

  /// Sorts by the next column that can be, on that side.
  mutating func sort(after index: Int, in around: Surroundings) throws -> Effect {
    try sort(from: index, by: shownColumn(after:), in: around)
  }

  mutating func sort(before index: Int, in around: Surroundings) throws -> Effect {
    try sort(from: index, by: shownColumn(before:), in: around)
  }

  private mutating func sort(from index: Int, by next: (Int) -> Int, in around: Surroundings) throws -> Effect
  {
    let slow = try around.read { try query.slowSorts(beyond: Self.sortable, in: $0) }
    var (place, passed) = (index, [String]())
    while next(place) != place {
      place = next(place)
      let column = screen.listing.columns[place]
      if !slow.contains(column.id) {
        try sort(by: place, descending: false, in: around)
        break
      }
      passed.append(column.title)
    }
    return passed.isEmpty ? .none : .say(Self.notSorted(passed))
  }

  private static func notSorted(_ columns: [String]) -> Message {
    Message(
      "Plus de \(sortable) lignes : pas de tri par \(columns.joined(separator: ", ")). Filtrez d’abord.")
  }

  /// Rows that are sorted by any column: beyond, by those that have an index.
  static let sortable = 5_000

  mutating func sort(by index: Int, descending: Bool, in around: Surroundings) throws {
    query.sort = ListSort(screen.listing.columns[index].id, descending: descending)
    column = index
    position = nil
    try around.read { try readFirst(in: $0, limit: around.height * 2) }
    let sort = query.sort
    let (session, id) = (around.session, screen.id)
    around.drafts.run {
      try? session.store.remember(
        "\(sort.column) \(sort.descending ? "desc" : "asc")", as: "tri.\(id)", for: session.login)
    }
  }

  static func rememberedSort(of listing: Listing, in around: Surroundings) throws -> ListSort? {
    guard let text = try around.session.store.preference("tri.\(listing.id)", of: around.session.login) else {
      return nil
    }
    let parts = text.split(separator: " ")
    guard parts.count == 2, listing.column(String(parts[0])) != nil else { return nil }
    return ListSort(String(parts[0]), descending: parts[1] == "desc")
  }

}
