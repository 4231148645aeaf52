import Program

/// Why a row of an import was rejected, and where to look.
package struct RowRejection: Error {
  let line: Int
  /// The heading of the column at fault; `nil` when it is the row as a whole.
  let column: String?
  let value: String?
  let reason: String

  var json: JSON {
    .object([
      ("line", .integer(Int64(line))), ("column", .text(column)), ("value", .text(value)),
      ("reason", .text(reason)),
    ])
  }
}
