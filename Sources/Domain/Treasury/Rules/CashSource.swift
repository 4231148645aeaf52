/// What a line of the treasury journal comes from.
package enum CashSource: String, CaseIterable, Sendable {
  case receipt, refund, reversal, fees
  case payment
  case paymentReversal = "payment-reversal"
  case paymentFees = "payment-fees"
  case supplierRefund = "supplier-refund"
  case adjustment

  /// What people call it.
  package var label: String {
    switch self {
    case .receipt: "Encaissement"
    case .refund: "Remboursement client"
    case .reversal: "Rejet d'encaissement"
    case .fees, .paymentFees: "Frais bancaires"
    case .payment: "Décaissement"
    case .paymentReversal: "Rejet de décaissement"
    case .supplierRefund: "Remboursement fournisseur"
    case .adjustment: "Ajustement"
    }
  }
}
