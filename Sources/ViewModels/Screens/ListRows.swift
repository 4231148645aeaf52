import Kernel
import Parties
import Reports
import Store

extension Screens {
  /// What a list says of one of its rows, in the form programs read; empty when the row is no longer there.
  static func value(_ column: String, ofRow id: Int64, in list: String, _ reading: Reading) throws -> String {
    let listing = listing(list)
    guard let place = listing.columns.firstIndex(where: { $0.id == column }),
      let row = try ListQuery(listing).row(id: id, in: reading)
    else { return "" }
    return row.values[place].machine
  }

  /// The card of the client a row names in its column `code`; `nil` when it names none.
  static func client(ofRow id: Int64, in list: String, _ reading: Reading) throws -> Route? {
    let code = try value("code", ofRow: id, in: list, reading)
    guard let client = Reference<Party>(code) else { return nil }
    return .client(try Party.find(client, in: reading).id.rawValue)
  }
}
