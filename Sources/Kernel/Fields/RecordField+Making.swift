extension RecordField {
  /// A text that may be empty.
  package static func text(
    _ key: Key, _ title: String, _ path: Path<String>, _ notation: Notation<String>
  ) -> RecordField {
    value(key, title, path, notation).completed {
      if $0[keyPath: path].isEmpty { $0[keyPath: path] = $1[keyPath: path] }
    }
  }

  /// A value that is always there.
  package static func value<Value>(
    _ key: Key, _ title: String, _ path: Path<Value>, _ notation: Notation<Value>
  ) -> RecordField {
    RecordField(
      key, title, notation.kind, argument: notation.argument, text: { notation.text($0[keyPath: path]) },
      shown: { notation.shown($0[keyPath: path]) },
      set: { $0[keyPath: path] = try notation.read($1, key.rawValue) },
      columns: [.kept(key.rawValue, path, notation)])
  }

  /// A value that may be missing: an empty text clears it.
  package static func optional<Value>(
    _ key: Key, _ title: String, _ path: Path<Value?>, _ notation: Notation<Value>
  ) -> RecordField {
    optional(key, title, of: { $0[keyPath: path] }, put: { $0[keyPath: path] = $1 }, notation)
      .completed { $0[keyPath: path] = $0[keyPath: path] ?? $1[keyPath: path] }
  }

  /// A value that may be missing, where no path leads to it.
  package static func optional<Value>(
    _ key: Key, _ title: String, of value: @escaping @Sendable (Record) -> Value?,
    put: @escaping @Sendable (inout Record, Value?) -> Void, _ notation: Notation<Value>
  ) -> RecordField {
    RecordField(
      key, title, notation.kind, argument: notation.clearable,
      text: { value($0).map(notation.text) ?? "" }, shown: { value($0).map(notation.shown) ?? "" },
      set: { put(&$0, $1.isEmpty ? nil : try notation.read($1, key.rawValue)) },
      columns: [
        FieldColumn(key.rawValue, value: { value($0).map(notation.stored) ?? .null }) {
          put(&$0, try notation.restored($1))
        }
      ])
  }

  /// What only the operation can tell: it takes the argument itself, and says what the journal and the form show.
  package static func asked(
    _ key: Key, _ title: String, _ kind: FieldKind, argument: FieldArgument = .text,
    columns: [FieldColumn<Record>] = []
  ) -> RecordField {
    RecordField(key, title, kind, argument: argument, text: { _ in "" }, set: { _, _ in }, columns: columns)
  }
}

extension RecordField {
  /// A question a command asks besides: no part of the record, and nothing to tell.
  package static func question(_ key: Key, _ title: String) -> RecordField {
    asked(key, title, .toggle, argument: .flag).untold
  }
}
