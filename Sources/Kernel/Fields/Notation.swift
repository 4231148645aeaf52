/// How values of one type are written: typed, said to a command, read by people, kept in a column.
package struct Notation<Value: Sendable>: Sendable {
  package let kind: FieldKind
  /// The argument that sets it, and the one that may also clear it.
  package let argument: FieldArgument
  package let clearable: FieldArgument
  /// As a command says it: `1234.50`.
  package let text: @Sendable (Value) -> String
  /// As people read it: `1 234,50`.
  package private(set) var shown: @Sendable (Value) -> String
  /// The value of a text; throws a refusal that names the field of that key.
  package private(set) var read: @Sendable (_ text: String, _ key: String) throws -> Value
  package let stored: @Sendable (Value) -> StoredValue
  /// What a column holds, `nil` for nothing.
  package let restored: @Sendable (StoredValue) throws -> Value?

  /// - Parameter clearable: what clears it besides; `argument` where a text does.
  package init(
    _ kind: FieldKind, argument: FieldArgument, clearable: FieldArgument? = nil,
    text: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (_ text: String, _ key: String) throws -> Value,
    stored: @escaping @Sendable (Value) -> StoredValue,
    restored: @escaping @Sendable (StoredValue) throws -> Value?
  ) {
    self.kind = kind
    self.argument = argument
    self.clearable = clearable ?? argument
    self.text = text
    shown = text
    self.read = read
    self.stored = stored
    self.restored = restored
  }

  /// The same, read by people in another way.
  package func shown(_ shown: @escaping @Sendable (Value) -> String) -> Notation {
    var new = self
    new.shown = shown
    return new
  }

  /// The same, but for values that `check` refuses, told the key of the field.
  package func checked(_ check: @escaping @Sendable (Value, _ key: String) throws -> Void) -> Notation {
    var new = self
    new.read = { [read] text, key in
      let value = try read(text, key)
      try check(value, key)
      return value
    }
    return new
  }
}
