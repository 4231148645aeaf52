/// A field of a form by the name of the argument it fills, such as `due`.
///
/// Desks declare the constants of their forms: a misspelt one does not compile. The fields that many forms have are in
/// Desk.
package struct FieldID: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package var description: String { rawValue }

  package static func < (lhs: FieldID, rhs: FieldID) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// Fields that a form has several of: one for each line, one for each word of a list.
extension FieldID {
  /// The field of the line of that number: `amount.3`.
  package func numbered(_ number: some BinaryInteger) -> FieldID { FieldID("\(rawValue).\(number)") }

  /// The field of a record that has a line of its own: `alloc.12`.
  package func numbered<Tag>(_ record: ID<Tag>) -> FieldID { numbered(record.rawValue) }

  /// The switch of a word of a list: `roles.client`.
  package func member(_ word: String) -> FieldID { FieldID("\(rawValue).\(word)") }

  /// The fields it is one of, and which: the line's number, the word; `nil` for a field that stands by itself.
  package var membership: (group: FieldID, member: String)? {
    guard let dot = rawValue.firstIndex(of: ".") else { return nil }
    return (FieldID(String(rawValue[..<dot])), String(rawValue[rawValue.index(after: dot)...]))
  }

  /// The number of a line whose field of that group it is, `nil` for any other field.
  package func number(in group: FieldID) -> Int64? {
    guard rawValue.hasPrefix(group.rawValue + ".") else { return nil }
    return Int64(rawValue.dropFirst(group.rawValue.count + 1))
  }
}
