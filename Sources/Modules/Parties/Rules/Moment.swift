import Foundation
import Kernel

/// An instant as people read it, in the machine's time zone.
package enum Moment {
  /// "à 14:05" on the day itself, else "le 12/03/2026 à 14:05"; the text as it is when it is no instant.
  ///
  /// - Parameter instant: UTC, ISO 8601, with or without milliseconds.
  package static func french(_ instant: String, today: Day, zone: TimeZone = .current) -> String {
    let seconds = instant.prefix(19) + "Z"
    guard let date = try? Date(String(seconds), strategy: .iso8601) else { return instant }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    guard let hour = parts.hour, let minute = parts.minute else { return instant }
    let time = "à \(two(hour)):\(two(minute))"
    let day = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    guard let day, day != today else { return time }
    return "le \(day.french) \(time)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
