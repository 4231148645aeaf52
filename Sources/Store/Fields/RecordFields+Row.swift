import GRDB
import Kernel

extension RecordFields {
  /// The columns that people write, in the order of `values(of:)` and `load`.
  package var names: [String] { columns.map(\.name) }

  package func values(of record: Record) -> [DatabaseValue] {
    columns.map { column in
      switch column.value(record) {
      case .null: .null
      case .integer(let number): number.databaseValue
      case .text(let text): text.databaseValue
      }
    }
  }

  /// Puts into a record what a row holds of its columns, the first of which is at `first`.
  ///
  /// - Throws: `UnknownCode` where another program wrote what this one does not know.
  package func load(_ record: inout Record, from row: Row, at first: Int) throws {
    for (index, column) in columns.enumerated() {
      do { try column.load(&record, StoredValue(row[first + index])) } catch is UnreadableValue {
        throw row.unknown(row[first + index], at: first + index)
      }
    }
  }
}

extension StoredValue {
  /// No described column holds a number with a fraction or bytes.
  fileprivate init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .int64(let number): .integer(number)
      case .string(let text): .text(text)
      case .null, .double, .blob: .null
      }
  }
}
