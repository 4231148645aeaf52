import GRDB
import Kernel
import Lists
import Store

/// What was typed in the search box, read in every way it may be meant.
struct TypedSearch {
  let text: String
  /// Folded, without surrounding blanks.
  let key: String
  let words: [String]
  let digits: String

  init(_ text: String) {
    self.text = text
    key = Fold.key(text).split(separator: " ").joined(separator: " ")
    words = ListFilter.words(of: text)
    digits = text.filter(\.isNumber)
  }

  var isDigitsOnly: Bool {
    !digits.isEmpty && text.allSatisfy { $0.isNumber || $0.isWhitespace || ".-+()".contains($0) }
  }

  /// Whether it may begin a number: `fa-2026`, `0280670965`.
  var isNumberLike: Bool {
    !digits.isEmpty && !key.contains(" ") && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The amount meant; a whole number without a mark may be one as well.
  var amount: Money? {
    guard !digits.isEmpty, text.allSatisfy({ $0.isNumber || $0.isWhitespace || ",.€".contains($0) }) else {
      return nil
    }
    guard digits.count < 12, let amount = try? Money.typed(text.replacing("€", with: "")) else { return nil }
    return amount == .zero ? nil : amount
  }

  /// The receipt meant by `e 12` or `E-12`.
  var receipt: Int64? { movement(["e", "r", "rj"]) }

  /// The payment meant by `d 12` or `D-12`.
  var payment: Int64? { movement(["d", "rf", "rd"]) }

  /// The asset meant by `im 12` or `IM-0012`.
  var asset: Int64? { movement(["im"]) }

  private func movement(_ prefixes: [String]) -> Int64? {
    guard words.count == 2, prefixes.contains(words[0]) else { return nil }
    return Int64(words[1])
  }

  /// The numbers meant, folded: `fa 42` in each year of the series, the latest first, and the text as it is.
  func numbers(in reading: Reading) throws -> [String] {
    let typed = key.replacing(" ", with: "-")
    guard words.count == 2 || words.count == 1, let last = words.last else { return [typed] }
    let prefix = words.count == 2 ? words[0] : String(last.prefix { $0.isLetter })
    let count = words.count == 2 ? last : String(last.drop { $0.isLetter })
    guard !prefix.isEmpty, !count.isEmpty, count.allSatisfy(\.isNumber) else { return [typed] }
    return try [typed] + Self.numbers(prefix: prefix, count: count, in: reading)
  }

  private static func numbers(prefix: String, count: String, in reading: Reading) throws -> [String] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT series.prefix, series.width, coalesce(series_count.period, '') FROM series
        LEFT JOIN series_count ON series_count.series = series.name
        WHERE lower(series.prefix) = ? ORDER BY series_count.period DESC
        """,
      arguments: [prefix])
    return rows.map { row in
      let (width, period): (Int, String) = (row[1], row[2])
      let padded = String(repeating: "0", count: max(0, width - count.count)) + count
      return [Fold.key(row[0] as String), period, padded].filter { !$0.isEmpty }.joined(separator: "-")
    }
  }
}
