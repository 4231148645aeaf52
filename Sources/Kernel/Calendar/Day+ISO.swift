extension Day: CustomStringConvertible, Codable {
  /// The day written by `iso` ("2026-03-12"), or `nil` when it is not one: ten characters, digits and two
  /// hyphens.
  package init?(iso: some StringProtocol) {
    // Byte by byte: every row read from the file and every fact of the log goes through here.
    var (year, month, number, index) = (0, 0, 0, 0)
    for byte in iso.utf8 {
      switch (index, byte) {
      case (4, 45): (year, number) = (number, 0)
      case (7, 45): (month, number) = (number, 0)
      case (4, _), (7, _): return nil
      case (..<10, 48...57): number = number * 10 + Int(byte - 48)
      default: return nil
      }
      index += 1
    }
    guard index == 10 else { return nil }
    self.init(year: year, month: month, day: number)
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
