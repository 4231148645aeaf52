/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday is 7.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The French name: "lundi".
  package var french: String {
    switch self {
    case .monday: "lundi"
    case .tuesday: "mardi"
    case .wednesday: "mercredi"
    case .thursday: "jeudi"
    case .friday: "vendredi"
    case .saturday: "samedi"
    case .sunday: "dimanche"
    }
  }
}
