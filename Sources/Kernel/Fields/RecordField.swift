/// One field of a record, described once: its argument in commands, its line in the journal, its place in the form,
/// its columns, and what a merge makes of it.
package struct RecordField<Record: DescribedRecord>: Sendable {
  package typealias Key = Record.Key
  package typealias Path<Value> = any WritableKeyPath<Record, Value> & Sendable

  /// Its name in commands and forms, and its column's unless another is said.
  package let key: Key
  /// What the journal calls it.
  package let title: String
  package let argument: FieldArgument
  /// The text a command would set it from.
  package let text: @Sendable (Record) -> String
  /// Sets it from a command's text; an empty one clears it. Throws the refusal of a text that is no value of it.
  package private(set) var set: @Sendable (inout Record, String) throws -> Void
  /// The text people read.
  package private(set) var shown: @Sendable (Record) -> String
  package private(set) var form: FieldForm
  package private(set) var columns: [FieldColumn<Record>]
  /// What a merge does of it: takes from another record what this one lacks.
  package private(set) var complete: @Sendable (inout Record, Record) -> Void = { _, _ in }
  /// Whether the journal has a line for it; one that is part of another is told with it.
  package private(set) var isTold = true

  package init(
    _ key: Key, _ title: String, _ kind: FieldKind, argument: FieldArgument,
    text: @escaping @Sendable (Record) -> String, shown: (@Sendable (Record) -> String)? = nil,
    set: @escaping @Sendable (inout Record, String) throws -> Void, columns: [FieldColumn<Record>] = []
  ) {
    self.key = key
    self.title = title
    self.argument = argument
    self.text = text
    self.set = set
    self.shown = shown ?? text
    self.columns = columns
    form = FieldForm(kind: kind, label: title)
  }
}

extension RecordField {
  /// Its place in the form, and its label there where the journal calls it otherwise.
  package func form(
    _ label: String? = nil, required: Bool = false, onPath: Bool = true, section: String? = nil,
    hint: String = ""
  ) -> RecordField {
    var new = self
    new.form = FieldForm(
      kind: form.kind, label: label ?? title, isRequired: required, isOnPath: onPath, section: section,
      hint: hint)
    return new
  }

  /// The journal tells it in those words, and what is part of it too.
  package func told(_ shown: @escaping @Sendable (Record) -> String) -> RecordField {
    var new = self
    new.shown = shown
    return new
  }

  /// The journal tells it with the field of that key, of which it is a part.
  package func told(with key: Key) -> RecordField {
    var new = self
    new.isTold = false
    return new
  }

  /// The journal has nothing to say of it.
  package var untold: RecordField { told(with: key) }

  /// An empty text leaves it as it is.
  package var leftWhenEmpty: RecordField {
    var new = self
    new.set = { [set] record, text in
      if !(try FieldText.line(text).isEmpty) { try set(&record, text) }
    }
    return new
  }

  /// A text of blanks clears it as an empty one does.
  package var clearedByBlanks: RecordField {
    var new = self
    new.set = { [set] in try set(&$0, $1.allSatisfy(\.isWhitespace) ? "" : $1) }
    return new
  }

  /// It is kept in a column of another name.
  package func column(_ name: String) -> RecordField {
    var new = self
    for index in new.columns.indices { new.columns[index].name = name }
    return new
  }

  package func completed(_ complete: @escaping @Sendable (inout Record, Record) -> Void) -> RecordField {
    var new = self
    new.complete = complete
    return new
  }

  /// A merge takes it with the field of that key.
  package func completed(with key: Key) -> RecordField { completed { _, _ in } }
}
