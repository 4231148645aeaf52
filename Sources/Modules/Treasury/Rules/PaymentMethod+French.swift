import Kernel
import TreasuryFacts

extension PaymentMethod {
  /// What people call it.
  package var label: String {
    switch self {
    case .transfer: "Virement"
    case .cheque: "Chèque"
    case .card: "Carte bancaire"
    case .cash: "Espèces"
    case .directDebit: "Prélèvement"
    }
  }
}
