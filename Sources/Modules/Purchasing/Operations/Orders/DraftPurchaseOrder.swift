import Company
import Documents
import Kernel
import Parties
import Store

/// Starts an order to a supplier: a draft until it is placed.
package struct DraftPurchaseOrder: UseCase, PurchaseInput {
  package static let name = "purchasing.draft-order"
  package static let title = "Préparer une commande fournisseur"
  package static let permission = Permission.writePurchaseOrders

  package let supplier: Reference<Party>
  package var date: Day?
  /// When its goods should come.
  package var expected: Clearable<Day>?
  package var lines: [PurchaseLineInput]?
  package var terms: PaymentTerms?
  package var subject, reference: String?

  package init(supplier: Reference<Party>, lines: [PurchaseLineInput]? = nil) {
    self.supplier = supplier
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    try Purchase.requireModule(in: tx.reading)
    let company = try CompanyProfile.load(in: tx.reading)
    let party = try Party.find(supplier, in: tx.reading)
    var content = PurchaseContent(
      supplier: party.facts, day: date ?? tx.today, terms: party.terms ?? company.defaultTerms)
    try content.take(self, company: company, in: tx.reading)
    if let refusal = content.refusalToKeep { throw refusal }
    let order = try PurchaseOrder.insert(content, expected: expected?.value, in: tx)
    try order.recordCreation(in: tx)
    return order.saved
  }
}

/// Saves a draft order over its last state: what is not said stays as it is.
package struct UpdatePurchaseOrder: UseCase, PurchaseInput {
  package static let name = "purchasing.update-order"
  package static let title = "Modifier un brouillon de commande fournisseur"
  package static let permission = Permission.writePurchaseOrders

  package let order: Reference<PurchaseOrder>
  /// The version that was read; an older one is refused with who saved since.
  package var version: Int?
  package var supplier: Reference<Party>?
  package var date: Day?
  package var expected: Clearable<Day>?
  package var lines: [PurchaseLineInput]?
  package var terms: PaymentTerms?
  package var subject, reference: String?

  package init(order: Reference<PurchaseOrder>, version: Int? = nil) {
    self.order = order
    self.version = version
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    try Purchase.requireModule(in: tx.reading)
    let company = try CompanyProfile.load(in: tx.reading)
    let before = try PurchaseOrder.find(order, in: tx.reading)
    if let refusal = before.refusal(of: .edit, on: tx.today) { throw refusal }
    var draft = before
    draft.edition = try before.edition.next(after: version, in: tx)
    if let supplier { draft.content.supplier = try Party.find(supplier, in: tx.reading).facts }
    if let expected { draft.expected = expected.value }
    try draft.content.take(self, company: company, in: tx.reading)
    if let refusal = draft.content.refusalToKeep { throw refusal }
    try draft.saveDraft(in: tx)
    try draft.recordChange(from: before, in: tx)
    return draft.saved
  }
}

extension PurchaseOrder {
  /// What saving it, or placing it, answers.
  var saved: SavedDraft { SavedDraft(id, content.amounts, edition, number: number) }
}
