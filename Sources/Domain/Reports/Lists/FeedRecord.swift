/// The record behind a line of a client's feed, told by the line's id.
package enum FeedRecord: Hashable, Sendable {
  case invoice(Int64)
  case receipt(Int64)
  case quote(Int64)
  case dispute(Int64)
  case writeOff(Int64)
  case contact(Int64)

  /// The record of a line; `nil` for an id no feed makes.
  package init?(line id: Int64) {
    let record = id / Self.kinds
    switch id % Self.kinds {
    case 0: self = .invoice(record)
    case 1: self = .receipt(record)
    case 2: self = .quote(record)
    case 3: self = .dispute(record)
    case 4: self = .writeOff(record)
    case 5: self = .contact(record)
    default: return nil
    }
  }

  /// The SQL of a line's id; `kind` is its place among the cases.
  static func line(_ record: String, kind: Int) -> String { "\(record) * \(kinds) + \(kind)" }

  private static let kinds: Int64 = 8
}
