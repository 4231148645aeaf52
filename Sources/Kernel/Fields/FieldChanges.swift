/// What a command says of a record: a text for each argument given. What is left out stays as it is, an empty text
/// clears.
package struct FieldChanges<Record: DescribedRecord>: Sendable {
  private var texts: [Record.Key: String] = [:]

  package init() {}

  /// The arguments of a command, each of its own type in JSON; throws as decoding does.
  ///
  /// - Parameters:
  ///   - required: keys it does not do without.
  ///   - besides: keys that are no arguments of this command.
  package init(
    from decoder: any Decoder, requiring required: Set<Record.Key> = [], besides: Set<Record.Key> = []
  ) throws {
    try take(Set(Record.Key.allCases).subtracting(besides), from: decoder, requiring: required)
  }

  /// Reads the arguments of those fields, where a command is told them among its own; throws as decoding does.
  package mutating func take(
    _ keys: Set<Record.Key>, from decoder: any Decoder, requiring required: Set<Record.Key> = []
  ) throws {
    let given = try decoder.container(keyedBy: ArgumentKey.self)
    for field in Record.fields.arguments where keys.contains(field.key) {
      let key = ArgumentKey(field.key.rawValue)
      texts[field.key] = try field.argument.text(given, key, required.contains(field.key))
    }
  }

  /// What is said of a field.
  package subscript(_ key: Record.Key) -> String? {
    get { texts[key] }
    set { texts[key] = newValue }
  }

  /// Whether something is said of one of those fields.
  package func touches(_ keys: Set<Record.Key>) -> Bool { texts.keys.contains(where: keys.contains) }

  /// Sets the fields given, in the order of the form. Throws the refusal of the first that cannot be.
  ///
  /// - Parameter besides: keys that the record takes by itself.
  package func apply(to record: inout Record, besides: Set<Record.Key> = []) throws {
    for field in Record.fields.all where !besides.contains(field.key) {
      if let text = texts[field.key] { try field.set(&record, text) }
    }
  }
}
