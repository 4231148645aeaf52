import Documents
import Kernel
import Store

/// Writes the internal notes of an invoice, which live on after validation and are never printed.
package struct SetInvoiceNote: UseCase {
  package static let name = "sales.set-note"
  package static let title = "Annoter une facture"
  package static let permission = Permission.draftInvoices

  package let invoice: Reference<Invoice>
  /// Empty to remove them.
  package let note: String

  package init(invoice: Reference<Invoice>, note: String) {
    self.invoice = invoice
    self.note = note
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let before = try Invoice.find(invoice, in: tx.reading)
    var after = before
    after.note = try FieldText.paragraph(note)
    try after.saveNote(in: tx)
    try after.recordChange(from: before, in: tx)
    return Done()
  }
}
