import ArgumentParser
import Foundation
import Kernel

/// The days given on the command line, and today's.
enum WorkingDay {
  /// Today by the machine's clock, where it stands.
  static var today: Day {
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return Day(year: now.year ?? 0, month: now.month ?? 0, day: now.day ?? 0) ?? .first
  }

  /// The day an option names, as a script (`2026-03-12`) or a person (`12/03/2026`) writes it.
  @Sendable static func read(_ text: String) throws -> Day {
    do { return try Day.typed(text, today: today) } catch { throw ValidationError(error.message) }
  }
}
