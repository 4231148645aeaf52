import Kernel

/// Which columns of a document's grid, and which of its header fields, do what the screen treats apart.
///
/// The shell knows columns by these alone; what they are called is the business of whoever declares the screen.
package struct DocumentRoles: Hashable, Sendable {
  /// The column that picks what a line is about; a company may do without.
  package let picking: FieldID
  /// The column that says a line in words, all that a text line or a subtotal has; it takes the width others leave.
  package let telling: FieldID
  /// The column of how many, told with what is picked as `2*code`.
  package let counting: FieldID
  /// The column of what one is worth.
  package let valuing: FieldID
  /// The header field of the document's day, from which days are typed: `+30`.
  package let day: FieldID
  /// What stands above the amounts of lines, in two to twelve letters.
  package let amountTitle: String

  package init(
    picking: FieldID, telling: FieldID, counting: FieldID, valuing: FieldID, day: FieldID, amountTitle: String
  ) {
    self.picking = picking
    self.telling = telling
    self.counting = counting
    self.valuing = valuing
    self.day = day
    self.amountTitle = amountTitle
  }

  /// The columns of which one at least is filled on a line worth keeping.
  var filling: [FieldID] { [picking, telling, valuing] }
}
