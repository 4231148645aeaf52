import Kernel

/// What a module tells in the history of a party, in SQL: the lines of one kind of record.
package struct FeedLeg: Sendable {
  /// Counts its lines' ids apart from those of the other legs, 0 to 15; it never changes.
  package let number: Int64
  /// What its lines are records of; `nil` for those that lead nowhere.
  package let kind: RecordKind?
  /// The histories that tell them.
  package let feeds: Set<FeedID>
  /// The states its lines may be in.
  package let states: [StateWord]
  private let select: @Sendable (FeedScope) -> String

  /// - Parameter select: a `SELECT` of a line's id, day, type, number, label, amount, remaining and state.
  package init(
    _ number: Int64, _ kind: RecordKind?, in feeds: Set<FeedID>, states: [StateWord] = [],
    select: @escaping @Sendable (FeedScope) -> String
  ) {
    precondition(number >= 0 && number < FeedScope.legs, "a leg's number is 0 to 15")
    self.number = number
    self.kind = kind
    self.feeds = feeds
    self.states = states
    self.select = select
  }

  /// Its lines of some parties, whose ids are the inside of an SQL `IN`; those of `:as_of` when past.
  package func lines(of parties: String, isPast: Bool) -> String {
    select(FeedScope(parties: parties, isPast: isPast, number: number))
  }
}

/// Whose lines a leg tells, and as of when.
package struct FeedScope: Sendable {
  /// The parties' ids, as the inside of an SQL `IN`.
  package let parties: String
  package let isPast: Bool
  fileprivate let number: Int64

  /// How many legs a line's id can tell apart.
  package static let legs: Int64 = 16

  /// The SQL of the id of a record's line.
  package func line(_ record: String) -> String { "\(record) * \(Self.legs) + \(number)" }

  /// The condition that keeps a day of the past, after others.
  package func until(_ day: String) -> String { isPast ? "AND \(day) <= :as_of" : "" }
}
