import GRDB
import Kernel

/// How a row's codes are read, everywhere: known, or refused by name.
extension Row {
  /// The value that a column names.
  ///
  /// - Throws: `UnknownCode` where another program wrote a word this one does not know.
  package func code<Code: RawRepresentable>(_ index: Int) throws(UnknownCode) -> Code
  where Code.RawValue: DatabaseValueConvertible {
    let stored: DatabaseValue = self[index]
    guard let code = Code.RawValue.fromDatabaseValue(stored).flatMap(Code.init(rawValue:)) else {
      throw unknown(stored, at: index)
    }
    return code
  }

  /// The value that a column names, `nil` where it holds nothing.
  ///
  /// - Throws: `UnknownCode` where another program wrote a word this one does not know.
  package func optionalCode<Code: RawRepresentable>(_ index: Int) throws(UnknownCode) -> Code?
  where Code.RawValue: DatabaseValueConvertible {
    hasNull(atIndex: index) ? nil : try code(index)
  }

  /// The value that a column of that name names.
  ///
  /// - Throws: `UnknownCode` where another program wrote a word this one does not know.
  package func code<Code: RawRepresentable>(_ column: String) throws(UnknownCode) -> Code
  where Code.RawValue: DatabaseValueConvertible {
    try code(place(of: column))
  }

  /// The value that a column of that name names, `nil` where it holds nothing.
  ///
  /// - Throws: `UnknownCode` where another program wrote a word this one does not know.
  package func optionalCode<Code: RawRepresentable>(_ column: String) throws(UnknownCode) -> Code?
  where Code.RawValue: DatabaseValueConvertible {
    try optionalCode(place(of: column))
  }

  private func place(of column: String) -> Int {
    guard let place = Array(columnNames).firstIndex(where: { $0.lowercased() == column.lowercased() }) else {
      preconditionFailure("no column \(column)")
    }
    return place
  }

  func unknown(_ stored: DatabaseValue, at index: Int) -> UnknownCode {
    let names = Array(columnNames)
    let record = names.firstIndex(of: "id") ?? names.firstIndex(of: "number")
    return UnknownCode(
      column: names[index], found: stored.isNull ? nil : stored.word,
      record: record.map { "\(names[$0]) \((self[$0] as DatabaseValue).word)" })
  }
}

extension DatabaseValue {
  /// A stored value as a sentence names it.
  var word: String { String.fromDatabaseValue(self) ?? description }
}
