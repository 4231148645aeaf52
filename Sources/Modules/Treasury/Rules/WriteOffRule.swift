import Kernel
import Ledgers

/// How much of a document may be given up, and by whom.
enum WriteOffRule {
  /// The amount given up: the one asked, or all that remains.
  ///
  /// - Parameter limit: the company's tolerance, or `nil` for who may give up anything.
  static func amount(
    _ asked: Money?, of document: OpenDocument, limit: Money?
  ) throws(TreasuryRefusal) -> Money {
    guard document.remaining > .zero, document.item == nil else { throw .nothingDue(document.number) }
    let amount = asked ?? document.remaining
    guard amount > .zero else { throw .notPositive }
    guard amount <= document.remaining else {
      throw .exceedsRemaining(number: document.number, remaining: document.remaining)
    }
    if let limit, amount > limit { throw .aboveTolerance(amount: amount, tolerance: limit) }
    return amount
  }
}
