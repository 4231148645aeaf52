import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store
import Treasury

extension Screens {
  /// A payment, or what undid it, and what it settled.
  package static let paymentPage = PageScreen(
    id: "tresorerie.decaissement",
    title: { reading, id in try CashMovement.find(.id(CashMovement.ID(id)), .supplier, in: reading).number },
    text: { reading, id in try paymentText(id, in: reading) })

  private static func paymentText(_ id: Int64, in reading: Reading) throws -> String {
    let payment = try CashMovement.find(.id(CashMovement.ID(id)), .supplier, in: reading)
    let supplier = try Party.find(Party.ID(payment.party), in: reading)
    var facts = [
      ("Fournisseur", "\(supplier.facts.code)  \(supplier.facts.name)"), ("Date", payment.day.french),
      ("Montant", payment.amount.frenchEuros), ("Moyen", payment.method.label),
      ("Référence", payment.reference), ("Note", payment.note),
    ]
    if payment.fees != .zero { facts.append(("Frais", payment.fees.frenchEuros)) }
    if let reversal = payment.reversedBy { facts.append(("Rejeté par", "RD-\(reversal)")) }
    if let reversed = payment.reverses { facts.append(("Rejette", "D-\(reversed)")) }
    if let transfer = payment.transfer { facts.append(("Virement", "VIR-\(transfer)")) }
    let allocations = try OpenItems.allocations(ofSettlement: id, ledger: .supplier, in: reading).map {
      allocation in
      "  \(allocation.day.french)  \(padded(allocation.debit.number, to: 18)) \(allocation.amount.frenchEuros)"
    }
    let settled = allocations.isEmpty ? ["  rien : c'est une avance au fournisseur"] : allocations
    return (factLines(facts) + ["", "Affecté à", ""] + settled).joined(separator: "\n")
  }

  /// A file of transfers and the invoices it pays.
  package static let transferPage = PageScreen(
    id: "tresorerie.virement",
    title: { reading, id in try Transfer.find(.id(Transfer.ID(id)), in: reading).number },
    text: { reading, id in
      let transfer = try Transfer.find(.id(Transfer.ID(id)), in: reading)
      let facts = [
        ("Créé le", transfer.day.french), ("Exécution", transfer.execution.french),
        ("Total", transfer.total.frenchEuros), ("Fichier", transfer.path), ("Message", transfer.messageID),
      ]
      let lines = try transfer.lines(in: reading).map { line in
        "  \(padded(line.number, to: 18)) \(padded(line.name, to: 30)) \(padded(line.iban, to: 34)) "
          + line.amount.frenchEuros
      }
      return (factLines(facts) + ["", "Factures payées", ""] + lines).joined(separator: "\n")
    })
}
