/// A record whose fields are described once.
package protocol DescribedRecord: Sendable {
  /// The keys of its fields, each described once.
  associatedtype Key: FieldKey
  static var fields: RecordFields<Self> { get }
}

/// The fields of a record, in the orders it is told in.
package struct RecordFields<Record: DescribedRecord>: Sendable {
  /// In the order of the form.
  package let all: [RecordField<Record>]
  /// In the order scripts are told its arguments.
  package let arguments: [RecordField<Record>]
  /// In the order the journal tells it.
  package let told: [RecordField<Record>]
  package let columns: [FieldColumn<Record>]

  /// - Parameters:
  ///   - all: the fields in the order of the form.
  ///   - arguments: keys, where scripts have them in another order; one left out follows the field before it.
  ///   - journal: keys, where the journal has them in another order; one left out follows the field before it.
  package init(
    _ all: [RecordField<Record>], arguments: [Record.Key] = [], journal: [Record.Key] = []
  ) {
    precondition(Set(all.map(\.key)).count == all.count, "a field of \(Record.self) is described twice")
    precondition(all.count == Record.Key.allCases.count, "a field of \(Record.self) is not described")
    self.all = all
    self.arguments = Self.ordered(all, by: arguments)
    told = Self.ordered(all, by: journal).filter(\.isTold)
    columns = all.flatMap(\.columns)
  }

  private static func ordered(_ all: [RecordField<Record>], by keys: [Record.Key]) -> [RecordField<Record>] {
    var ordered = keys.compactMap { key in all.first { $0.key == key } }
    for (index, field) in all.enumerated() where !keys.contains(field.key) {
      let before = index == 0 ? nil : ordered.firstIndex { $0.key == all[index - 1].key }
      ordered.insert(field, at: before.map { $0 + 1 } ?? 0)
    }
    return ordered
  }

  package subscript(_ key: Record.Key) -> RecordField<Record>? { all.first { $0.key == key } }
}

extension DescribedRecord {
  /// Every field by its French name, as a person reads it.
  ///
  /// - Parameters:
  ///   - texts: the text of fields that the record alone cannot tell, by key.
  ///   - isMeant: of which keys, all of them unless said.
  package func shown(
    saying texts: [Key: String] = [:], where isMeant: (Key) -> Bool = { _ in true }
  ) -> [(String, String)] {
    Self.fields.told.filter { isMeant($0.key) }.map { ($0.title, texts[$0.key] ?? $0.shown(self)) }
  }

  /// Some of its fields by their French name, as a card tells them: those of `keys`, in that order.
  package func told(_ keys: Key...) -> [(String, String)] {
    keys.compactMap { Self.fields[$0] }.map { ($0.title, $0.shown(self)) }
  }

  /// The record with what it lacks taken from another, as a merge does.
  package func completed(by other: Self) -> Self {
    var new = self
    for field in Self.fields.all { field.complete(&new, other) }
    return new
  }
}
