import CatalogFacts
import Kernel

extension Notation<String> {
  static var label: Notation { line(200) { text, _ in try ProductLabel.written(text) } }
  static var code: Notation { line(20) { text, _ in try ProductCode.written(text) } }
  static var barcode: Notation { line(30) { text, _ in try Barcode.read(FieldText.line(text)) } }
}

extension Notation<UnitPrice> {
  /// A price, which is not below zero.
  package static var price: Notation { decimal(.price).notNegative }
}

extension Notation<Quantity> {
  /// A number of things, whole or not, which is not below zero.
  static var count: Notation { decimal(.quantity).notNegative.shown(\.french) }
}

extension Notation where Value: FixedDecimal & SendableMetatype {
  fileprivate var notNegative: Notation { checked { try $0.refuseNegative($1) } }
}

extension FixedDecimal {
  /// Throws where the number is below zero, naming the field it was given for.
  package func refuseNegative(_ field: String) throws {
    guard self < .zero else { return }
    throw CommonRefusal.invalidValue(field: field, reason: "ce nombre ne peut pas être négatif")
  }
}

extension ProductKind {
  /// What people call it: « Marchandise ».
  package var french: String {
    switch self {
    case .goods: "Marchandise"
    case .material: "Matière"
    case .service: "Service"
    }
  }

  /// The same, as a choice.
  var word: String { french.lowercased() }
}
