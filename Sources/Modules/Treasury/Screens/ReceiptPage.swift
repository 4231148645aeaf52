import Desk
import Kernel
import Ledgers
import Parties
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// A movement of money and what it settled.
  package static let receiptPage = PageScreen(
    id: "tresorerie.mouvement",
    title: { reading, id in try CashMovement.find(.id(CashMovement.ID(id)), .client, in: reading).number },
    text: { reading, id in try receiptText(id, in: reading) })

  private static func receiptText(_ id: Int64, in reading: Reading) throws -> String {
    let receipt = try CashMovement.find(.id(CashMovement.ID(id)), .client, in: reading)
    let client = try Party.find(Party.ID(receipt.party), in: reading)
    var facts = [
      ("Client", "\(client.facts.code)  \(client.facts.name)"), ("Date", receipt.day.french),
      ("Montant", receipt.amount.frenchEuros), ("Moyen", receipt.method.label),
      ("Référence", receipt.reference),
      ("Note", receipt.note),
    ]
    if let reversal = receipt.reversedBy { facts.append(("Rejeté par", "RJ-\(reversal)")) }
    if let reversed = receipt.reverses { facts.append(("Rejette", "E-\(reversed)")) }
    let allocations = try OpenItems.allocations(ofSettlement: id, ledger: .client, in: reading).map {
      allocation in
      "  \(allocation.day.french)  \(padded(allocation.debit.number, to: 18)) \(allocation.amount.frenchEuros)"
    }
    let settled = allocations.isEmpty ? ["  rien : c'est un crédit du client"] : allocations
    return (factLines(facts) + ["", "Affecté à", ""] + settled).joined(separator: "\n")
  }
}
