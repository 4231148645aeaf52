import Kernel
import Store
import TreasuryFacts

extension NewMovement {
  /// The movement as the journal of actions shows it.
  func change(_ action: String, about subject: Subject, allocations: [DocumentAllocation] = []) -> Change {
    var after = [
      ("Date", day.french), ("Montant", signed.frenchEuros), ("Mode", method.label), ("Référence", reference),
      ("Note", note), ("Affecté à", allocations.french),
    ]
    if fees != .zero { after.append(("Frais", fees.frenchEuros)) }
    return Change(action, of: subject, fields: Change.fields(from: [], to: after))
  }
}

extension [DocumentAllocation] {
  /// « FA-2026-00001 : 300,00 €, FA-2026-00002 : 150,00 € ».
  var french: String { map { "\($0.number) : \($0.amount.frenchEuros)" }.joined(separator: ", ") }
}
