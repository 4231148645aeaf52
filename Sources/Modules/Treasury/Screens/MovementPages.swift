import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// A receipt, or what undid it, and what it settled.
  package static let receiptPage = CashSide.clients.page(.receipt)

  /// A payment, or what undid it, and what it settled.
  package static let paymentPage = CashSide.suppliers.page(.payment)
}

extension CashSide {
  fileprivate func page(_ id: PageID) -> PageScreen {
    PageScreen(
      id: id, title: { reading, id in try movement(id, in: reading).number },
      text: { reading, id in try text(of: try movement(id, in: reading), in: reading) })
  }

  private func text(of movement: CashMovement, in reading: Reading) throws -> String {
    let party = try Party.find(Party.ID(movement.party), in: reading).facts
    var facts = [
      (self.party, "\(party.code)  \(party.name)"), ("Date", movement.day.french),
      ("Montant", movement.amount.frenchEuros), ("Moyen", movement.method.label),
      ("Référence", movement.reference), ("Note", movement.note),
    ]
    if ledger == .supplier, movement.fees != .zero { facts.append(("Frais", movement.fees.frenchEuros)) }
    if let reversal = movement.reversedBy {
      facts.append(("Rejeté par", ledger.reversalNumber(reversal.rawValue)))
    }
    if let reversed = movement.reverses {
      facts.append(("Rejette", ledger.settlementNumber(reversed.rawValue)))
    }
    if let transfer = movement.transfer { facts.append(("Virement", "VIR-\(transfer)")) }
    let allocations = try OpenItems.allocations(
      ofSettlement: movement.id.rawValue, ledger: ledger, in: reading
    ).map { allocation in
      "  \(allocation.day.french)  \(Screens.padded(allocation.debit.number, to: 18)) \(allocation.amount.frenchEuros)"
    }
    let settled = allocations.isEmpty ? ["  \(unallocated)"] : allocations
    return (Screens.factLines(facts) + ["", "Affecté à", ""] + settled).joined(separator: "\n")
  }
}
