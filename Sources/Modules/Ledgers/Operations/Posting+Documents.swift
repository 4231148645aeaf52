import Kernel
import PartiesFacts
import SalesFacts

/// How documents enter either ledger.
extension Posting {
  /// An invoice opens one item per due date.
  mutating func owe(_ document: NewDocument) throws {
    guard document.instalments.map(\.amount).sum() == document.toPay else {
      throw OpenItemsRefusal.instalmentsDiffer(number: document.number)
    }
    try documents.insert(document)
    try PartyMoveRows.insert(
      event: event, party: document.party.party, day: document.day, amount: document.toPay, of: ledger, in: db
    )
    for (index, instalment) in document.instalments.enumerated() where instalment.amount != .zero {
      _ = try rows.insert(
        NewItem(
          kind: document.kind, document: document.id, number: document.number, instalment: index + 1,
          party: document.party.party, day: document.day, due: instalment.due, amount: instalment.amount,
          event: event))
    }
  }

  /// A credit note is one credit, part of which settles the invoice it corrects at once.
  mutating func credit(_ document: NewDocument, settling allocated: Money, of invoice: Int64?) throws {
    try documents.insert(document)
    let credit = try add(
      document.kind, document.id, number: document.number, party: document.party, day: document.day,
      amount: document.toPay)
    guard let credit, let invoice, allocated != .zero else { return }
    try settle(allocated, of: invoice, number: document.number, credits: [credit], on: document.day)
  }
}
