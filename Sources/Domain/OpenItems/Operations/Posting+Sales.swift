import Events
import Kernel

extension Posting {
  /// An invoice opens one item per due date.
  mutating func apply(_ fact: InvoiceValidated) throws {
    let document = fact.document
    guard document.instalments.map(\.amount).sum() == document.toPay else {
      throw OpenItemsRefusal.instalmentsDiffer(number: document.number)
    }
    try DocumentBalanceRows.insert(document, toPay: document.toPay, in: db)
    try PartyMoveRows.insert(
      event: event, party: document.party.party, day: document.day, amount: document.toPay, in: db)
    for (index, instalment) in document.instalments.enumerated() where instalment.amount != .zero {
      _ = try OpenItemRows.insert(
        NewItem(
          kind: document.kind.openItem, document: document.document, number: document.number,
          instalment: index + 1,
          party: document.party.party, day: document.day, due: instalment.due, amount: instalment.amount,
          event: event), in: db)
    }
  }

  /// A credit note is one credit, part of which settles the invoice it corrects at once.
  mutating func apply(_ fact: CreditNoteValidated) throws {
    let document = fact.document
    let toPay = -document.toPay.magnitude
    try DocumentBalanceRows.insert(document, toPay: toPay, in: db)
    let credit = try add(
      .creditNote, document.document, number: document.number, party: document.party, day: document.day,
      amount: toPay)
    guard let credit, let invoice = document.corrects, fact.allocated != .zero else { return }
    try settle(fact.allocated, of: invoice, number: document.number, credits: [credit], on: document.day)
  }

  /// A cancelled invoice and its credit note stay matched for ever.
  mutating func apply(_ fact: InvoiceCancelled) throws {
    try DocumentBalanceRows.cancel(fact.invoice, on: fact.day, in: db)
    try DocumentBalanceRows.cancel(fact.creditNote, on: fact.day, in: db)
  }

  /// A merge moves nothing: the kept party is owed and owes what both did.
  mutating func apply(_ fact: PartyMerged) throws {
    try PartyMoveRows.merge(fact.merged.party, into: fact.kept.party, in: db)
  }
}

extension IssuedDocument.Kind {
  fileprivate var openItem: OpenItem.Kind {
    switch self {
    case .invoice: .invoice
    case .deposit: .deposit
    case .creditNote: .creditNote
    }
  }
}
