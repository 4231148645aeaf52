import Foundation

/// A number with a fixed count of decimals, stored as a whole number of its smallest units.
///
/// What `Money`, `UnitPrice`, `Quantity`, `Percentage` and `VATRate` share: exact storage, one written form,
/// one order.
package protocol FixedDecimal: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  static var form: DecimalForm { get }
  /// The number in its smallest units: cents for money.
  var units: Int64 { get }
  init(units: Int64)
}

extension FixedDecimal {
  package static var zero: Self { Self(units: 0) }

  /// The number written by `decimal` in the machine's form ("1234.50"), or `nil` when it is not one.
  package init?(decimal: some StringProtocol) {
    guard let units = Self.form.units(decimal) else { return nil }
    self.init(units: units)
  }

  /// The machine's form: a point, no grouping.
  package var decimal: String { Self.form.text(units) }

  package var description: String { decimal }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.units < rhs.units }

  /// Reads the decimal string, or a JSON number, which is read exactly.
  ///
  /// Throws `DecodingError.dataCorrupted` with a French sentence when it is neither, or too long.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try Self.text(in: container)
    guard let number = Self(decimal: text) else {
      let expected =
        "au plus \(Self.form.integerDigits) chiffres et \(Self.form.places) décimales après un point"
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(Self.form.subject) « \(text) » ne se lit pas : \(expected).")
    }
    self = number
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(decimal)
  }

  /// A JSON number passes by `Decimal`, never by a floating-point number: 0.1 stays 0.1.
  private static func text(in container: any SingleValueDecodingContainer) throws -> String {
    if let text = try? container.decode(String.self) { return text }
    if let whole = try? container.decode(Int64.self) { return String(whole) }
    if let number = try? container.decode(Decimal.self) { return number.description }
    throw DecodingError.dataCorruptedError(
      in: container, debugDescription: "\(form.subject) s’écrit comme un texte (\"12.50\") ou un nombre.")
  }
}
