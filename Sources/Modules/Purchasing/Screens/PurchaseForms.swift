import Desk
import Documents
import DocumentsDesk
import Kernel
import PartiesFacts
import Purchasing
import PurchasingFacts
import Store

extension Screens {
  package static let purchaseForms: [FormScreen] = [
    supplierCreditForm, receptionForm, orderInvoiceForm, closeOrderForm,
  ]

  // MARK: Credit notes

  /// A supplier's credit note on one of its invoices: all of it, some lines, or an amount.
  private static let supplierCreditForm = FormScreen(
    id: .supplierCredit, title: "Avoir du fournisseur", permission: .creditPurchases,
    fields: { reading, id, values in
      let purchase = try Purchase.find(.id(Purchase.ID(id)), in: reading)
      return [
        FormField(.number, "N° de l'avoir", .text(max: 40), required: true, hint: "celui du fournisseur"),
        FormField(.mode, "Avoir", .choice(creditModes), required: true),
        FormField(.reason, "Motif", .text(max: 200), onPath: false),
        FormField(.date, "Date", .day, required: true),
      ] + creditFields(values, lines: purchase.content.lines.creditable, back: "renvoyée")
    },
    load: { reading, _ in [.mode: "total", .date: reading.today.iso] },
    notes: { reading, id, _ in
      let purchase = try Purchase.find(.id(Purchase.ID(id)), in: reading)
      return [
        "\(purchase.title) · \(purchase.content.supplier.name)",
        "TTC \(purchase.amounts.gross.french)",
        "L'avoir éteint d'abord ce qui reste à payer ; le surplus est à utiliser.",
      ]
    },
    save: { session, id, values in
      let arguments = creditArguments(id, values, keys: [.number, .mode, .reason, .date, .amount])
      let done = try arguments.perform(CreditPurchase.self, in: session)
      let rest = done.available == .zero ? "" : " ; \(done.available.french) € à utiliser"
      return Outcome("Avoir \(done.number) validé, \(done.allocated.french) € affectés\(rest).", leaves: true)
    })

  // MARK: Orders

  /// What came in of an order, line by line; what is expected is proposed.
  private static let receptionForm = FormScreen(
    id: .goodsReception, title: "Réception d'une commande", permission: .writePurchaseOrders,
    fields: { reading, id, _ in
      let match = try PurchaseOrder.find(PurchaseOrder.ID(id), in: reading).match
      return match.enumerated().map { index, line in
        FormField(
          .line.numbered(line.line), "Reçu ligne \(line.line)", .quantity,
          section: index == 0 ? "Quantités reçues" : nil,
          hint: "\(line.label) : \(line.ordered.french) commandés, \(line.received.french) déjà reçus")
      } + [FormField(.date, "Date", .day, required: true, onPath: false), overField]
    },
    load: { reading, id in
      var values: FormValues = [.date: reading.today.iso]
      for line in try PurchaseOrder.find(PurchaseOrder.ID(id), in: reading).match
      where line.toReceive != .zero {
        values[.line.numbered(line.line)] = line.toReceive.decimal
      }
      return values
    },
    save: { session, id, values in
      var arguments = FormArguments()
      arguments[.order] = Int(id)
      arguments[.lines] = creditedLines(values).map(\.object)
      if let date = values[.date], !date.isEmpty { arguments[.date] = date }
      if values.isOn(.over) { arguments[.over] = true }
      try arguments.perform(ReceivePurchaseOrder.self, in: session)
      return Outcome("Réception enregistrée. f en fait la facture.", leaves: true)
    })

  private static let overField = FormField(
    .over, "Au-delà de la commande", .toggle, onPath: false, hint: "accepter plus que commandé")

  /// The supplier's invoice of what was received.
  private static let orderInvoiceForm = FormScreen(
    id: .purchaseOrderInvoice, title: "Facture d'une commande", permission: .draftPurchases,
    fields: { _, _, _ in
      [
        FormField(.number, "N° de la facture", .text(max: 40), required: true, hint: "celui du fournisseur"),
        FormField(.date, "Date", .day, required: true),
      ]
    },
    load: { reading, _ in [.date: reading.today.iso] },
    notes: { reading, id, _ in
      try PurchaseOrder.find(PurchaseOrder.ID(id), in: reading).match.prefix(12).map { line in
        "\(line.label) : commandé \(line.ordered.french), reçu \(line.received.french), "
          + "facturé \(line.invoiced.french)"
      }
    },
    save: { session, id, values in
      var arguments = FormArguments()
      arguments[.order] = Int(id)
      arguments[.number] = values.text(.number)
      arguments[.date] = values.text(.date)
      let draft = try arguments.perform(InvoicePurchaseOrder.self, in: session)
      return Outcome(
        "Brouillon de facture. F9 le valide.", next: .document(.purchase, id: draft.id), leaves: true)
    })

  private static let closeOrderForm = FormScreen(
    id: .purchaseOrderClosing, title: "Solder ou annuler une commande", permission: .writePurchaseOrders,
    fields: { _, _, _ in [FormField(.reason, "Motif", .text(max: 200))] },
    save: { session, id, values in
      let received = try session.read { reading in
        try PurchaseOrder.find(PurchaseOrder.ID(id), in: reading).match.contains { $0.received > .zero }
      }
      var arguments = FormArguments()
      arguments[.order] = Int(id)
      if let reason = values[.reason], !reason.isEmpty { arguments[.reason] = reason }
      if received {
        try arguments.perform(ClosePurchaseOrder.self, in: session)
        return Outcome("Commande soldée : ce qui manquait n'est plus attendu.", leaves: true)
      }
      try arguments.perform(CancelPurchaseOrder.self, in: session)
      return Outcome("Commande annulée.", leaves: true)
    })
}

extension [PurchaseLine] {
  /// Those a credit note may take from, by their position.
  fileprivate var creditable: [(position: Int, label: String, quantity: Quantity)] {
    enumerated().filter { $1.kind == .item }.map { ($0 + 1, $1.label, $1.quantity) }
  }
}
