import Kernel

/// What people must say, and days that must have come.
enum PayText {
  /// - Throws: `reason-missing`.
  static func reason(_ text: String) throws -> String {
    let reason = try FieldText.line(text)
    guard !reason.isEmpty else { throw PayRefusal.reasonMissing }
    return reason
  }

  /// - Parameter most: the greatest amount taken.
  /// - Throws: `future-date`, `not-positive`, `amount-too-high`.
  static func check(_ amount: Money, upTo most: Money, on day: Day, today: Day) throws {
    guard day <= today else { throw StaffRefusal.futureDate(day, today: today) }
    guard amount > .zero else { throw StaffRefusal.notPositive }
    guard amount <= most else { throw StaffRefusal.tooHigh("amount", most: most) }
  }
}
