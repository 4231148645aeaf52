import Kernel

/// How an amount of credit meets what is owed: which items match, for how much, on which day.
enum Settlement {
  /// A part of a credit set against a part of a debit; `amount` is positive.
  struct Match: Hashable, Sendable {
    let debit: OpenItem
    let credit: OpenItem
    let amount: Money
  }

  /// A debit and a credit already matched: for how much in all, and the latest day of it.
  struct Pair: Hashable, Sendable {
    let debit: OpenItem
    let credit: OpenItem
    let amount: Money
    let last: Day
  }

  /// Spreads `amount` over the debits and the credits, each in the order given.
  ///
  /// - Throws: `exceedsRemaining` or `exceedsCredit` when one side has less than `amount` left.
  static func plan(
    _ amount: Money, on number: String, debits: [OpenItem], credits: [OpenItem]
  ) throws(OpenItemsRefusal) -> [Match] {
    let owed = debits.map(\.remaining).sum()
    guard amount <= owed else { throw .exceedsRemaining(number: number, remaining: owed) }
    let available = -credits.map(\.remaining).sum()
    guard amount <= available else { throw .exceedsCredit(available: available) }
    return walk(amount, debits: debits, credits: credits)
  }

  private static func walk(_ amount: Money, debits: [OpenItem], credits: [OpenItem]) -> [Match] {
    var matches: [Match] = []
    var left = amount
    var credits = credits[...]
    var available = credits.first.map { -$0.remaining } ?? .zero
    for debit in debits {
      var owed = debit.remaining
      while left > .zero, owed > .zero, let credit = credits.first {
        let part = min(left, owed, available)
        if part > .zero { matches.append(Match(debit: debit, credit: credit, amount: part)) }
        left -= part
        owed -= part
        available -= part
        if available == .zero {
          credits = credits.dropFirst()
          available = credits.first.map { -$0.remaining } ?? .zero
        }
      }
    }
    return matches
  }

  /// What to take back from each pair, in the order given, to undo `amount` in all.
  ///
  /// - Throws: `nothingToUndo` when less than `amount` is matched.
  static func undoing(
    _ amount: Money, on number: String, of pairs: [Pair]
  ) throws(OpenItemsRefusal) -> [(pair: Pair, amount: Money)] {
    let matched = pairs.map(\.amount).sum()
    guard amount <= matched else { throw .nothingToUndo(number: number, matched: matched) }
    var left = amount
    return pairs.compactMap { pair in
      let part = min(left, pair.amount)
      left -= part
      return part > .zero ? (pair, part) : nil
    }
  }

  /// The value date of a match: the fact's own, but never before either item exists nor before it was last
  /// released.
  ///
  /// So no item is ever matched beyond its amount as of any day, however late a fact is typed.
  static func day(of match: Match, on day: Day) -> Day {
    let bounds = [match.debit.day, match.credit.day, match.debit.released, match.credit.released].compactMap(
      \.self)
    return bounds.reduce(day, max)
  }

  /// The value date of an undoing: the fact's own, but never before what it undoes.
  static func day(undoing pair: Pair, on day: Day) -> Day { max(day, pair.last) }
}
