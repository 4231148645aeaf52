/// The character that parts the columns of a CSV file.
package enum Separator: Character, CaseIterable, Sendable {
  case semicolon = ";"
  case comma = ","
  case tab = "\t"

  /// What people call it.
  package var title: String {
    switch self {
    case .semicolon: "point-virgule"
    case .comma: "virgule"
    case .tab: "tabulation"
    }
  }

  var byte: UInt8 {
    switch self {
    case .semicolon: UInt8(ascii: ";")
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    }
  }

  /// The separator that gives the first records the most columns, all alike; a semicolon when none gives two.
  static func detect(in bytes: [UInt8]) -> Separator {
    let scores = allCases.map { (separator: $0, score: score(of: $0, in: bytes)) }
    let best = scores.max { $0.score < $1.score }
    return best.map { $0.score > 0 ? $0.separator : .semicolon } ?? .semicolon
  }

  private static let sample = 50

  /// The header's columns, in proportion to the records that have as many; 0 for a single column.
  private static func score(of separator: Separator, in bytes: [UInt8]) -> Int {
    var cutter = RecordCutter(bytes: bytes, separator: separator)
    var counts: [Int] = []
    while counts.count < sample, let record = cutter.next() {
      if !record.isBlank { counts.append(record.columns) }
    }
    guard let header = counts.first, header > 1 else { return 0 }
    return header * 1_000 * counts.count(where: { $0 == header }) / counts.count
  }
}
