import Documents
import GRDB
import Kernel
import PartiesFacts
import PurchasingFacts
import Store

/// A supplier's document about to be written for the first time.
struct NewPurchase {
  let kind: Purchase.Kind
  let content: PurchaseContent
  /// Computed from the content unless given, as for a credit note.
  var amounts: PurchaseAmounts?
  var corrects: Purchase.Correction?
  var order: PurchaseOrder.ID?
}

extension Purchase {
  /// Writes a new draft, already checked.
  static func insert(_ new: NewPurchase, in tx: borrowing Transaction) throws -> Purchase {
    let amounts = new.amounts ?? new.content.amounts
    let edition = Edition(version: 1, at: tx.now, by: tx.viewer.name)
    let draft = Purchase(
      id: ID(0), kind: new.kind, status: .draft, content: new.content, amounts: amounts,
      corrects: new.corrects, order: new.order, author: tx.viewer.login, edition: edition, settled: .zero)
    let once: [(any DatabaseValueConvertible)?] = [
      new.kind.rawValue, "", "draft", new.corrects?.id, new.order, draft.author,
    ]
    let saved = draft.with(id: ID(try table.insert(once + draft.values, in: tx.db)))
    try saved.saveParts(number: "", in: tx)
    return saved
  }

  /// Writes a draft over its last state.
  func saveDraft(in tx: borrowing Transaction) throws {
    try Self.table.save(values, of: id.rawValue, in: tx.db)
    try saveParts(number: "", in: tx)
  }

  /// Numbers and freezes a draft as of now: from here on the file refuses any change to it.
  func freeze(as entry: Entry, in tx: borrowing Transaction) throws -> Purchase {
    var frozen = self
    frozen.status = .validated(entry)
    try frozen.saveDraft(in: tx)
    try frozen.saveParts(number: entry.number, in: tx)
    try tx.db.cachedStatement(
      sql: """
        UPDATE purchase SET number = ?, sort_number = ?, status = 'validated', entered_on = ?,
          needs_approval = ?, validated_at = ?, validated_by = ? WHERE id = ?
        """
    ).execute(arguments: [
      entry.number, Fold.key(entry.number), entry.day, entry.approval != .unneeded, entry.at, entry.by, id,
    ])
    return frozen
  }

  /// Forgets a draft.
  package func delete(in tx: borrowing Transaction) throws {
    try PurchaseParts.deleteAll(of: id, in: tx.db)
    try Self.table.delete(id.rawValue, in: tx.db)
    try DocumentSearch.purchases.forget(id.rawValue, in: tx.db)
  }

  /// Writes that whoever acts allows its payment.
  func saveApproval(in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql: "INSERT INTO purchase_approval (purchase_id, day, by, at) VALUES (?, ?, ?, ?)",
      arguments: [id, tx.today, tx.viewer.login, tx.now])
  }

  private func saveParts(number: String, in tx: borrowing Transaction) throws {
    try PurchaseLineRows.purchases.replace(
      of: id.rawValue, by: content.lines, nets: amounts.nets, order: order, in: tx.db)
    try PurchaseParts.replace(bases: amounts.bases, printed: content.printed, of: id, in: tx.db)
    let parts = number.isEmpty ? content.schedule : instalments
    try PurchaseParts.schedule.replace(of: id.rawValue, by: parts, in: tx.db)
    try DocumentSearch.purchases.index(
      id.rawValue, number: "\(number) \(content.supplierNumber)", party: content.supplier,
      subject: content.subject, reference: content.reference, in: tx.db)
  }

  private func with(id: ID) -> Purchase {
    Purchase(
      id: id, kind: kind, status: status, content: content, amounts: amounts, corrects: corrects,
      order: order, author: author, edition: edition, settled: settled)
  }

  static let table = DocumentTable(
    "purchase", once: ["kind", "number", "status", "corrects", "order_id", "author"],
    saved: [
      "supplier_number", "number_key", "party_id", "day", "terms", "agreed_due", "due", "subject",
      "reference",
      "net", "tax", "gross", "printed_tax", "version", "updated_at", "updated_by", "sort_supplier",
      "sort_number",
    ])

  /// What every save of a draft writes.
  private var values: [(any DatabaseValueConvertible)?] {
    [
      content.supplierNumber, content.numberKey, content.supplier.party, content.day, content.terms,
      content.agreedDue, due, content.subject, content.reference, amounts.net, amounts.tax, amounts.gross,
      content.printed?.total, edition.version, edition.at, edition.by, Fold.key(content.supplier.name), "",
    ]
  }
}
