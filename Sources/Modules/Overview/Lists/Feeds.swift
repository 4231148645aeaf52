import Desk
import Kernel

/// The histories of parties, put together from what each module tells of them.
package struct Feeds: Sendable {
  private let legs: [FeedLeg]

  package init(_ legs: [FeedLeg]) {
    precondition(Set(legs.map(\.number)).count == legs.count, "two legs of the feeds bear one number")
    self.legs = legs.sorted { $0.number < $1.number }
  }

  /// The lines of a history, in SQL: (id, day, type, number, label, amount, remaining, state).
  func lines(_ feed: FeedID, of parties: String, isPast: Bool) -> String {
    legs(of: feed).map { $0.lines(of: parties, isPast: isPast) }.joined(separator: " UNION ALL ")
  }

  /// The states of all that a history may tell.
  func states(of feed: FeedID) -> [StateWord] { legs(of: feed).flatMap(\.states).unique }

  /// Where a line leads, told by its id; `nil` for one that leads nowhere.
  func route(behindLine line: Int64) -> Route? {
    let leg = legs.first { $0.number == line % FeedScope.legs }
    return leg?.kind.map { .record($0, line / FeedScope.legs) }
  }

  private func legs(of feed: FeedID) -> [FeedLeg] { legs.filter { $0.feeds.contains(feed) } }
}
