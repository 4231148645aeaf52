import Desk
import Kernel
import Lists
import OverviewFacts
import SalesDesk
import Store

extension Screens {
  /// One entry of the journal of actions: who, when, on what, and each field before and after.
  static func journalPage(_ listing: Listing) -> PageScreen {
    PageScreen(
      id: .journalEntry,
      title: { reading, id in
        let entry = try journalEntry(id, in: listing, reading)
        return "\(entry.shown(.action)) \(entry.shown(.record))"
      },
      text: { reading, id in
        let entry = try journalEntry(id, in: listing, reading)
        let facts: [(String, ColumnID)] = [
          ("Jour", .day), ("Heure", .time), ("Qui", .actor), ("Action", .action), ("Type", .kind),
          ("Enregistrement", .record),
        ]
        let fields = entry.shown(.details).components(between: " · ").map { "  " + $0 }
        let changes = fields.isEmpty ? ["  Un fait du journal : il n'a pas d'avant."] : fields
        return (factLines(facts.map { ($0, entry.shown($1)) }) + ["", "Avant → après", ""] + changes).joined(
          separator: "\n")
      })
  }

  private static func journalEntry(
    _ id: Int64, in listing: Listing, _ reading: Reading
  ) throws -> ListedRow {
    guard let row = try ListedRow.find(id, of: listing, in: reading) else {
      throw CommonRefusal.notFound(what: "l'action", key: "#\(id)")
    }
    return row
  }
}

extension String {
  /// The parts that a separator cuts; none of an empty text.
  fileprivate func components(between separator: String) -> [String] {
    isEmpty ? [] : split(separator: separator).map(String.init)
  }
}
