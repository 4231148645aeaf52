/// The account an asset's value stands on: of class 20 or 21.
package struct AssetAccount: Hashable, Sendable {
  private static let lengths = 2...10

  /// Its number: 2182.
  package let number: String

  /// The account of that number, or `nil` when no asset stands there.
  package init?(_ number: String) {
    guard Self.lengths.contains(number.count), number.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    guard number.hasPrefix("20") || number.hasPrefix("21") else { return nil }
    self.number = number
  }

  /// The account its depreciation stands on: 28 and the number without its first digit (PCG art. 942-28).
  package var depreciation: String { "28" + number.dropFirst() }

  /// Whether it is of land, which does not wear out (PCG art. 214-1).
  package var isLand: Bool { number.hasPrefix("211") }
}
