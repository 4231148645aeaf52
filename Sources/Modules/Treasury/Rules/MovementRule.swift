import Kernel

/// What every cash movement must satisfy, whatever its kind.
enum MovementRule {
  /// - Throws: `notPositive`, or `futureDate` for a day after the working day.
  static func check(amount: Money, on day: Day, today: Day) throws(TreasuryRefusal) {
    guard amount > .zero else { throw .notPositive }
    try check(day, today: today)
  }

  /// For an adjustment, which may come in or go out.
  ///
  /// - Throws: `zeroAmount` or `futureDate`.
  static func check(signed amount: Money, on day: Day, today: Day) throws(TreasuryRefusal) {
    guard amount != .zero else { throw .zeroAmount }
    try check(day, today: today)
  }

  static func check(_ day: Day, today: Day) throws(TreasuryRefusal) {
    guard day <= today else { throw .futureDate(day, today: today) }
  }

  /// The reason as stored, never blank.
  static func reason(_ text: String) throws -> String {
    let reason = try FieldText.line(text)
    guard !reason.isEmpty else { throw TreasuryRefusal.reasonMissing }
    return reason
  }
}
