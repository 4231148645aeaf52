import Documents
import GRDB
import Kernel
import PartiesFacts
import SalesFacts
import Store

/// A document about to be written for the first time.
struct NewInvoice {
  let kind: Invoice.Kind
  let content: DocumentContent
  /// Computed from the content unless given, as for a credit by amount.
  var amounts: DocumentAmounts?
  var deductions: [DeductedDeposit] = []
  var quote: Quote.ID?
  var corrects: Invoice.Correction?
  var importedFrom: String?
  var note = ""
}

extension Invoice {
  /// Writes a new draft, already checked.
  static func insert(_ new: NewInvoice, in tx: borrowing Transaction) throws -> Invoice {
    let amounts = new.amounts ?? new.content.amounts
    let edition = Edition(version: 1, at: tx.now, by: tx.viewer.name)
    let author = tx.viewer.login
    let draft = Invoice(
      id: ID(0), kind: new.kind, status: .draft, content: new.content, amounts: amounts,
      deductions: new.deductions, quote: new.quote, corrects: new.corrects, importedFrom: new.importedFrom,
      author: author, edition: edition, note: new.note, settled: .zero)
    let once: [(any DatabaseValueConvertible)?] = [
      new.kind.rawValue, "", "draft", new.quote, new.corrects?.id, new.importedFrom,
    ]
    let saved = draft.with(id: ID(try table.insert(once + draft.values, in: tx.db)))
    try saved.saveParts(in: tx)
    if !new.note.isEmpty { try saved.saveNote(in: tx) }
    return saved
  }

  /// Writes a draft over its last state.
  func saveDraft(in tx: borrowing Transaction) throws {
    try Self.table.save(values, of: id.rawValue, in: tx.db)
    try saveParts(in: tx)
  }

  /// Numbers and freezes a saved draft as of now: from here on the file refuses any change to it.
  func freeze(as issue: Issue, in tx: borrowing Transaction) throws -> Invoice {
    var frozen = self
    frozen.status = .validated(issue)
    try DocumentLineRows.invoices.replace(of: id.rawValue, by: content.lines, amounts: amounts, in: tx.db)
    try InvoiceParts.replace(bases: amounts.bases, of: id, in: tx.db)
    try InvoiceParts.instalments.replace(of: id.rawValue, by: issue.instalments, in: tx.db)
    try tx.db.cachedStatement(
      sql: """
        UPDATE invoice SET number = ?, sort_number = ?, sort_client = ?, status = 'validated',
          validated_at = ?,
          validated_by = ?, seller = ?, buyer = ?, tax_on_debits = ?, due = ?, net = ?, tax = ?, gross = ?,
            to_pay = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      issue.number, Fold.key(issue.number), Fold.key(content.client.name), issue.at, issue.by,
      try PrintedIdentities.number(of: issue.seller, in: tx.db),
      try PrintedIdentities.number(of: issue.buyer, in: tx.db), issue.taxOnDebits, frozen.due,
      amounts.net, amounts.tax, amounts.gross, toPay, id,
    ])
    try DocumentSearch.invoices.index(id.rawValue, number: issue.number, content: content, in: tx.db)
    return frozen
  }

  /// Forgets a draft.
  package func delete(in tx: borrowing Transaction) throws {
    try InvoiceParts.deleteAll(of: id, in: tx.db)
    try Self.table.delete(id.rawValue, in: tx.db)
    try DocumentSearch.invoices.forget(id.rawValue, in: tx.db)
  }

  func saveNote(in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql: """
        INSERT INTO invoice_note (invoice_id, text, updated_at, updated_by) VALUES (?, ?, ?, ?)
        ON CONFLICT (invoice_id) DO UPDATE SET
          text = excluded.text, updated_at = excluded.updated_at, updated_by = excluded.updated_by
        """,
      arguments: [id, note, tx.now, tx.viewer.login])
  }

  /// Writes that `self` is cancelled by a credit note.
  func saveCancellation(by creditNote: Invoice, in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql: "INSERT INTO invoice_cancellation (invoice_id, credit_note_id, day) VALUES (?, ?, ?)",
      arguments: [id, creditNote.id, creditNote.content.day])
  }

  private func saveParts(in tx: borrowing Transaction) throws {
    try DocumentLineRows.invoices.replace(of: id.rawValue, by: content.lines, amounts: amounts, in: tx.db)
    let listed = if case .list(let instalments) = content.plan { instalments } else { [Instalment]() }
    try InvoiceParts.instalments.replace(of: id.rawValue, by: listed, in: tx.db)
    try InvoiceParts.replace(deductions: deductions, of: id, in: tx.db)
    try DocumentSearch.invoices.index(id.rawValue, number: "", content: content, in: tx.db)
  }

  private func with(id: ID) -> Invoice {
    Invoice(
      id: id, kind: kind, status: status, content: content, amounts: amounts, deductions: deductions,
      quote: quote,
      corrects: corrects, importedFrom: importedFrom, author: author, edition: edition, note: note,
      settled: settled)
  }

  static let table = DocumentTable(
    "invoice", once: ["kind", "number", "status", "quote_id", "corrects", "imported_from"],
    saved: ["due", "to_pay"] + ContentRow.columns)

  /// What every save of a draft writes.
  private var values: [(any DatabaseValueConvertible)?] {
    [due, toPay]
      + ContentRow.values(content, amounts: amounts, author: author, edition: edition, number: "")
  }
}
