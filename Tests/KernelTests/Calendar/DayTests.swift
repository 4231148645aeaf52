import Foundation
import Kernel
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-21", 20_778),
    ("1900-01-01", -25_567),
    ("2199-12-31", 84_005),
  ]) func `a day is the count of days since 1970`(iso: String, days: Int32) throws {
    #expect(try day(iso).daysSinceEpoch == days)
    #expect(try day(iso).iso == iso)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "20260401",
    "2200-01-01",
    "1899-12-31", "2026-04-0x", "+026-04-01", "", "2026-04-01 ", "2026-04-00",
  ]) func `a date that does not exist is no day`(iso: String) { #expect(Day(iso: iso) == nil) }

  @Test(arguments: [2000, 2024, 2096, 2104]) func `leap years have a 29 February`(year: Int) {
    #expect(Day(year: year, month: 2, day: 29)?.adding(days: 1).iso == "\(year)-03-01")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 3, "2026-04-30"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-11-15", 2, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-05-10", 0, "2026-05-10"), ("2199-12-15", 1, "2199-12-31"),
    ("1900-01-15", -1, "1900-01-01"),
  ]) func `months are added to the same day or the month's last`(from: String, months: Int, to: String) throws
  {
    #expect(try day(from).adding(months: months).iso == to)
  }

  @Test func `arithmetic stops at the ends of the calendar`() throws {
    #expect(try day("2199-12-31").adding(days: 1) == Day.last)
    #expect(try day("2026-01-01").adding(days: .max) == Day.last)
    #expect(try day("2026-01-01").adding(days: .min) == Day.first)
    #expect(try day("2026-01-01").adding(months: .min) == Day.first)
    #expect(try day("2026-01-01").adding(years: .max) == Day.last)
    #expect(Day(daysSinceEpoch: 84_006) == nil)
  }

  @Test func `the ends of months and years`() throws {
    let middle = try day("2024-02-10")
    #expect(middle.startOfMonth.iso == "2024-02-01")
    #expect(middle.endOfMonth.iso == "2024-02-29")
    #expect(middle.startOfYear.iso == "2024-01-01")
    #expect(middle.endOfYear.iso == "2024-12-31")
    #expect(try day("2026-12-31").endOfMonth.iso == "2026-12-31")
  }

  @Test(arguments: [
    ("2026-11-21", Weekday.saturday), ("1970-01-01", .thursday), ("1900-01-01", .monday),
    ("2000-02-29", .tuesday),
  ]) func `a day knows its weekday`(iso: String, weekday: Weekday) throws {
    #expect(try day(iso).weekday == weekday)
  }

  @Test func `days compare and subtract`() throws {
    #expect(try day("2026-05-15").days(since: day("2026-03-31")) == 45)
    #expect(try day("2026-03-01") - day("2026-03-12") == -11)
    #expect(try day("2026-03-01") < day("2026-03-12"))
  }

  @Test func `French forms`() throws {
    let day = try #require(Day(iso: "2026-03-01"))
    #expect(day.french == "01/03/2026")
    #expect(day.short == "01/03")
    #expect(day.long == "1er mars 2026")
    #expect(day.monthName == "mars")
    #expect(day.weekday.french == "dimanche")
    #expect(Day(iso: "2026-08-12")?.long == "12 août 2026")
  }

  @Test func `a day is one ISO string in JSON`() throws {
    #expect(try json(day("2026-03-12")) == #""2026-03-12""#)
    #expect(try decoded(Day.self, #""2026-03-12""#) == day("2026-03-12"))
    #expect(
      decodingSentence(Day.self, #""12/03/2026""#)
        == "La date « 12/03/2026 » ne se lit pas : écrivez-la comme 2026-03-12.")
  }

  @Test func `every day of the calendar survives its date, in order and without a hole`() throws {
    var (day, weekday) = (Day.first, Day.first.weekday.rawValue)
    var previous = (year: 1899, month: 12, day: 31)
    while true {
      let date = day.date
      try #require(Day(year: date.year, month: date.month, day: date.day) == day)
      try #require(Day(iso: day.iso) == day)
      try #require(day.weekday.rawValue == weekday)
      let follows =
        date.day == previous.day + 1 && date.month == previous.month && date.year == previous.year
        || date.day == 1
          && (date.month == previous.month + 1 || date.month == 1 && date.year == previous.year + 1)
      try #require(follows)
      if day == .last { break }
      (previous, weekday, day) = (date, weekday % 7 + 1, day.adding(days: 1))
    }
  }

  @Test(arguments: [UInt64(1), 7, 2026]) func `days agree with Foundation's calendar`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for _ in 0..<300 {
      let count = Int.random(in: -25_567...84_005, using: &random)
      let day = try #require(Day(daysSinceEpoch: count))
      let peer = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(count) * 86_400))
      #expect([day.year, day.month, day.dayOfMonth] == [peer.year, peer.month, peer.day])
      #expect(day.weekday.rawValue % 7 + 1 == peer.weekday)
      let step = Int.random(in: -2_000...2_000, using: &random)
      let moved = day.adding(days: step)
      #expect(moved == .first || moved == .last || moved - day == step)
    }
  }
}
