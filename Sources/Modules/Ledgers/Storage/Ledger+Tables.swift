/// The tables each ledger is kept in, of the same shape and signs; an index bears its table's name and what it finds.
extension Ledger {
  package var items: String {
    switch self {
    case .client: "open_item"
    case .supplier: "payable_item"
    }
  }

  package var allocations: String {
    switch self {
    case .client: "allocation"
    case .supplier: "payable_allocation"
    }
  }

  package var documents: String {
    switch self {
    case .client: "document_balance"
    case .supplier: "payable_balance"
    }
  }

  package var moves: String {
    switch self {
    case .client: "party_move"
    case .supplier: "payable_move"
    }
  }

  package var periods: String {
    switch self {
    case .client: "party_period"
    case .supplier: "payable_period"
    }
  }

  /// The columns of a document's row `b` that only one ledger has: cancelled_on, supplier_number, whether it
  /// awaits approval, transfer_id.
  var documentMarks: String {
    switch self {
    case .client: "b.cancelled_on, NULL, 0, NULL"
    case .supplier:
      "NULL, b.supplier_number, b.needs_approval = 1 AND b.approved_on IS NULL, b.transfer_id"
    }
  }
}
