import Kernel
import Ledgers
import PartiesFacts
import Store
import TreasuryFacts

/// An amount given up on a document, ready to be written.
struct GivenUp {
  let document: OpenDocument
  let amount: Money
  let reason: String
  let day: Day

  /// Writes and tells it; answers its id.
  @discardableResult
  func save(party: PartyFacts, in tx: borrowing Transaction) throws -> Int64 {
    let fact = BalanceWrittenOff(
      writeOff: try WriteOffRows.nextID(in: tx.db), party: party, document: document.id.rawValue,
      number: document.number, day: day, amount: amount, reason: reason)
    try WriteOffRows.insert(fact, event: try tx.emit(fact), in: tx.db)
    let after = [("Date", day.french), ("Montant abandonné", amount.frenchEuros), ("Motif", reason)]
    try tx.record(Change("abandon", of: fact.subject, fields: Change.fields(from: [], to: after)))
    return fact.writeOff
  }
}
