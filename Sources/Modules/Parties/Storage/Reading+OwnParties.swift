import Store

/// Who may see which party: the one place that says it in SQL.
extension Reading {
  /// The SQL condition that keeps to rows whose party, `column`, the viewer may see; always true for most viewers.
  ///
  /// A merged party's owner is its root's. The plus keeps SQLite on the index that gives the order asked for.
  package func own(_ column: String) -> String {
    guard viewer.ownPartiesOnly else { return "1" }
    return "+\(column) IN (SELECT party.id FROM party WHERE \(isOwn()))"
  }

  /// The condition that keeps to rows of `party`, or of the alias it is read under, that the viewer may see.
  package func isOwn(_ party: String = "party") -> String {
    viewer.ownPartiesOnly ? "\(party).owner_id = \(viewer.id)" : "1"
  }

  /// What takes rows to the parties that stand now for their `column`, and keeps to those the viewer may see.
  package func root(of column: String) -> RootJoin {
    RootJoin(
      join: "JOIN party AS held ON held.id = \(column) JOIN party AS root ON root.id = held.root_id",
      isOwn: isOwn("root"))
  }
}

/// A join to the party that stands now for a row's, `root`, and the condition that goes with it.
package struct RootJoin: Sendable {
  /// For the `FROM` of a query.
  package let join: String
  /// For its `WHERE`.
  package let isOwn: String
}
