/// What a reader sees on a product: an EAN, whose key is proven, or the house's own mark.
package enum Barcode {
  /// The barcode that `text` writes, without spaces; empty for none.
  ///
  /// Throws `invalid-barcode` when 8 or 13 digits do not end with their key (GS1 General Specifications, 7.9:
  /// from the right, digits weigh 1 and 3 in turn and sum to a multiple of ten), or beyond 40 characters.
  package static func read(_ text: some StringProtocol) throws(ArticlesRefusal) -> String {
    let bare = String(text.filter { !$0.isWhitespace })
    guard bare.count <= 40 else { throw .longBarcode }
    let digits = bare.utf8.compactMap { (0x30...0x39).contains($0) ? Int($0 - 0x30) : nil }
    guard digits.count == bare.utf8.count, [8, 13].contains(digits.count) else { return bare }
    let key = key(of: digits.dropLast())
    guard digits.last == key else { throw .invalidBarcode(bare, key: key) }
    return bare
  }

  private static func key(of digits: ArraySlice<Int>) -> Int {
    let sum = digits.reversed().enumerated().reduce(0) {
      $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 3 : 1)
    }
    return (10 - sum % 10) % 10
  }
}
