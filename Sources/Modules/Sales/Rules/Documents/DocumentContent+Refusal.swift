import Documents
import Kernel

extension DocumentContent {
  /// Why the content cannot even be kept as a draft, or `nil` when it can: amounts the house could not add
  /// up.
  ///
  /// Checked before any total is computed, so that no sum overflows.
  package var refusalToKeep: (any Refusal)? {
    if let line = lines.discountOutOfRange { return SalesRefusal.discountOutOfRange(line: line) }
    if case .percent(let percentage) = discount, !Percentage.ofDiscounts.contains(percentage.basisPoints) {
      return SalesRefusal.discountOutOfRange(line: nil)
    }
    return Self.refusalToAdd(lines, discount: discount) ?? planRefusal
  }

  /// Why the amounts of such a document could not be added up, or `nil` when they can.
  static func refusalToAdd(_ lines: [DocumentLine], discount: DocumentDiscount) -> TotalsRefusal? {
    let discounted = if case .amount(let amount) = discount { amount } else { Money.zero }
    return .adding(lines.compactMap(\.total), discount: discounted)
  }

  /// Why the content cannot be issued, or `nil` when it can.
  package func refusalToIssue(today: Day) -> (any Refusal)? {
    if let refusal = refusalToKeep { return refusal }
    guard lines.hasItems else { return SalesRefusal.noLines }
    if let line = lines.withoutLabel { return SalesRefusal.lineWithoutLabel(line) }
    guard day <= today else { return SalesRefusal.futureDate(day, today: today) }
    guard due >= day else { return SalesRefusal.dueBeforeDate(due: due, day: day) }
    let gross = amounts.gross
    return gross.isNegative ? SalesRefusal.negativeTotal(gross) : nil
  }

  private var planRefusal: (any Refusal)? {
    switch plan {
    case .count(let count):
      InstalmentPlan.counts.contains(count) ? nil : SalesRefusal.instalmentCount(count)
    case .list(let instalments):
      instalments.first { $0.due < day }.map { SalesRefusal.dueBeforeDate(due: $0.due, day: day) }
    }
  }
}
