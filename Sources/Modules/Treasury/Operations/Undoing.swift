import Kernel
import Ledgers
import Parties
import Store

/// What is about to be undone of a document's settlement, in either ledger.
struct Undoing {
  let document: OpenDocument
  let party: Party
  let parts: [(credit: Allocation.Side, amount: Money)]

  /// - Throws: what `UnallocationRule` throws.
  init(
    _ ledger: Ledger, of invoice: Reference<OpenDocument>, from credit: Reference<Credit>?, amount: Money?,
    in reading: Reading
  ) throws {
    document = try OpenItems.document(invoice, ledger: ledger, in: reading)
    let used = try credit.map { try OpenItems.credit($0, ledger: ledger, in: reading) }
    let settlements =
      document.item == nil
      ? try OpenItems.settlements(ofDocument: document.id.rawValue, ledger: ledger, in: reading) : []
    parts = try UnallocationRule.parts(
      of: document, settlements: settlements, from: used?.id, amount: amount)
    party = try Party.find(.id(Party.ID(document.party)), in: reading)
  }

  var undone: Money { parts.map(\.amount).sum() }
  /// What is to pay again, all in all.
  var remaining: Money { document.remaining + undone }

  /// One part as the journal of actions shows it.
  static func change(
    _ amount: Money, of credit: Allocation.Side, about subject: Subject, on day: Day, reason: String
  ) -> Change {
    let after = [
      ("Date", day.french), ("Règlement", credit.number), ("Montant", amount.frenchEuros), ("Motif", reason),
    ]
    return Change("désaffectation", of: subject, fields: Change.fields(from: [], to: after))
  }
}
