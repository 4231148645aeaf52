/// One number as typed: digits with decimal and grouping marks.
///
/// `,` and `.` are both decimal marks. One mark alone is the decimal mark; of several, the last decides when
/// it is alone of its kind (`1.234,50`), and the others part groups of three; of one kind only, all part
/// groups (`1.234.567`).
struct NumberLiteral: Hashable, Sendable {
  /// More digits than this do not fit the exact computation; no amount has so many.
  private static let mostDigits = 30

  let text: String
  let whole: String
  let decimals: String
  /// Whether its one mark may have been meant to part thousands: `1.234`.
  let mayBeGrouped: Bool
  let value: ExactFraction

  init(_ text: String) throws(TypedNumberError) {
    let marks = text.filter { $0 == "," || $0 == "." }
    let hasDecimals =
      marks.count == 1 || (marks.last.map { last in marks.count(where: { $0 == last }) == 1 } ?? false)
    var groups = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }.map(String.init)
    let decimals = hasDecimals ? groups.removeLast() : ""
    if groups.count > 1 {
      try Self.checkGroups(groups, marks: marks.dropLast(hasDecimals ? 1 : 0), text: text)
    }
    let whole = groups.joined()
    guard !(whole + decimals).isEmpty else { throw .incomplete(text) }
    guard (whole + decimals).count <= Self.mostDigits else { throw .tooLarge(maximum: nil) }
    guard let digits = Int128("0" + whole + decimals),
      let value = ExactFraction(
        digits, over: (0..<decimals.count).reduce(Int128(1)) { product, _ in product * 10 })
    else { throw .tooLarge(maximum: nil) }
    self.text = text
    self.whole = whole
    self.decimals = decimals
    self.value = value
    mayBeGrouped =
      marks.count == 1 && decimals.count == 3 && (1...3).contains(whole.count) && whole.first != "0"
  }

  /// The decimals that count: without the zeros at the end.
  var significantDecimals: Int { decimals.reversed().drop { $0 == "0" }.count }

  private static func checkGroups(
    _ groups: [String], marks: Substring, text: String
  ) throws(TypedNumberError) {
    let first = groups.first?.count ?? 0
    let areGroups = (1...3).contains(first) && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard areGroups, Set(marks).count == 1 else { throw .grouping(text) }
  }
}
