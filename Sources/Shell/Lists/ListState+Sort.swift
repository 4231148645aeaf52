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

  mutating func sort(by index: Int, descending: Bool, in around: Surroundings) throws {
    query.sort = ListSort(screen.listing.columns[index].id, descending: descending)
    column = index
    try around.read { try readFirst(in: $0, limit: around.height * 2) }
    position = nil
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
