import Desk
import Kernel
import Lists
import Parties
import Store

/// A line of what happened with a client or a supplier.
package struct FeedEntry: Hashable, Sendable {
  /// `nil` for a line that leads nowhere.
  package let route: Route?
  package let day: Day
  /// « facture », « encaissement ».
  package let type: String
  package let number: String
  package let label: String
  package let amount: Money?
  package let remaining: Money?
  /// Empty for a line that has none.
  package let state: StateWord

  /// - Throws: `UnknownCode` for a line without a day: none is left out of what happened.
  fileprivate init(row: ListRow, states: [StateWord], route: Route?) throws {
    guard case .day(let day) = row.values[0] else {
      throw UnknownCode(column: "day", found: nil, record: "id \(row.id)")
    }
    self.route = route
    self.day = day
    type = row.values[1].french
    number = row.values[2].french
    label = row.values[3].french
    amount = row.values[4].money
    remaining = row.values[5].money
    state = states.word(of: row.values[6].machine)
  }
}

extension Feeds {
  /// The latest lines of a party's history, told by `crm.client` or `achats.fournisseur`.
  func latest(_ limit: Int, of party: Party, by listing: Listing, in picture: Picture) throws -> [FeedEntry] {
    let query = ListQuery(listing, asOf: picture.asOf, parameter: party.code)
    return try query.rows(limit: limit, in: picture.reading).map {
      try FeedEntry(row: $0, states: listing.states, route: route(behindLine: $0.id))
    }
  }
}

extension ListValue {
  fileprivate var money: Money? {
    if case .money(let money) = self { money } else { nil }
  }
}
