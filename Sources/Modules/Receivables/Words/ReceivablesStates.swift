import Kernel
import ReceivablesFacts

extension Dispute.Status: ListedState {
  package var word: StateWord {
    switch self {
    case .open, .underWay: said(label, .disputed)
    case .resolved: said(label, .good)
    }
  }
}

extension DisputeKind: ListedState {
  package var word: StateWord {
    switch self {
    case .contestation: said("contestation")
    case .delay: said("délai")
    case .invoiceError: said("erreur")
    }
  }
}
