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
  package var membership: (list: FieldID, value: String)? {
    guard case .toggle = kind, let (list, value) = id.membership else { return nil }
    return (list, value)
  }

  /// The argument of the operation it fills.
  package var argument: String { (membership?.list ?? id).rawValue }
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
      self[list] = members.filter { $0.list == list && values.isOn(list.member($0.value)) }.map(\.value)
    }
  }

  /// Amounts, counts, days and picked records are emptied by an empty text as texts are.
  private mutating func clear(_ values: FormValues, _ fields: [FormField]) {
    for field in fields where values[field.id] == "" {
      switch field.kind {
      case .money, .quantity, .price, .percentage, .day, .count, .picker: self[field.id] = ""
      case .text, .choice, .toggle, .shown: break
      }
    }
  }
}
