import Lists

/// What is derived of a dispute, in SQL over `dispute`.
package enum DisputeSQL {
  package static let isOpen = ListExpression(
    now: "dispute.resolved_on IS NULL",
    past: "dispute.opened_on <= :as_of AND (dispute.resolved_on IS NULL OR dispute.resolved_on > :as_of)")
}
