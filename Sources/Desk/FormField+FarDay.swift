import Kernel

extension FormField {
  /// What is told once of a day typed over a year away: most are a slip of the year, some are meant; `nil` for others.
  package func warning(of value: FieldValue, today: Day) -> String? {
    guard case .day = kind, let day = Day(iso: value.machine), day.isFar(from: today) else { return nil }
    return "Le \(day.french) est à plus d'un an."
  }
}
