import Kernel
import Ledgers
import Parties
import Store
import TreasuryFacts

/// Records what the bank executed: one payment for each supplier of the file, which settles its invoices.
package struct ExecuteTransfer: UseCase {
  package static let name = "treasury.execute-transfer"
  package static let title = "Enregistrer l'exécution d'un virement"
  package static let permission = Permission.orderTransfers

  package let transfer: Reference<Transfer>
  /// The execution date asked of the bank when left out; never after today.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let transfer: Transfer.ID
    package let number: String
    /// The payments' numbers.
    package let payments: [String]
    package let total: Money
  }

  package init(transfer: Reference<Transfer>, date: Day? = nil) {
    self.transfer = transfer
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try tx.require(.pay)
    let found = try Transfer.find(transfer, in: tx.reading)
    if let refusal = found.refusalToSettle { throw refusal }
    let day = date ?? found.execution
    try MovementRule.check(day, today: tx.today)
    guard day >= found.day else { throw TransferRefusal.beforeOrder(found.number, day: found.day) }
    var payments: [String] = []
    for (index, lines) in try found.lines(in: tx.reading).bySupplier.enumerated() {
      payments.append(try pay(lines, of: found, rank: index + 1, on: day, in: tx))
    }
    try found.settle(.executed, on: day, in: tx)
    return Output(transfer: found.id, number: found.number, payments: payments, total: found.total)
  }

  /// What a credit note took from an invoice since the file was made is paid all the same: it becomes an advance.
  private func pay(
    _ lines: [Transfer.Line], of transfer: Transfer, rank: Int, on day: Day, in tx: borrowing Transaction
  ) throws -> String {
    var (choices, owner): ([AllocationPlan.Choice], Int64) = ([], 0)
    for line in lines {
      let document = try OpenItems.document(.id(.init(line.document)), ledger: .supplier, in: tx.reading)
      owner = document.party
      guard document.remaining > .zero else { continue }
      choices.append(AllocationPlan.Choice(document, min(line.amount, document.remaining)))
    }
    let payment = NewSettlement(
      ledger: .supplier, party: try Party.find(Party.ID(owner), in: tx.reading), day: day,
      amount: lines.map(\.amount).sum(), method: .transfer,
      reference: Transfer.endToEndID(transfer.id.rawValue, rank: rank), transfer: transfer.id.rawValue)
    let id = try payment.save(try payment.plan(choices, in: tx.reading), in: tx)
    return CashNumber.payment(id)
  }
}

extension [Transfer.Line] {
  /// The lines of each supplier together, as the file paid them.
  fileprivate var bySupplier: [[Transfer.Line]] {
    var groups: [[Transfer.Line]] = []
    for line in self {
      if groups.last?.first?.party == line.party {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups
  }
}
