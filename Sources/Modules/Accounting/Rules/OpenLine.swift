import Kernel

/// Lines of one account and party that still wait to be set against others: one alone, or those already together.
package struct OpenLine: Hashable, Sendable {
  /// Ids of the lines, one of which is enough to name them all.
  package let lines: [Int64]
  package let account: String
  package let auxiliary: String
  package let day: Day
  /// Debit less credit, never zero.
  package let amount: Money
  /// What is printed on it by which it may be recognised: its piece, numbers in its label.
  let references: Set<String>
  /// Whether it stands for what a document owes, which allocations settle.
  let isOfDocument: Bool

  package init(
    lines: [Int64], account: String, auxiliary: String, day: Day, amount: Money, texts: [String],
    isOfDocument: Bool
  ) {
    self.lines = lines
    self.account = account
    self.auxiliary = auxiliary
    self.day = day
    self.amount = amount
    self.references = Set(texts.flatMap(Self.references))
    self.isOfDocument = isOfDocument
  }

  /// The words of a text that hold a digit and are long enough to name a document: `FA-2026-00012`.
  private static func references(in text: String) -> [String] {
    let words = Fold.key(text).split(whereSeparator: { (mark: Character) -> Bool in
      !(mark.isLetter || mark.isNumber || mark == "-" || mark == "/")
    })
    return words.filter { $0.count >= 4 && $0.contains(where: \.isNumber) }.map(String.init)
  }
}
