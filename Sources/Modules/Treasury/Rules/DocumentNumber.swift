import Kernel

/// A document's number as banks, clients and suppliers retype it: `FA-2026-00042` is also `fa 2026 00042` and
/// `FA202600042`.
struct DocumentNumber {
  /// Its letters and digits, folded; as printed when it is short.
  private let signs: [Character]
  /// Whether a payer may have put separators elsewhere than we print them.
  private let isLoose: Bool
  /// Fewer signs than this name nothing by chance: an imported `12` must stand alone.
  private static let telling = 5

  init(_ number: String) {
    let printed = Array(Fold.key(number))
    let bare = printed.filter(\.isLetterOrDigit)
    isLoose = bare.count >= Self.telling
    signs = isLoose ? bare : printed
  }

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
      while index > 0, isLoose, place < text.count, text[place].isSeparator { place += 1 }
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
