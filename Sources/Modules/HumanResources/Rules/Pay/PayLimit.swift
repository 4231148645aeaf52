import Kernel

/// The greatest amounts that pay takes: far above any real one, so that no sum of a year can overflow.
enum PayLimit {
  /// A monthly salary, a bonus, an advance, a parameter in euros.
  static let amount = Money(cents: 100_000_000)
  /// Health insurance of a month.
  static let insurance = Money(cents: 1_000_000)
  /// What a kilometre is worth.
  static let kilometre = Money(cents: 100_000)
  /// What is paid to a body at once.
  static let payment = Money(cents: 10_000_000_000)
}
