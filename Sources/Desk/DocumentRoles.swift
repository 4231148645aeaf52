/// Which columns of a document's grid, and which of its header fields, do what the screen treats apart: by their ids.
///
/// The shell knows columns by these alone; what they are called is the business of whoever declares the screen.
package struct DocumentRoles: Hashable, Sendable {
  /// The column that picks what a line is about; a company may do without.
  package let picking: String
  /// The column that says a line in words, all that a text line or a subtotal has; it takes the width others leave.
  package let telling: String
  /// The column of how many, told with what is picked as `2*code`.
  package let counting: String
  /// The column of what one is worth.
  package let valuing: String
  /// The header field of the document's day, from which days are typed: `+30`.
  package let day: String
  /// What stands above the amounts of lines, in two to twelve letters.
  package let amountTitle: String

  package init(
    picking: String, telling: String, counting: String, valuing: String, day: String, amountTitle: String
  ) {
    self.picking = picking
    self.telling = telling
    self.counting = counting
    self.valuing = valuing
    self.day = day
    self.amountTitle = amountTitle
  }

  /// The columns of which one at least is filled on a line worth keeping.
  var filling: [String] { [picking, telling, valuing] }
}
