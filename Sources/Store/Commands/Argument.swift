import Kernel

/// One argument of an operation as scripts see it.
package struct Argument: Hashable, Codable, Sendable {
  package let name: String
  /// `text`, `money`, `day`, `integer`, `boolean`, `reference`, `a|b|c`, or `list` and `object` with their `fields`.
  package let type: String
  package let need: Need
  package let fields: [Argument]?

  package enum Need: String, Codable, Sendable { case required, optional }

  /// What scripts call a Swift type.
  static func typeName(_ type: any Any.Type) -> String {
    switch type {
    case is Money.Type: "money"
    case is UnitPrice.Type: "price"
    case is Quantity.Type: "quantity"
    case is Percentage.Type: "percentage"
    case is VATRate.Type: "rate"
    case is Day.Type: "day"
    case is PaymentTerms.Type: "terms"
    case is Bool.Type: "boolean"
    case is Int.Type, is Int64.Type: "integer"
    case is any ReferenceType.Type: "reference"
    case let choices as any CaseIterable.Type: choiceNames(choices)
    default: "text"
    }
  }

  /// The raw values of a choice, `a|b|c`.
  private static func choiceNames(_ type: any CaseIterable.Type) -> String {
    func names<T: CaseIterable>(_ type: T.Type) -> String {
      type.allCases.map { ($0 as? any RawRepresentable)?.rawValue as? String ?? "\($0)" }.joined(
        separator: "|")
    }
    return names(type)
  }
}

/// A way to name a record, whatever the record is.
private protocol ReferenceType {}
extension Reference: ReferenceType {}
extension ID: ReferenceType {}
