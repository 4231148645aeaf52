import Kernel
import Lists
import Store

extension Screens {
  /// What a list says of one of its rows, in the form programs read; empty when the row is no longer there.
  package static func value(
    _ column: String, ofRow id: Int64, in listing: Listing, _ reading: Reading
  ) throws -> String {
    guard let place = listing.columns.firstIndex(where: { $0.id == column }),
      let row = try ListQuery(listing).row(id: id, in: reading)
    else { return "" }
    return row.values[place].machine
  }

  /// The record whose code a row tells in a column; `nil` when it tells none.
  package static func named(
    _ kind: RecordKind, by column: String = "code", ofRow id: Int64, in listing: Listing, _ reading: Reading
  ) throws -> Route? {
    let code = try value(column, ofRow: id, in: listing, reading)
    return code.isEmpty ? nil : .named(kind, code)
  }

  /// Where the record behind a row's fact is read, by its column `evenement`.
  package static func route(toEventOf row: Int64, in listing: Listing, _ reading: Reading) throws -> Route? {
    guard let event = Int64(try value("evenement", ofRow: row, in: listing, reading)),
      let subject = try Subject.find(ofEvent: event, in: reading)
    else { return nil }
    return .record(subject.kind, subject.record)
  }
}
