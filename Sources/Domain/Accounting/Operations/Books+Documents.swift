import Events
import Kernel
import OpenItems
import Store

/// How documents enter the books.
extension Books {
  mutating func post(_ fact: InvoiceValidated) throws {
    if fact.document.kind == .deposit { try rows.keepDeposit(fact.document.document) }
    try post(fact.document)
  }

  mutating func post(_ fact: CreditNoteValidated) throws {
    try post(fact.document)
    try settle(.client, on: fact.document.day, piece: fact.document.number, "Avoir", fact.document.party)
  }

  private mutating func post(_ document: IssuedDocument) throws {
    let corrected = try document.corrects.map { try rows.isDeposit($0) } ?? false
    let rows = rows
    let sale = SalesEntry(
      document: document, isDeposit: document.kind == .deposit || corrected, map: try rows.map(),
      product: { try rows.product($0) })
    try post(try sale.draft())
    let toPay = document.kind == .creditNote ? -document.toPay.magnitude : document.toPay
    guard toPay != .zero, document.importedFrom != "opening" else { return }
    for part in sale.taxes.pending { try pending.insert(sale.mark.key, toPay: toPay, part) }
  }

  mutating func post(_ fact: SupplierInvoiceValidated) throws { try post(fact.document) }

  mutating func post(_ fact: SupplierCreditValidated) throws {
    try post(fact.document)
    try settle(.supplier, on: fact.document.day, piece: fact.document.number, "Avoir", fact.document.party)
  }

  private mutating func post(_ document: PurchasedDocument) throws {
    let rows = rows
    let purchase = PurchaseEntry(
      document: document, map: try rows.map(), product: { try rows.product($0) })
    if purchase.control != purchase.map[.suppliers] {
      try rows.setControl(purchase.control, of: document.kind.rawValue, document.document)
    }
    try post(try purchase.draft())
  }

  /// What a document's own validation settled: its credit set against the invoice it corrects.
  private mutating func settle(
    _ ledger: Ledger, on day: Day, piece: String, _ label: String, _ party: PartyFacts
  ) throws {
    try settle(
      ledger, source: EntryDraft.Source(kind: event.kind, record: event.record), on: day, piece: piece,
      label: "\(label) \(piece) affecté", party: party)
  }
}

extension EntryDraft.ItemMark {
  /// What names the thing owed in the books' own tables.
  var key: String { "\(ledger)|\(kind)|\(document)" }
}
