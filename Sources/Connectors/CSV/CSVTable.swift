import Foundation
import SwiftCSV

/// A CSV file as it was read: how it is written, its header and its rows.
package struct CSVTable: Sendable {
  package let encoding: TextEncoding
  package let separator: Separator
  /// The names of the columns, without spaces around them; no two are the same.
  package let header: [String]
  /// The header as it stands in the file.
  package let headerText: String
  package let rows: [CSVRow]

  /// Reads a file whose encoding and separator are found from its content.
  ///
  /// A row that cannot be read is kept as malformed: one bad line spoils no other. Throws when the file is no
  /// text, or has no usable header.
  package init(_ data: Data) throws(CSVRefusal) {
    encoding = TextEncoding.detect(data)
    guard let text = encoding.text(of: data), !text.utf8.contains(0) else { throw .notText }
    let bytes = [UInt8](text.utf8)
    separator = Separator.detect(in: bytes)
    var cutter = RecordCutter(bytes: bytes, separator: separator)
    (headerText, header) = try Self.header(from: &cutter)
    rows = Self.rows(from: &cutter, columns: header.count, separator: separator)
  }

  private static func header(from cutter: inout RecordCutter) throws(CSVRefusal) -> (String, [String]) {
    var first = cutter.next()
    while let record = first, record.isBlank { first = cutter.next() }
    guard let first else { throw .empty }
    let text = cutter.text(first.range)
    guard first.isClosed, let fields = fields(of: text, separator: cutter.separator) else {
      throw .malformedHeader
    }
    let names = fields.map { Neutral.restored($0.trimmingCharacters(in: .whitespaces)) }
    var known: Set<String> = []
    for name in names where !name.isEmpty && !known.insert(name).inserted { throw .repeatedColumn(name) }
    guard !known.isEmpty else { throw .empty }
    return (text, names)
  }

  private static func rows(
    from cutter: inout RecordCutter, columns: Int, separator: Separator
  ) -> [CSVRow] {
    var rows: [CSVRow] = []
    while let record = cutter.next() {
      if record.isBlank { continue }
      let content = content(of: record, in: cutter, columns: columns)
      var range = record.range
      if case .malformed = content, record.hasSeveralLines {
        cutter.resume(afterFirstLineOf: record)
        range = record.firstLine
      }
      rows.append(CSVRow(line: record.line, text: cutter.text(range), content: content))
    }
    return rows
  }

  private static func content(
    of record: RecordCutter.Record, in cutter: RecordCutter, columns: Int
  ) -> CSVRow.Content {
    guard record.isClosed else { return .malformed(.unclosedQuote) }
    guard var fields = fields(of: cutter.text(record.range), separator: cutter.separator) else {
      return .malformed(.strayQuote)
    }
    while fields.count > columns, fields.last == "" { fields.removeLast() }
    guard fields.count == columns else {
      return .malformed(.columnCount(found: fields.count, expected: columns))
    }
    return .fields(fields.map(Neutral.restored))
  }

  /// The columns of one record, or `nil` when a quote is misplaced.
  ///
  /// The record is read as a file of its own, whose only line is its header; the line's end added to it keeps an
  /// empty last column.
  private static func fields(of record: String, separator: UInt8) -> [String]? {
    let delimiter = CSVDelimiter.character(Character(Unicode.Scalar(separator)))
    return try? EnumeratedCSV(string: record + "\n", delimiter: delimiter, loadColumns: false).header
  }
}

extension RecordCutter {
  fileprivate func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
