/// What a line of the treasury journal comes from.
package enum CashSource: String, CaseIterable, Sendable {
  case receipt, refund, reversal, fees
  case payment
  case paymentReversal = "payment-reversal"
  case paymentFees = "payment-fees"
  case supplierRefund = "supplier-refund"
  case adjustment
  case salary, advance
  case advanceRepayment = "advance-repayment"
  case contribution, expense
  case assetPurchase = "asset-purchase"
  case assetSale = "asset-sale"

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
    case .salary: "Salaire"
    case .advance: "Avance sur salaire"
    case .advanceRepayment: "Remboursement d'avance"
    case .contribution: "Organismes sociaux"
    case .expense: "Note de frais"
    case .assetPurchase: "Achat d'immobilisation"
    case .assetSale: "Cession d'immobilisation"
    }
  }

  /// Whether it tells what one person is paid, which only those may read who may read salaries.
  package var tellsPay: Bool {
    switch self {
    case .salary, .advance, .advanceRepayment: true
    case .receipt, .refund, .reversal, .fees, .payment, .paymentReversal, .paymentFees, .supplierRefund,
      .adjustment, .contribution, .expense, .assetPurchase, .assetSale:
      false
    }
  }

  /// Whether the log alone keeps it: staff and assets have no frozen row of cash.
  var isOfLogAlone: Bool {
    switch self {
    case .salary, .advance, .advanceRepayment, .contribution, .expense, .assetPurchase, .assetSale: true
    case .receipt, .refund, .reversal, .fees, .payment, .paymentReversal, .paymentFees, .supplierRefund,
      .adjustment:
      false
    }
  }
}
