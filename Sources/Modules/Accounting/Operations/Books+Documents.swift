import Kernel
import Ledgers
import PurchasingFacts
import SalesFacts
import Store

/// How documents enter the books.
extension Books {
  mutating func post(_ fact: InvoiceValidated) throws {
    if fact.document.kind == .deposit { try rows.keepDeposit(fact.document.document) }
    try post(try entry(of: fact.document))
  }

  /// A credit note's entry goes on the account of the invoice it settles, for what it settles of it.
  mutating func post(_ fact: CreditNoteValidated) throws {
    try settle(.client, try entry(of: fact.document))
  }

  mutating func post(_ fact: SupplierInvoiceValidated) throws { try post(try entry(of: fact.document)) }

  mutating func post(_ fact: SupplierCreditValidated) throws {
    try settle(.supplier, try entry(of: fact.document))
  }

  /// The entry of a sales document, whose VAT that waits is kept for the payments to come.
  private func entry(of document: IssuedDocument) throws -> EntryDraft {
    let sale = SalesEntry(
      document: document, isDeposit: try isDeposit(document), map: try rows.map(), product: rows.product)
    let toPay = document.kind == .creditNote ? -document.toPay.magnitude : document.toPay
    if document.importedFrom != "opening" {
      for part in sale.taxes.pending { try pending.insert(sale.mark.bucket, toPay: toPay, part) }
    }
    return try sale.draft()
  }

  private func entry(of document: PurchasedDocument) throws -> EntryDraft {
    try PurchaseEntry(document: document, map: try rows.map(), product: rows.product).draft()
  }

  /// Whether it is a deposit, or corrects one.
  private func isDeposit(_ document: IssuedDocument) throws -> Bool {
    if document.kind == .deposit { return true }
    guard let corrected = document.corrects else { return false }
    return try rows.isDeposit(corrected)
  }
}
