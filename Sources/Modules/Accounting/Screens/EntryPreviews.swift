import Accounting
import AccountingFacts
import Desk
import Kernel
import Plan
import Purchasing
import Sales
import Store

extension Screens {
  /// The entry of an invoice: as booked, or as validating it would book it.
  package static let invoiceEntry = Action(
    "facture.ecriture", "Écriture : celle que la pièce fait ou fera", key: "e", permission: .readAccounting,
    on: .row,
    step: .open { reading, rows in
      if let entry = try BookEntry.id(ofDocument: "invoice", rows.record, in: reading) {
        return .page(.entry, record: entry)
      }
      return .page(.saleEntryPreview, record: rows.record)
    }
  ).needing(.accounting)

  package static let purchaseEntry = Action(
    "achat.ecriture", "Écriture : celle que la pièce fait ou fera", key: "e", permission: .readAccounting,
    on: .row,
    step: .open { reading, rows in
      if let entry = try BookEntry.id(ofDocument: "purchase", rows.record, in: reading) {
        return .page(.entry, record: entry)
      }
      return .page(.purchaseEntryPreview, record: rows.record)
    }
  ).needing(.accounting)

  static let previewPages = [
    PageScreen(
      id: .saleEntryPreview, title: { _, _ in "Écriture à venir" },
      text: { reading, id in
        let invoice = try Invoice.find(Invoice.ID(id), in: reading)
        guard invoice.status == .draft else { return "Cette pièce n'a pas d'écriture." }
        return try text(EntryPreview.of(invoice.preview(in: reading), in: reading))
      }),
    PageScreen(
      id: .purchaseEntryPreview, title: { _, _ in "Écriture à venir" },
      text: { reading, id in
        let purchase = try Purchase.find(Purchase.ID(id), in: reading)
        guard purchase.entry == nil else { return "Cette pièce n'a pas d'écriture." }
        return try text(EntryPreview.of(purchase.preview(in: reading), in: reading))
      }),
  ]

  private static func text(_ draft: EntryDraft) -> String {
    let facts = [
      ("Journal", "\(draft.journal.rawValue)  \(draft.journal.label)"), ("Date", draft.day.french),
      ("Pièce", draft.piece), ("Libellé", draft.label),
    ]
    let lines = draft.lines.map { line in
      EntryTableLine(
        account: line.account, auxiliary: line.auxiliary?.code ?? "",
        label: line.label.isEmpty ? draft.label : line.label, amount: line.amount, letter: "")
    }
    let notice = "Rien n'est écrit : voici l'écriture que la validation fera."
    return (factLines(facts) + [""] + entryTable(lines) + ["", "  " + notice]).joined(separator: "\n")
  }
}
