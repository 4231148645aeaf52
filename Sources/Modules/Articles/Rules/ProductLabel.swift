import Kernel

/// What a product or a category of products is called.
package enum ProductLabel {
  /// The label a person wrote, fit to store; throws `without-label` when it is blank.
  package static func written(_ text: String) throws -> String {
    let label = try FieldText.line(text)
    guard !label.isEmpty else { throw ArticlesRefusal.labelless }
    return label
  }
}
