import Events
import GRDB
import Kernel
import OpenItems
import Store

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
        event.seq, position, line.day, line.amount, line.method.rawValue, line.party.party, line.label,
        line.kind,
        line.source,
      ])
    }
  }

  private struct Line {
    let day: Day
    let amount: Money
    let method: PaymentMethod
    let party: PartyFacts
    let label: String
    let kind: String
    let source: Int64
  }

  private func lines(of event: Recorded) throws -> [Line] {
    if let fact: ReceiptRecorded = try event.decoded() { return [line(of: fact)] }
    if let fact: ReceiptReversed = try event.decoded() { return lines(of: fact) }
    if let fact: CreditRefunded = try event.decoded() { return [line(of: fact)] }
    return []
  }

  private func line(of fact: ReceiptRecorded) -> Line {
    Line(
      day: fact.day, amount: fact.amount, method: fact.method, party: fact.party,
      label: label("Encaissement \(CashNumber.receipt(fact.receipt))", fact.reference), kind: "receipt",
      source: fact.receipt)
  }

  private func lines(of fact: ReceiptReversed) -> [Line] {
    let number = CashNumber.receipt(fact.receipt)
    return [
      Line(
        day: fact.day, amount: -fact.amount, method: fact.method, party: fact.party,
        label: label("Rejet \(number)", fact.reason), kind: "reversal", source: fact.reversal),
      Line(
        day: fact.day, amount: -fact.fees, method: fact.method, party: fact.party,
        label: "Frais du rejet \(number)", kind: "fees", source: fact.reversal),
    ]
  }

  private func line(of fact: CreditRefunded) -> Line {
    Line(
      day: fact.day, amount: -fact.amount, method: fact.method, party: fact.party,
      label: label("Remboursement \(CashNumber.refund(fact.refund))", fact.reference), kind: "refund",
      source: fact.refund)
  }

  private func label(_ what: String, _ detail: String) -> String {
    detail.isEmpty ? what : "\(what) · \(detail)"
  }
}
