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
        return "\(entry["action"] ?? "") \(entry["enregistrement"] ?? "")"
      },
      text: { reading, id in
        let entry = try journalEntry(id, in: listing, reading)
        let facts = ["Jour", "Heure", "Qui", "Action", "Type", "Enregistrement"].map {
          ($0, entry[Fold.key($0)] ?? "")
        }
        let fields = (entry["details"] ?? "").components(between: " · ").map { "  " + $0 }
        let changes = fields.isEmpty ? ["  Un fait du journal : il n'a pas d'avant."] : fields
        return (factLines(facts) + ["", "Avant → après", ""] + changes).joined(separator: "\n")
      })
  }

  /// What the journal says of one of its lines, by column.
  private static func journalEntry(_ id: Int64, in listing: Listing, _ reading: Reading) throws -> [String:
    String]
  {
    guard let row = try ListQuery(listing).row(id: id, in: reading) else {
      throw CommonRefusal.notFound(what: "l'action", key: "#\(id)")
    }
    let pairs = zip(listing.columns, row.values).map { ($0.id, $1.french) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// The parts that a separator cuts; none of an empty text.
  fileprivate func components(between separator: String) -> [String] {
    isEmpty ? [] : split(separator: separator).map(String.init)
  }
}
