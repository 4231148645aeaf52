import Kernel

/// A switch that puts one word in a list argument: `roles.client` puts `client` in `roles`.
extension FormField {
  package static func member(
    of list: FieldID, _ value: String, _ label: String, onPath: Bool = false, section: String? = nil,
    hint: String = ""
  ) -> FormField {
    FormField(list.member(value), label, .toggle, onPath: onPath, section: section, hint: hint)
  }

  /// The list argument it adds to and the word it adds, or `nil` for a field that is an argument of its own.
  package var membership: (list: String, value: String)? {
    guard case .toggle = kind, let dot = id.firstIndex(of: ".") else { return nil }
    return (String(id[..<dot]), String(id[id.index(after: dot)...]))
  }

  /// The argument of the operation it fills.
  package var argument: String { membership?.list ?? id }
}

extension FormArguments {
  /// The arguments of these values, the switches of a list gathered into one array, in the order of the fields.
  ///
  /// - Parameter clearing: whether an emptied field empties what the record held.
  package init(_ values: FormValues, gathering fields: [FormField], clearing: Bool = false) {
    self.init(values, fields: fields.filter { $0.membership == nil }, clearing: clearing)
    if clearing { clear(values, fields) }
    let members = fields.compactMap(\.membership)
    for list in Set(members.map(\.list)) {
      self[FieldID(list)] = members.filter { $0.list == list && values.isOn(FieldID(list).member($0.value)) }
        .map(\.value)
    }
  }

  /// Amounts, counts, days and picked records are emptied by an empty text as texts are.
  private mutating func clear(_ values: FormValues, _ fields: [FormField]) {
    for field in fields where values[field.name] == "" {
      switch field.kind {
      case .money, .quantity, .price, .percentage, .day, .count, .picker: self[field.name] = ""
      case .text, .choice, .toggle, .shown: break
      }
    }
  }
}
