import Store

extension Reading {
  /// The SQL condition that keeps to rows whose party, `column`, the viewer may see; always true for most viewers.
  ///
  /// A merged party's owner is its root's. The plus keeps SQLite on the index that gives the order asked for.
  package func own(_ column: String) -> String {
    guard viewer.ownPartiesOnly else { return "1" }
    return "+\(column) IN (SELECT party.id FROM party WHERE \(scope(owner: "party.owner_id")))"
  }
}
