import Kernel

/// How a supplier's invoice stands.
package enum PurchaseState: String, ListedState {
  case draft = "brouillon"
  case toApprove = "a_approuver"
  case toPay = "a_payer"
  case partlyPaid = "partielle"
  case late = "en_retard"
  case paid = "payee"

  package var word: StateWord {
    switch self {
    case .draft: said("brouillon", .draft)
    case .toApprove: said("à approuver", .draft, or: "approuver")
    case .toPay: said("à payer", .current, or: "payer")
    case .partlyPaid: said("part. payée", .current, or: "partielle")
    case .late: said("en retard", .bad, or: "retard", "échue")
    case .paid: said("payée", .good)
    }
  }

  /// Those of an invoice not wholly paid.
  package static let unpaid = [PurchaseState.toApprove, .toPay, .partlyPaid, .late].map(\.word)
  /// Those of any document received from a supplier, as its history tells them.
  package static let received = (words + SupplierCreditState.words).unique
}

/// How a supplier's credit note stands.
package enum SupplierCreditState: String, ListedState {
  case draft = "brouillon"
  case available = "disponible"
  case partlyUsed = "partiel"
  case settled = "solde"

  package var word: StateWord {
    switch self {
    case .draft: said("brouillon", .draft)
    case .available: said("disponible", .current)
    case .partlyUsed: said("partiel", .current)
    case .settled: said("soldé", .good)
    }
  }
}

/// Whether the *bon à payer* a rule asks for was given.
package enum ApprovalState: String, ListedState {
  case awaited = "attendu"
  case given = "donne"

  package var word: StateWord {
    switch self {
    case .awaited: said("attendu", .bad)
    case .given: said("donné", .good)
    }
  }
}

/// How an order placed with a supplier stands.
package enum PurchaseOrderState: String, ListedState {
  case draft = "brouillon"
  case placed = "commandee"
  case late = "en_retard"
  case partlyReceived = "recue_en_partie"
  case received = "recue"
  case invoiced = "facturee"
  case closed = "close"
  case cancelled = "annulee"

  package var word: StateWord {
    switch self {
    case .draft: said("brouillon", .draft)
    case .placed: said("commandée", .current)
    case .late: said("en retard", .bad, or: "retard", "échue")
    case .partlyReceived: said("part. reçue", .current, or: "reçue en partie")
    case .received: said("reçue", .current)
    case .invoiced: said("facturée", .good)
    case .closed: said("close", .faint)
    case .cancelled: said("annulée", .faint)
    }
  }
}
