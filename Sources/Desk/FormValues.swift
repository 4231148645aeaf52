import Kernel

/// What a form holds: each field's value as its operation takes it. A field that is empty may be left out.
package typealias FormValues = [FieldID: String]

extension FormValues {
  /// What a draft that was kept, or somebody outside, names by texts.
  package init(named values: [String: String]) {
    self = Dictionary(values.map { (FieldID($0.key), $0.value) }) { first, _ in first }
  }

  /// By texts, as drafts are kept.
  package var named: [String: String] {
    Dictionary<String, String>(map { ($0.key.rawValue, $0.value) }) { first, _ in first }
  }

  /// The field's text, empty where it has none.
  package func text(_ field: FieldID) -> String { self[field] ?? "" }

  /// The field's amount, `nil` while it does not read as one.
  package func money(_ field: FieldID) -> Money? { self[field].flatMap { Money(decimal: $0) } }

  /// The field's day, `nil` while it does not read as one.
  package func day(_ field: FieldID) -> Day? { self[field].flatMap { Day(iso: $0) } }

  /// Whether a switch says yes.
  package func isOn(_ field: FieldID) -> Bool { self[field] == "true" }

  /// What the fields of a group hold, by the numbers of their lines; empty ones left out.
  package func numbered(_ group: FieldID) -> [(number: Int64, value: String)] {
    compactMap { field, value in
      value.isEmpty ? nil : field.number(in: group).map { (number: $0, value: value) }
    }.sorted { $0.number < $1.number }
  }

  /// How many lines stand up to the last one where one of these groups holds something.
  package func lineCount(of groups: FieldID...) -> Int {
    let last = groups.compactMap { numbered($0).last?.number }.max() ?? -1
    return Int(last) + 1
  }

  /// The words of a list whose switches say yes, in their order.
  package func members(of list: FieldID) -> [String] {
    let prefix = list.rawValue + "."
    return filter { $0.key.rawValue.hasPrefix(prefix) && $0.value == "true" }
      .map { String($0.key.rawValue.dropFirst(prefix.count)) }.sorted()
  }

  /// The values that differ from `before`: what a change of a record has to say.
  package func changed(from before: FormValues) -> FormValues {
    filter { field, value in before[field, default: ""] != value }
  }
}
