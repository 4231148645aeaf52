import Kernel

/// Work that the program does by itself, once in each period.
package struct Job: Sendable {
  /// How often it is due.
  package enum Rhythm: String, Sendable, CaseIterable {
    case daily = "jour"
    case weekly = "semaine"
    case monthly = "mois"

    /// The period of a day: `2026-12-01`, the Monday `2026-11-30` of its week, `2026-12`.
    package func period(of day: Day) -> String {
      switch self {
      case .daily: day.iso
      case .weekly: day.adding(days: 1 - day.weekday.rawValue).iso
      case .monthly: String(day.iso.prefix(7))
      }
    }
  }

  /// A stable name, such as `sauvegarde`.
  package let name: String
  /// What people call it: « Sauvegarde du jour ».
  package let title: String
  package let rhythm: Rhythm
  /// Does it, outside any transaction, and says in one French sentence what was done.
  package let run: @Sendable (Store, Day) throws -> String

  package init(
    _ name: String, _ title: String, every rhythm: Rhythm,
    run: @escaping @Sendable (Store, Day) throws -> String
  ) {
    self.name = name
    self.title = title
    self.rhythm = rhythm
    self.run = run
  }
}

/// One period of a job: when it ran and what it said.
package struct JobRun: Hashable, Codable, Sendable {
  package enum State: String, Codable, Sendable {
    case running = "en_cours"
    case done = "fait"
    case failed = "echec"
  }

  package let job: String
  package let period: String
  /// Instants in UTC, ISO 8601; `ended` is `nil` while it runs, or when it was cut short.
  package let started: String
  package let ended: String?
  package let state: State
  /// What was done, or why not: a French sentence.
  package let said: String
}
