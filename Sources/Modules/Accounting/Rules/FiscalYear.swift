import Kernel

/// A year of the books, named by the calendar year in which it begins.
package struct FiscalYear: Hashable, Sendable {
  package let start: Day
  package let end: Day
  package let isClosed: Bool
  /// Whether it opens on the balances of the year before, or on those taken over.
  package let hasOpening: Bool
  /// Whether that opening waits for the closing of the year before.
  package let isProvisional: Bool
  /// Known once closed; positive for a profit.
  package let result: Money?

  package var name: Int { start.year }

  package init(
    start: Day, end: Day, isClosed: Bool = false, hasOpening: Bool = false, isProvisional: Bool = false,
    result: Money? = nil
  ) {
    self.start = start
    self.end = end
    self.isClosed = isClosed
    self.hasOpening = hasOpening
    self.isProvisional = isProvisional
    self.result = result
  }
}
