extension Notation<String> {
  /// One line of text, as `FieldText` makes it fit to store.
  package static func line(_ max: Int) -> Notation { line(max) { text, _ in try FieldText.line(text) } }

  /// Several lines of text.
  package static func paragraph(_ max: Int) -> Notation {
    line(max) { text, _ in try FieldText.paragraph(text) }
  }

  /// A text read in its own way, which is told the key of the field.
  package static func line(
    _ max: Int, read: @escaping @Sendable (_ text: String, _ key: String) throws -> String
  ) -> Notation {
    Notation(
      .text(max: max), argument: .text, text: { $0 }, read: read, stored: StoredValue.text,
      restored: { try $0.text { $0 } })
  }
}

extension Notation where Value: FixedDecimal & SendableMetatype {
  /// A number with decimals, kept in its smallest units.
  package static func decimal(_ kind: FieldKind) -> Notation {
    Notation(
      kind, argument: FieldArgument(Value.self, text: \.decimal),
      clearable: .clearable(Value.self, text: \.decimal), text: \.decimal,
      read: { text, key in
        guard let number = Value(decimal: text) else {
          throw CommonRefusal.invalidValue(field: key, reason: "« \(text) » n’est pas un nombre")
        }
        return number
      }, stored: { .integer($0.units) }, restored: { try $0.integer { Value(units: $0) } })
  }
}

extension Notation<Money> {
  package static var money: Notation { decimal(.money).shown(\.french) }
}

extension Notation<Percentage> {
  package static var percentage: Notation { decimal(.percentage).shown(\.french) }
}

extension Notation<VATRate> {
  /// - Parameter kind: how it is typed; one of the usual rates, most often.
  package static func rate(_ kind: FieldKind) -> Notation { decimal(kind).shown(\.french) }
}

extension Notation<Int> {
  /// A whole number of things.
  package static var count: Notation {
    Notation(
      .count, argument: FieldArgument(Int.self) { String($0) },
      clearable: .clearable(Int.self) { String($0) }, text: { String($0) },
      read: { text, key in
        guard let number = Int(text) else {
          throw CommonRefusal.invalidValue(field: key, reason: "un nombre entier est attendu")
        }
        return number
      }, stored: { .integer(Int64($0)) }, restored: { try $0.integer { Int($0) } })
  }
}

extension Notation<Day> {
  package static var day: Notation {
    Notation(
      .day, argument: FieldArgument(Day.self, text: \.iso), clearable: .clearable(Day.self, text: \.iso),
      text: \.iso,
      read: { text, key in
        guard let day = Day(iso: text) else {
          throw CommonRefusal.invalidValue(field: key, reason: "« \(text) » n’est pas une date")
        }
        return day
      }, stored: { .text($0.iso) }, restored: { try $0.text { Day(iso: $0) } }
    ).shown(\.french)
  }
}

extension Notation<Bool> {
  package static var flag: Notation {
    Notation(
      .toggle, argument: .flag, text: { $0 ? "true" : "false" }, read: { text, _ in text == "true" },
      stored: { .integer($0 ? 1 : 0) }, restored: { try $0.integer { $0 != 0 } }
    ).shown { $0 ? "oui" : "non" }
  }
}

extension Notation where Value: RawRepresentable<String> & CaseIterable & Decodable & SendableMetatype {
  /// One of a few words.
  package static func choice(_ label: @escaping @Sendable (Value) -> String) -> Notation {
    Notation(
      .choice(Value.allCases.map { Choice($0.rawValue, label($0)) }),
      argument: FieldArgument(Value.self, text: \.rawValue),
      clearable: .clearable(Value.self, text: \.rawValue), text: \.rawValue,
      read: { text, key in
        guard let value = Value(rawValue: text) else {
          throw CommonRefusal.invalidValue(field: key, reason: "« \(text) » n’en est pas une valeur")
        }
        return value
      }, stored: { .text($0.rawValue) }, restored: { try $0.text { Value(rawValue: $0) } }
    ).shown(label)
  }
}

extension Notation where Value: Identifier & SendableMetatype {
  /// A public number, right since it was checked.
  package static func identifier(_ max: Int) -> Notation {
    Notation(
      .text(max: max), argument: .text, text: \.text, read: { text, _ in try Value(text) },
      stored: { .text($0.text) }, restored: { try $0.text { try Value($0) } }
    ).shown(\.formatted)
  }
}
