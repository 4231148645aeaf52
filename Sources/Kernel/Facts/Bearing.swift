/// What a fact bears on: whoever keeps that from the log must hear it.
package struct Bearing: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Who owes what, clients and suppliers.
  package static let debt = Bearing(rawValue: 1)
  /// Cash that moves.
  package static let cash = Bearing(rawValue: 2)
  /// Goods that are counted.
  package static let stock = Bearing(rawValue: 4)
  /// What the books must say.
  package static let books = Bearing(rawValue: 8)
}
