extension Day: CustomStringConvertible, Codable {
  /// The day written by `iso` ("2026-03-12"), or `nil` when it is not one: ten characters, digits and two
  /// hyphens.
  package init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], iso.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) })
    else {
      return nil
    }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The machine's form: "2026-03-12".
  package var iso: String {
    let (year, month, day) = date
    return "\(year)-\(Day.twoDigits(month))-\(Day.twoDigits(day))"
  }

  package var description: String { iso }

  /// Reads the ISO form; throws `DecodingError.dataCorrupted` with a French sentence otherwise.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "La date « \(text) » ne se lit pas : écrivez-la comme 2026-03-12.")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
