import Company
import Documents
import Kernel
import Parties
import Store

/// Saves a draft of a supplier's document over its last state: what is not said stays as it is.
package struct UpdatePurchase: UseCase, PurchaseDocumentInput {
  package static let name = "purchasing.update-invoice"
  package static let title = "Modifier un brouillon de facture fournisseur"
  package static let permission = Permission.draftPurchases

  package let invoice: Reference<Purchase>
  /// The version that was read; an older one is refused with who saved since.
  package var version: Int?
  package var supplier: Reference<Party>?
  package var number: String?
  package var date: Day?
  package var lines: [PurchaseLineInput]?
  package var terms: PaymentTerms?
  package var due: Clearable<Day>?
  package var subject, reference: String?
  package var vat: [PrintedVAT.Rate]?
  package var printedTax: Clearable<Money>?
  package var schedule: [Instalment]?

  enum CodingKeys: String, CodingKey {
    case invoice, version, supplier, number, date, lines, terms, due, subject, reference, vat, schedule
    case printedTax = "printed_tax"
  }

  /// The update of a draft; set what changes.
  package init(invoice: Reference<Purchase>, version: Int? = nil) {
    self.invoice = invoice
    self.version = version
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    try Purchase.requireModule(in: tx.reading)
    let company = try CompanyProfile.load(in: tx.reading)
    let before = try Purchase.find(invoice, in: tx.reading)
    if let refusal = before.refusal(of: .edit, under: PurchasePolicy(company, in: tx)) { throw refusal }
    var draft = before
    draft.edition = try before.edition.next(after: version, in: tx)
    if let supplier { draft.content.supplier = try Party.find(supplier, in: tx.reading).facts }
    try draft.content.takeDocument(self, company: company, in: tx.reading)
    draft.amounts = draft.content.amounts
    try Purchase.refuseDuplicate(draft.content, kind: draft.kind, besides: draft.id, in: tx.reading)
    try draft.saveDraft(in: tx)
    try draft.recordChange(from: before, in: tx)
    return try draft.saved(in: tx.reading)
  }
}

extension PurchasePolicy {
  init(_ company: CompanyProfile, in tx: borrowing Transaction) {
    self.init(
      actor: tx.viewer.login, today: tx.today, separationOfDuties: company.separationOfDuties,
      approvalAbove: company.paymentApprovalAbove)
  }
}
