/// Whose account an amount stands on: a client's, who owes the company, or a supplier's, whom the company owes.
///
/// Both are kept by the same rules with the same signs: positive is owed (by the client, to the supplier),
/// negative is credit (the client's, or the company's own with the supplier).
package enum Ledger: String, CaseIterable, Sendable {
  case client, supplier

  /// What a refusal calls a document that is not there.
  var document: String {
    switch self {
    case .client: "la facture"
    case .supplier: "la facture fournisseur"
    }
  }

  /// The movement of cash that settles its documents.
  package var settlement: OpenItem.Kind {
    switch self {
    case .client: .receipt
    case .supplier: .payment
    }
  }

  /// The settlement's number: `E-12`, or `D-12`.
  package func settlementNumber(_ id: Int64) -> String {
    switch self {
    case .client: CashNumber.receipt(id)
    case .supplier: CashNumber.payment(id)
    }
  }

  /// The number of credit paid back: `R-12`, or `RF-12`.
  package func refundNumber(_ id: Int64) -> String {
    switch self {
    case .client: CashNumber.refund(id)
    case .supplier: CashNumber.supplierRefund(id)
    }
  }

  /// The number of a settlement's reversal: `RJ-12`, or `RD-12`.
  package func reversalNumber(_ id: Int64) -> String {
    switch self {
    case .client: CashNumber.reversal(id)
    case .supplier: CashNumber.paymentReversal(id)
    }
  }
}
