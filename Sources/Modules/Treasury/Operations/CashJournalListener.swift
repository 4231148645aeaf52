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

  let answersFor: Bearing? = .cash
  let hears = Hears([
    .on(ReceiptRecorded.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(ReceiptReversed.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(CreditRefunded.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(PaymentRecorded.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(PaymentReversed.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(SupplierRefundReceived.self) { fact, event, tx in
      try keep(CashLine.lines(of: fact), of: event, in: tx.db)
    },
    .on(CashAdjusted.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(PayslipPaid.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(AdvanceGranted.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(AdvanceRepaid.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(ContributionsPaid.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db)
    },
    .on(ExpenseReimbursed.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db)
    },
    .on(AssetAcquired.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(AssetDisposed.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db) },
    .on(DisposalCollected.self) { fact, event, tx in try keep(CashLine.lines(of: fact), of: event, in: tx.db)
    },
  ])

  private static func keep(_ lines: [CashLine], of event: Recorded, in db: Database) throws {
    for (position, line) in lines.enumerated() where line.amount != .zero {
      try db.cachedStatement(
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
}
