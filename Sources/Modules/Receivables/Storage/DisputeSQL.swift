import Lists

/// What is derived of a dispute, in SQL over `dispute`.
package enum DisputeSQL {
  package static let isOpen = ListExpression(
    now: "dispute.resolved_on IS NULL",
    past: "dispute.opened_on <= :as_of AND (dispute.resolved_on IS NULL OR dispute.resolved_on > :as_of)")

  /// How it stands; who had taken it in hand on a past day is not known.
  package static let state = ListExpression(
    now: "dispute.status",
    past: "iif(\(isOpen.past), \(Dispute.Status.open.sql), \(Dispute.Status.resolved.sql))")
}
