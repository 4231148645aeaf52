/// Why what a person typed is not a day.
package enum TypedDayError: Refusal, Hashable {
  case empty
  case unreadable(String)
  case noSuchMonth(Int)
  /// The month of that year is shorter.
  case noSuchDay(day: Int, month: Int, year: Int)
  case yearOutOfRange(Int)

  package static var samples: [Self] {
    [
      .empty, .unreadable("demain"), .noSuchMonth(13), .noSuchDay(day: 31, month: 4, year: 2026),
      .noSuchDay(day: 29, month: 2, year: 2026), .noSuchDay(day: 0, month: 3, year: 2026),
      .yearOutOfRange(1830),
    ]
  }

  package var code: String { "invalid-date" }

  package var message: String {
    switch self {
    case .empty: "Il manque une date."
    case .unreadable(let text): "« \(text) » n’est pas une date."
    case .noSuchMonth(let month): "Le mois \(month) n’existe pas."
    case .noSuchDay(29, 2, let year): "L’année \(year) n’est pas bissextile : février n’a que 28 jours."
    case .noSuchDay(0, _, _): "Le jour 0 n’existe pas."
    case .noSuchDay(_, let month, let year):
      "\(Self.monthName(month)) \(year) n’a que \(CivilCalendar.daysInMonth(month, of: year)) jours."
    case .yearOutOfRange(let year): "L’année \(year) est hors du calendrier (1900 à 2199)."
    }
  }

  package var remedy: String { "Tapez par exemple 5, 0503, 05/03/26, j pour aujourd’hui, +30 ou fm." }

  private static func monthName(_ month: Int) -> String {
    let name = Day.monthName(month)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
