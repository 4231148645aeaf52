import Foundation

/// Which mark precedes the decimals in a column of amounts.
package enum DecimalMark: Hashable, Sendable {
  case comma
  case point

  /// What people call it.
  package var title: String {
    switch self {
    case .comma: "virgule"
    case .point: "point"
    }
  }

  /// The mark the whole column shows, or `nil` when nothing in it decides.
  ///
  /// Of two marks in one number the last is the decimal one; a mark that is repeated parts thousands; a mark not
  /// followed by exactly three digits is the decimal one. The values that decide are counted.
  package static func detect(in values: [String]) -> DecimalMark? {
    var votes: [DecimalMark: Int] = [:]
    for mark in values.compactMap(shown) { votes[mark, default: 0] += 1 }
    let (commas, points) = (votes[.comma, default: 0], votes[.point, default: 0])
    return commas == points ? nil : (commas > points ? .comma : .point)
  }

  private static func shown(in value: String) -> DecimalMark? {
    let marks = value.filter { $0 == "," || $0 == "." }
    guard let last = marks.last else { return nil }
    if Set(marks).count == 2 { return last == "," ? .comma : .point }
    if marks.count > 1 { return last == "," ? .point : .comma }
    let pieces = value.split(separator: last, omittingEmptySubsequences: false)
    let decimals = pieces.last?.count(where: \.isWholeNumber) ?? 0
    let whole = pieces.first?.count(where: \.isWholeNumber) ?? 0
    guard decimals == 3, (1...3).contains(whole) else { return last == "," ? .comma : .point }
    return nil
  }

  /// The number in the machine's form ("-1234.5"), or `nil` when the text is no number under this mark.
  ///
  /// Spaces and the euro sign are dropped; the other mark may only part thousands; a minus may come last.
  package func machineForm(_ text: String) -> String? {
    var digits = text.filter { !$0.isWhitespace && $0 != "€" }.replacing("EUR", with: "")
    let isNegative = digits.hasPrefix("-") || digits.hasSuffix("-")
    digits = digits.trimmingCharacters(in: CharacterSet(charactersIn: "+-"))
    let parts = digits.split(separator: self == .comma ? "," : ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = ungrouped(parts[0]) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard !(whole + decimals).isEmpty, decimals.allSatisfy(isDigit) else { return nil }
    let kept = decimals.reversed().drop { $0 == "0" }.reversed()
    let sign = isNegative ? "-" : ""
    return sign + (whole.isEmpty ? "0" : whole) + (kept.isEmpty ? "" : "." + String(kept))
  }

  /// The digits before the decimal mark, thousands joined; `nil` when the groups are not of three.
  private func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(separator: self == .comma ? "." : ",", omittingEmptySubsequences: false)
    let areGroups = groups.count == 1 || groups.dropFirst().allSatisfy { $0.count == 3 }
    let isHeadShort = groups.count == 1 || (1...3).contains(groups.first?.count ?? 0)
    guard areGroups, isHeadShort, groups.joined().allSatisfy(isDigit) else { return nil }
    return groups.joined()
  }

  private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
