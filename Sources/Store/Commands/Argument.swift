import Kernel

/// One argument of an operation as scripts see it.
package struct Argument: Hashable, Codable, Sendable {
  package let name: String
  /// `text`, `money`, `day`, `integer`, `boolean`, `reference`, `a|b|c`, `[text]`, or `list` and `object` with their
  /// `fields`.
  package let type: String
  package let need: Need
  package let fields: [Argument]?

  package enum Need: String, Codable, Sendable { case required, optional }

  /// What scripts call a Swift type.
  static func typeName(_ type: any Any.Type, in composition: Composition) -> String {
    switch type {
    case is Money.Type: "money"
    case is UnitPrice.Type: "price"
    case is Quantity.Type: "quantity"
    case is Percentage.Type: "percentage"
    case is VATRate.Type: "rate"
    case is Day.Type: "day"
    case is PaymentTerms.Type: "terms"
    case is Bool.Type: "boolean"
    case is any FixedWidthInteger.Type: "integer"
    case let list as any ListType.Type: "[\(typeName(list.element, in: composition))]"
    case let optional as any OptionalType.Type: typeName(optional.wrapped, in: composition)
    case is AttachableKind.Type: composition.attachables.map(\.name.rawValue).joined(separator: "|")
    case is any TableType.Type: "object"
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

extension Argument {
  /// What a value of this argument, or of one of its list's elements, must look like: a French clause.
  func expectation(ofElement: Bool) -> String {
    let isList = type.hasPrefix("[")
    guard ofElement || !isList else { return "une liste [ … ] est attendue" }
    let type = isList ? String(type.dropFirst().dropLast()) : type
    if type.contains("|") {
      return "valeurs possibles : \(type.split(separator: "|").joined(separator: ", "))"
    }
    switch type {
    case "text": return "un texte est attendu"
    case "integer": return "un nombre entier est attendu"
    case "boolean": return "true ou false est attendu"
    case "list" where !ofElement: return "une liste [ … ] est attendue"
    case "list", "object": return "un objet { … } est attendu"
    default: return type.hasPrefix("[") ? "une liste [ … ] est attendue" : "type attendu : \(type)"
    }
  }

  /// Whether a value that cannot be read is best explained by the type alone.
  var explainsItself: Bool {
    type.contains("|") || ["text", "integer", "boolean", "[text]", "[integer]", "[boolean]"].contains(type)
  }
}

/// A list, whatever its elements.
protocol ListType { static var element: any Any.Type { get } }
extension Array: ListType { static var element: any Any.Type { Element.self } }

private protocol OptionalType { static var wrapped: any Any.Type { get } }
extension Optional: OptionalType { fileprivate static var wrapped: any Any.Type { Wrapped.self } }

private protocol TableType {}
extension Dictionary: TableType {}

/// A way to name a record, whatever the record is.
private protocol ReferenceType {}
extension Reference: ReferenceType {}
extension ID: ReferenceType {}
