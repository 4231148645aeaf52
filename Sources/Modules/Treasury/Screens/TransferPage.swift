import Desk
import Kernel
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// A file of transfers and the invoices it pays.
  package static let transferPage = PageScreen(
    id: .transfer,
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
