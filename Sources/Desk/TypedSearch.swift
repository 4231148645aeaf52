import Kernel
import Lists
import Store

/// What was typed in the search box, read in every way it may be meant.
package struct TypedSearch: Sendable {
  package let text: String
  /// Folded, without surrounding blanks.
  package let key: String
  package let words: [String]
  package let digits: String
  /// The numbers meant, folded: `fa 42` in each year of the series, the latest first, and the text as it is.
  package let numbers: [String]

  init(_ text: String, in reading: Reading) throws {
    self.text = text
    key = Fold.key(text).split(separator: " ").joined(separator: " ")
    words = ListFilter.words(of: text)
    digits = text.filter(\.isNumber)
    numbers = try Self.numbers(key, words, in: reading)
  }

  package var isDigitsOnly: Bool {
    !digits.isEmpty && text.allSatisfy { $0.isNumber || $0.isWhitespace || ".-+()".contains($0) }
  }

  /// Whether it may begin a number: `fa-2026`, `0280670965`.
  package var isNumberLike: Bool {
    !digits.isEmpty && !key.contains(" ") && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The amount meant; a whole number without a mark may be one as well.
  package var amount: Money? {
    guard !digits.isEmpty, text.allSatisfy({ $0.isNumber || $0.isWhitespace || ",.€".contains($0) }) else {
      return nil
    }
    guard digits.count < 12, let amount = try? Money.typed(text.replacing("€", with: "")) else { return nil }
    return amount == .zero ? nil : amount
  }

  /// The count that follows one of some folded prefixes: 12 in `e 12` and `E-12`.
  package func count(after prefixes: [String]) -> Int64? {
    guard words.count == 2, prefixes.contains(words[0]) else { return nil }
    return Int64(words[1])
  }

  private static func numbers(_ key: String, _ words: [String], in reading: Reading) throws -> [String] {
    let typed = key.replacing(" ", with: "-")
    guard words.count == 2 || words.count == 1, let last = words.last else { return [typed] }
    let prefix = words.count == 2 ? words[0] : String(last.prefix { $0.isLetter })
    let count = words.count == 2 ? last : String(last.drop { $0.isLetter })
    guard !prefix.isEmpty, !count.isEmpty, count.allSatisfy(\.isNumber) else { return [typed] }
    return try [typed] + Numbering.meant(prefix: prefix, count: count, in: reading)
  }
}
