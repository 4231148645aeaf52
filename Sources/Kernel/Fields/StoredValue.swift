/// A value as a column holds it.
package enum StoredValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)

  /// The value a text means, `nil` for none. Throws `UnreadableValue` where it means none.
  package func text<Value>(_ value: (String) throws -> Value?) throws -> Value? {
    switch self {
    case .null: return nil
    case .integer: throw UnreadableValue()
    case .text(let text):
      guard let value = try value(text) else { throw UnreadableValue() }
      return value
    }
  }

  /// The value a number means, `nil` for none. Throws `UnreadableValue` where there is a text.
  package func integer<Value>(_ value: (Int64) -> Value) throws -> Value? {
    switch self {
    case .null: nil
    case .integer(let number): value(number)
    case .text: throw UnreadableValue()
    }
  }
}

/// A column holds what no value of its field is written as: another program wrote it.
package struct UnreadableValue: Error {
  package init() {}
}

/// A column that holds a field of a record, or a part of it.
package struct FieldColumn<Record>: Sendable {
  package var name: String
  package let value: @Sendable (Record) -> StoredValue
  /// Puts what the column holds into a record.
  package let load: @Sendable (inout Record, StoredValue) throws -> Void

  package init(
    _ name: String, value: @escaping @Sendable (Record) -> StoredValue,
    load: @escaping @Sendable (inout Record, StoredValue) throws -> Void
  ) {
    self.name = name
    self.value = value
    self.load = load
  }

  /// A column that holds a value as its notation says.
  package static func kept<Value>(
    _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ notation: Notation<Value>
  ) -> FieldColumn {
    FieldColumn(name, value: { notation.stored($0[keyPath: path]) }) { record, stored in
      if let value = try notation.restored(stored) { record[keyPath: path] = value }
    }
  }

  /// A column that is 1 or 0.
  package static func flag(_ name: String, _ path: any WritableKeyPath<Record, Bool> & Sendable)
    -> FieldColumn
  {
    FieldColumn(name, value: { .integer($0[keyPath: path] ? 1 : 0) }) {
      $0[keyPath: path] = try $1.integer { $0 == 1 } ?? false
    }
  }
}
