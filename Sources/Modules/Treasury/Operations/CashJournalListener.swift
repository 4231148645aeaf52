import AssetsFacts
import GRDB
import HumanResourcesFacts
import Kernel
import Store
import TreasuryFacts

/// The one treasury journal, kept in step with the log: a line per movement of cash.
struct CashJournalListener: Listener {
  let name = "cash-journal"
  let manner = ListeningManner.core
  let tables = [DerivedTable("cash_move", key: "event, position")]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    for (position, line) in try lines(of: event).enumerated() where line.amount != .zero {
      try tx.db.cachedStatement(
        sql: """
          INSERT INTO cash_move (event, position, day, amount, method, party_id, label, source_kind,
            source_id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        event.seq, position, line.day, line.amount, line.method.rawValue, line.party, line.label,
        line.source.rawValue, line.record,
      ])
    }
  }

  private func lines(of event: Recorded) throws -> [CashLine] {
    if let fact: ReceiptRecorded = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: ReceiptReversed = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: CreditRefunded = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: PaymentRecorded = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: PaymentReversed = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: SupplierRefundReceived = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: CashAdjusted = try event.decoded() { return CashLine.lines(of: fact) }
    return try linesOfStaff(event) + linesOfAssets(event)
  }

  private func linesOfStaff(_ event: Recorded) throws -> [CashLine] {
    if let fact: PayslipPaid = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: AdvanceGranted = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: AdvanceRepaid = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: ContributionsPaid = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: ExpenseReimbursed = try event.decoded() { return CashLine.lines(of: fact) }
    return []
  }

  private func linesOfAssets(_ event: Recorded) throws -> [CashLine] {
    if let fact: AssetAcquired = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: AssetDisposed = try event.decoded() { return CashLine.lines(of: fact) }
    if let fact: DisposalCollected = try event.decoded() { return CashLine.lines(of: fact) }
    return []
  }
}
