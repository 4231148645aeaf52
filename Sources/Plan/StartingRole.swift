/// A role that a new company starts with; each module says which of its rights the role holds.
package struct StartingRole: Hashable, Sendable {
  /// As the file and scripts know it.
  package let name: String
  package let title: String

  /// Every role but the administrator's, in the order the screen of roles shows them.
  ///
  /// Who prepares invoices, sales' or suppliers', does not validate them, and the reverse, unless a person is given both
  /// roles.
  package static let all = [sales, bookkeeping, collection, validation, staff, management, reading]

  package static let sales = StartingRole(name: "commercial", title: "Commercial")
  package static let bookkeeping = StartingRole(name: "comptable", title: "Comptable")
  package static let collection = StartingRole(name: "recouvrement", title: "Recouvrement")
  package static let validation = StartingRole(name: "validation", title: "Validation")
  /// Whoever does the pay: they see what people earn, and nothing of the trade.
  package static let staff = StartingRole(name: "rh", title: "Ressources humaines")
  /// Whoever runs the company: sees everything, validates and allows, and does not prepare.
  package static let management = StartingRole(name: "direction", title: "Direction")
  package static let reading = StartingRole(name: "lecture", title: "Lecture")

  /// Those who may read what the trade does: all but the staff's office.
  package static let consulting = [sales, bookkeeping, collection, validation, management, reading]
}
