import Kernel
import Testing

@Suite struct TypedDayTests {
  @Test(arguments: [
    ("j", "2026-11-21"), ("T", "2026-11-21"), ("5", "2026-11-05"), ("05", "2026-11-05"),
    ("0503", "2026-03-05"),
    ("5/3", "2026-03-05"), ("5.3", "2026-03-05"), ("5 3", "2026-03-05"), ("050326", "2026-03-05"),
    ("05032026", "2026-03-05"), ("5/3/26", "2026-03-05"), ("05-03-2026", "2026-03-05"),
    ("5 / 3 / 2026", "2026-03-05"),
    ("2026-03-05", "2026-03-05"), ("2026/3/5", "2026-03-05"), ("290224", "2024-02-29"),
    ("01/01/1999", "1999-01-01"),
  ]) func `a date is read as people type it`(text: String, iso: String) throws {
    #expect(try Day.typed(text, today: day("2026-11-21")).iso == iso)
  }

  @Test(arguments: [
    ("+", "2026-03-13"), ("-", "2026-03-11"), ("+30", "2026-04-11"), ("-2", "2026-03-10"),
    ("+ 30", "2026-04-11"),
    ("fm", "2026-03-31"), ("45fm", "2026-04-30"), ("fm45", "2026-05-15"), ("FM", "2026-03-31"),
    ("30fm10", "2026-05-10"), ("5", "2026-11-05"), ("j", "2026-11-21"),
  ]) func `steps and month ends start from the field's reference`(text: String, iso: String) throws {
    #expect(try Day.typed(text, today: day("2026-11-21"), reference: day("2026-03-12")).iso == iso)
  }

  @Test func `without a reference steps start from today`() throws {
    #expect(try Day.typed("+", today: day("2026-11-21")).iso == "2026-11-22")
    #expect(try Day.typed("fm", today: day("2026-11-21")).iso == "2026-11-30")
  }

  @Test(arguments: [
    ("", TypedDayError.empty, "Il manque une date."),
    ("demain", .unreadable("demain"), "« demain » n’est pas une date."),
    ("503", .unreadable("503"), "« 503 » n’est pas une date."),
    (
      "290226", .noSuchDay(day: 29, month: 2, year: 2026),
      "L’année 2026 n’est pas bissextile : février n’a que 28 jours."
    ),
    (
      "29/2", .noSuchDay(day: 29, month: 2, year: 2026),
      "L’année 2026 n’est pas bissextile : février n’a que 28 jours."
    ),
    ("3102", .noSuchDay(day: 31, month: 2, year: 2026), "Février 2026 n’a que 28 jours."),
    ("31/4", .noSuchDay(day: 31, month: 4, year: 2026), "Avril 2026 n’a que 30 jours."),
    ("31", .noSuchDay(day: 31, month: 11, year: 2026), "Novembre 2026 n’a que 30 jours."),
    ("5/13", .noSuchMonth(13), "Le mois 13 n’existe pas."),
    ("0/3", .noSuchDay(day: 0, month: 3, year: 2026), "Le jour 0 n’existe pas."),
    ("1/1/1830", .yearOutOfRange(1_830), "L’année 1830 est hors du calendrier (1900 à 2199)."),
    ("1/2/3/4", .unreadable("1/2/3/4"), "« 1/2/3/4 » n’est pas une date."),
    ("/", .unreadable("/"), "« / » n’est pas une date."),
    ("+a", .unreadable("+a"), "« +a » n’est pas une date."),
    ("1/2/026", .unreadable("1/2/026"), "« 1/2/026 » n’est pas une date."),
  ]) func `what is no day says why`(text: String, error: TypedDayError, message: String) throws {
    let today = try day("2026-11-21")
    #expect(throws: error) { try Day.typed(text, today: today) }
    #expect(error.message == message)
  }

  @Test func `a day over a year away is far`() throws {
    let today = try day("2026-11-21")
    #expect(try !day("2027-11-21").isFar(from: today))
    #expect(try day("2027-11-22").isFar(from: today))
    #expect(try !day("2025-11-21").isFar(from: today))
    #expect(try day("2025-11-20").isFar(from: today))
  }
}
