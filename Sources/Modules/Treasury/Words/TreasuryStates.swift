import Kernel
import Ledgers

extension PaymentMethod: ListedState {
  package var word: StateWord {
    switch self {
    case .transfer: said("virement")
    case .cheque: said("chèque")
    case .card: said("CB", or: "carte bancaire", "carte")
    case .cash: said("espèces")
    case .directDebit: said("prélèvement")
    }
  }
}

/// What sort a movement of money is, with a client or a supplier.
package enum MovementSort: String, ListedState {
  case receipt = "encaissement"
  case payment = "decaissement"
  case refund = "remboursement"
  case reversal = "rejet"

  package var word: StateWord {
    switch self {
    case .receipt: said("encaissement")
    case .payment: said("décaissement")
    case .refund: said("remboursement")
    case .reversal: said("rejet")
    }
  }

  package init(_ kind: CashMovement.Kind, in ledger: Ledger) {
    self =
      switch (kind, ledger) {
      case (.settlement, .client): .receipt
      case (.settlement, .supplier): .payment
      case (.refund, _): .refund
      case (.reversal, _): .reversal
      }
  }
}

/// What became of a receipt or a payment, as a party's history tells it.
package enum MovementState: String, ListedState {
  case rejected = "rejete"

  package var word: StateWord {
    switch self {
    case .rejected: said("rejeté", .bad)
    }
  }
}

/// How a file of credit transfers stands.
package enum TransferState: String, ListedState {
  case ordered = "a_executer"
  case executed = "execute"
  case cancelled = "annule"

  package var word: StateWord {
    switch self {
    case .ordered: said("à exécuter", .current, or: "exécuter")
    case .executed: said("exécuté", .good)
    case .cancelled: said("annulé", .faint)
    }
  }
}
