import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import Store

/// Makes a new draft that says the same as an invoice, for another day.
package struct DuplicateInvoice: UseCase {
  package static let name = "sales.duplicate-invoice"
  package static let title = "Dupliquer une facture"
  package static let permission = Permission.draftInvoices

  package let invoice: Reference<Invoice>
  package var date: Day?

  package init(invoice: Reference<Invoice>, date: Day? = nil) {
    self.invoice = invoice
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    let model = try Invoice.find(invoice, in: tx.reading)
    let policy = SalesPolicy(try CompanyProfile.load(in: tx.reading), in: tx)
    if let refusal = model.refusal(of: .duplicate, under: policy) { throw refusal }
    let party = try Party.find(Party.ID(model.content.client.party), in: tx.reading)
    let content = model.content.repeated(for: party.facts, on: date ?? tx.today)
    let draft = try Invoice.insert(NewInvoice(kind: model.kind, content: content), in: tx)
    try draft.recordCreation(in: tx)
    return draft.saved
  }
}
