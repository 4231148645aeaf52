/// A value as a column holds it.
package enum StoredValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
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

  /// A column that is 1 or 0.
  package static func flag(_ name: String, _ path: RecordField<Record>.Path<Bool>) -> FieldColumn {
    FieldColumn(name, value: { .integer($0[keyPath: path] ? 1 : 0) }) { $0[keyPath: path] = $1.integer == 1 }
  }
}
