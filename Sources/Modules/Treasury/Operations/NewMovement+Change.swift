import Kernel
import Ledgers
import Store
import TreasuryFacts

extension NewMovement {
  /// The movement as the journal of actions shows it.
  func change(about subject: Subject) -> Change {
    var after = [
      ("Date", day.french), ("Montant", signed.frenchEuros), ("Mode", method.label), ("Référence", reference),
      ("Note", note), ("Affecté à", use.allocations.french),
    ]
    if use.fees != .zero { after.append(("Frais", use.fees.frenchEuros)) }
    return Change(action, of: subject, fields: Change.fields(from: [], to: after))
  }

  private var action: String {
    switch use {
    case .settlement: ledger.settlement.label
    case .refund: OpenItem.Kind.refund.label
    case .reversal: OpenItem.Kind.reversal.label
    }
  }
}

extension [DocumentAllocation] {
  /// « FA-2026-00001 : 300,00 €, FA-2026-00002 : 150,00 € ».
  var french: String { map { "\($0.number) : \($0.amount.frenchEuros)" }.joined(separator: ", ") }
}
