/// The tables each ledger is kept in; an index bears its table's name and what it finds.
extension Ledger {
  var items: String {
    switch self {
    case .client: "open_item"
    case .supplier: "payable_item"
    }
  }

  var allocations: String {
    switch self {
    case .client: "allocation"
    case .supplier: "payable_allocation"
    }
  }

  var documents: String {
    switch self {
    case .client: "document_balance"
    case .supplier: "payable_balance"
    }
  }

  var moves: String {
    switch self {
    case .client: "party_move"
    case .supplier: "payable_move"
    }
  }

  var periods: String {
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
