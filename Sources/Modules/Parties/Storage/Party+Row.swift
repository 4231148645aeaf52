import Company
import GRDB
import Kernel
import Store

/// Reads a row's columns in their order, so that the order is written once beside the column list.
struct ColumnReader {
  let row: Row
  private(set) var column = 0

  init(_ row: Row) { self.row = row }

  mutating func next<Value: DatabaseValueConvertible>() -> Value {
    defer { column += 1 }
    return row[column]
  }

  /// A day kept as a text that is empty for none.
  mutating func day() -> Day? {
    let text: String? = next()
    return text.flatMap { Day(iso: $0) }
  }
}

extension Party {
  static let columns =
    "party.id, client_since, last_activity_on, archived, version, updated_at, updated_by, "
    + PartyDetails.fields.names.map { "party.\($0)" }.joined(separator: ", ")

  static let source = "party LEFT JOIN party_status ON party_status.party_id = party.id"

  init(row: Row) throws {
    var columns = ColumnReader(row)
    id = columns.next()
    clientSince = columns.day()
    lastActivity = columns.day()
    archived = columns.next()
    version = columns.next()
    updatedAt = columns.next()
    updatedBy = columns.next()
    var details = PartyDetails(code: "", name: "")
    try PartyDetails.fields.load(&details, from: row, at: columns.column)
    // Whoever was a client once is one for ever; the row does not say it, events do.
    if clientSince != nil { details.roles.standing = .client }
    self.details = details
  }
}
