/// What a command says of a record: a text for each argument given. What is left out stays as it is, an empty text
/// clears.
package struct FieldChanges<Record: DescribedRecord>: Sendable {
  private var texts: [String: String] = [:]

  package init() {}

  /// The arguments of a command, each of its own type in JSON; throws as decoding does.
  ///
  /// - Parameters:
  ///   - required: keys it does not do without.
  ///   - besides: keys that are no arguments of this command.
  package init(
    from decoder: any Decoder, requiring required: Set<String> = [], besides: Set<String> = []
  ) throws {
    let given = try decoder.container(keyedBy: FieldKey.self)
    for field in Record.fields.arguments where !besides.contains(field.key) {
      texts[field.key] = try field.argument.text(given, FieldKey(field.key), required.contains(field.key))
    }
  }

  /// What is said of the field of that key, which the record describes.
  package subscript(_ key: String) -> String? {
    get { texts[key] }
    set {
      precondition(Record.fields[key] != nil, "\(key) is no field of \(Record.self)")
      texts[key] = newValue
    }
  }

  /// Whether something is said of one of those fields.
  package func touches(_ keys: Set<String>) -> Bool { texts.keys.contains(where: keys.contains) }

  /// Sets the fields given, in the order of the form. Throws the refusal of the first that cannot be.
  ///
  /// - Parameter besides: keys that the record takes by itself.
  package func apply(to record: inout Record, besides: Set<String> = []) throws {
    for field in Record.fields.all where !besides.contains(field.key) {
      if let text = texts[field.key] { try field.set(&record, text) }
    }
  }
}
