/// The name of an argument, as a command's JSON has it.
package struct ArgumentKey: CodingKey {
  package let stringValue: String
  package var intValue: Int? { nil }

  package init(_ name: String) { stringValue = name }
  package init?(stringValue: String) { self.init(stringValue) }
  package init?(intValue: Int) { nil }
}

/// An argument of a command: of which JSON type it is, and the text a field is set from.
package struct FieldArgument: Sendable {
  /// The text given, or `nil` where nothing is; throws as decoding does, and without a value that is required.
  package let text:
    @Sendable (KeyedDecodingContainer<ArgumentKey>, _ key: ArgumentKey, _ isRequired: Bool) throws -> String?

  /// An argument read as that type.
  package init<Value: Decodable>(
    _ type: Value.Type, text: @escaping @Sendable (Value) -> String
  ) where Value: SendableMetatype {
    self.text = { given, key, isRequired in
      let value =
        isRequired
        ? try given.decode(Value.self, forKey: key) : try given.decodeIfPresent(Value.self, forKey: key)
      return value.map(text)
    }
  }

  package static let text = FieldArgument(String.self) { $0 }
  package static let flag = FieldArgument(Bool.self) { $0 ? "true" : "false" }

  /// An argument read as that type, or cleared by an empty text.
  package static func clearable<Value: Decodable & Sendable>(
    _ type: Value.Type, text: @escaping @Sendable (Value) -> String
  ) -> FieldArgument {
    FieldArgument(Clearable<Value>.self) { $0.value.map(text) ?? "" }
  }
}
