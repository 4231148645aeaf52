import Kernel
import Store

/// The kinds of records of the whole program, as lists that hold several kinds read them.
package struct Records: Sendable {
  package let all: [Record]

  package init(_ all: [Record]) { self.all = all.filter { $0.title != nil } }

  /// The condition that keeps to what a viewer may see of a column's party and kind, `isOwn` being that on the party.
  package func isOwn(_ isOwn: String, party: String, kind: String) -> String {
    guard isOwn != "1" else { return "1" }
    let hidden = Self.list(all.filter(\.isOfManyParties))
    return "((\(party) IS NULL AND \(kind) NOT IN (\(hidden))) OR \(isOwn))"
  }

  /// The French name of the kind named by an SQL column; the code of one these do not know.
  package func sql(_ column: String) -> String {
    let cases = all.map { "WHEN '\($0.kind.rawValue)' THEN '\($0.title ?? "")'" }
    return "CASE \(column) \(cases.joined(separator: " ")) ELSE \(column) END"
  }

  /// The condition that keeps to the kinds the viewer may read; a kind these do not know stays hidden from whoever may
  /// not read them all.
  package func isReadable(_ column: String, by viewer: Viewer) -> String {
    let readable = all.filter { $0.permission.map(viewer.may) ?? true }
    guard readable.count < all.count else { return "1" }
    return "+\(column) IN (\(Self.list(readable)))"
  }

  /// The codes of those whose French name holds a folded word, as an SQL list.
  package func codes(naming word: String) -> String {
    Self.list(all.filter { Fold.key($0.title ?? "").contains(word) })
  }

  private static func list(_ records: [Record]) -> String {
    records.map { "'\($0.kind.rawValue)'" }.joined(separator: ", ")
  }
}
