import Foundation
import Kernel

/// When a shelf was counted, which decides the movements its count has already seen.
///
/// A count of the working day goes on while people sell: each line has its own instant, never before the
/// count began. A count of an earlier day, typed later, is of its evening unless an instant is given.
struct CountInstant {
  private let count: StockCount
  /// The zone people read hours in.
  private let zone: TimeZone

  init(_ count: StockCount, zone: TimeZone) {
    self.count = count
    self.zone = zone
  }

  /// The instant meant by `text`, UTC with milliseconds as the log writes them; `nil` for the evening of the
  /// count's day.
  ///
  /// - Parameters:
  ///   - text: « 09:30 » that day, or a whole instant; the moment it is typed when `nil`.
  ///   - now: the moment it is typed.
  /// - Throws: `CommonRefusal.invalidValue`.
  func read(_ text: String?, now: String) throws(CommonRefusal) -> String? {
    guard let text else { return count.isLive ? max(now, count.startedAt) : nil }
    guard let date = TypedInstant(text, on: count.isLive ? clockDay : count.day)?.date(in: zone) else {
      throw .invalidValue(field: "at", reason: "une heure comme 09:30 est attendue")
    }
    let instant = Self.text(of: date)
    return count.isLive ? max(instant, count.startedAt) : instant
  }

  /// The day clocks showed when the count began: the working day may be another.
  private var clockDay: Day {
    guard let date = TypedInstant(count.startedAt, on: count.day)?.date(in: zone) else { return count.day }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) ?? count.day
  }

  private static func text(of date: Date) -> String {
    date.formatted(
      .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
  }
}

/// An instant as people and scripts write it: "09:30", "09:30:15", or a day before it and a zone after it.
private struct TypedInstant {
  private let day: Day
  private let time: (hour: Int, minute: Int, second: Int, nanosecond: Int)
  /// Seconds from UTC; `nil` for the reader's zone.
  private let offset: Int?

  init?(_ text: String, on usual: Day) {
    guard let match = text.wholeMatch(of: Self.pattern) else { return nil }
    let parts = match.output
    guard let day = parts.1.map({ Day(iso: $0) }) ?? usual else { return nil }
    self.day = day
    time = (
      Self.number(parts.2), Self.number(parts.3), Self.number(parts.4),
      Self.number(parts.5.map { ($0 + "00").prefix(3) }) * 1_000_000
    )
    offset = parts.6.map(Self.offset)
    guard time.hour < 24, time.minute < 60, time.second < 60 else { return nil }
  }

  func date(in zone: TimeZone) -> Date? {
    guard let zone = offset.map({ TimeZone(secondsFromGMT: $0) }) ?? zone else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar.date(
      from: DateComponents(
        year: day.year, month: day.month, day: day.dayOfMonth, hour: time.hour, minute: time.minute,
        second: time.second, nanosecond: time.nanosecond))
  }

  /// Day, hour, minute, second, fraction, zone.
  private static var pattern:
    Regex<(Substring, Substring?, Substring, Substring, Substring?, Substring?, Substring?)>
  { /(?:(\d{4}-\d\d-\d\d)[T ])?(\d\d?):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+\-]\d\d:\d\d)?/ }

  private static func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }

  /// "+02:00" is 7 200, "Z" is 0.
  private static func offset(_ text: Substring) -> Int {
    let parts = text.dropFirst().split(separator: ":")
    guard let hours = parts.first, let minutes = parts.last else { return 0 }
    return (text.first == "-" ? -1 : 1) * (number(hours) * 3_600 + number(minutes) * 60)
  }
}
