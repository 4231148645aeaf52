import Kernel
import Lists
import Store

/// A row of a list as a screen reads it: its number, and what its columns tell.
package struct ListedRow: Sendable {
  private let row: ListRow
  private let listing: Listing

  package init(_ row: ListRow, of listing: Listing) {
    self.row = row
    self.listing = listing
  }

  /// The row of that number; `nil` when it is no longer there.
  package static func find(_ number: Int64, of listing: Listing, in reading: Reading) throws -> ListedRow? {
    try ListQuery(listing).row(id: number, in: reading).map { ListedRow($0, of: listing) }
  }

  /// The first rows of a list as it is filtered and sorted.
  package static func first(_ limit: Int, of query: ListQuery, in reading: Reading) throws -> [ListedRow] {
    try query.rows(limit: limit, in: reading).map { ListedRow($0, of: query.listing) }
  }

  /// The number of its record.
  package var number: Int64 { row.id }

  /// What it tells in a column, in the form programs read.
  package func text(_ column: ColumnID) -> String { value(column).machine }

  /// The same as people read it.
  package func shown(_ column: ColumnID) -> String { value(column).french }

  private func value(_ column: ColumnID) -> ListValue {
    guard let place = listing.columns.firstIndex(where: { $0.id == column.rawValue }) else {
      preconditionFailure("\(listing.id.rawValue) has no column \(column.rawValue)")
    }
    return row.values[place]
  }

  /// The record whose code it tells in a column; `nil` when it tells none.
  package func named(_ kind: RecordKind, by column: ColumnID = .code) -> Route? {
    let code = text(column)
    return code.isEmpty ? nil : .named(kind, code)
  }

  /// Where the record behind the fact it tells is read.
  package func behindFact(in reading: Reading) throws -> Route? {
    guard let fact = Int64(text(.fact)), let subject = try Subject.find(ofEvent: fact, in: reading) else {
      return nil
    }
    return .record(subject.kind, subject.record)
  }
}
