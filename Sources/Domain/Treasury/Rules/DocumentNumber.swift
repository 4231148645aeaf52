import Kernel

/// A document's number as banks and clients retype it: `FA-2026-00042` is also `fa 2026 00042` and
/// `FA202600042`.
struct DocumentNumber {
  /// Its letters and digits, folded.
  private let signs: [Character]
  /// Fewer signs than this name nothing by chance: an imported `12` must stand alone.
  private static let telling = 5

  init(_ number: String) { signs = Fold.key(number).filter(\.isLetterOrDigit) }

  /// Whether `text` holds the number as a word of its own, separators apart.
  func isNamed(in text: String) -> Bool {
    let text = Array(Fold.key(text))
    return text.indices.contains { start in
      (start == 0 || !text[start - 1].isLetterOrDigit) && stands(in: text, from: start)
    }
  }

  private func stands(in text: [Character], from start: Int) -> Bool {
    guard !signs.isEmpty else { return false }
    var place = start
    for (index, sign) in signs.enumerated() {
      while index > 0, signs.count >= Self.telling, place < text.count, text[place].isSeparator { place += 1 }
      guard place < text.count, text[place] == sign else { return false }
      place += 1
    }
    return place == text.count || !text[place].isLetterOrDigit
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
  fileprivate var isSeparator: Bool { " -_/.".contains(self) }
}
