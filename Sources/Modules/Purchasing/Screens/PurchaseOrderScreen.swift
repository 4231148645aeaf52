import Articles
import Company
import Desk
import DocumentsDesk
import Kernel
import Parties
import Purchasing
import PurchasingFacts
import Store

extension Screens {
  /// Where orders to suppliers are typed and followed.
  package static let purchaseOrderDocument = DocumentScreen(
    kind: .purchaseOrder,
    words: DocumentScreen.Words(new: "Nouvelle commande fournisseur", issue: "Commander"),
    actions: onDocument(purchaseOrderActions), header: purchaseOrderHeader,
    roles: .trade, columns: { try PurchaseFields.orderColumns(in: $0) },
    lines: ArticleLines(use: .purchase, party: .supplier).rules, derived: [.terms: [.supplier]],
    load: { reading, id, preset in
      id == 0
        ? try newPurchaseOrder(preset, in: reading)
        : try form(of: try PurchaseOrder.find(PurchaseOrder.ID(id), in: reading), in: reading)
    },
    partyNotes: { reading, code in try PurchaseFields.supplierNotes(code, in: reading) },
    completion: { reading, header in
      try DocumentFields.completion(header, party: .supplier, in: reading).filter { $0.key == .terms }
    },
    last: { reading, code in
      let party = try Party.find(.code(code), in: reading)
      guard let last = try Purchase.last(of: party.id, in: reading) else { return nil }
      return DocumentForm(
        title: last.number.isEmpty ? "un brouillon" : last.number, header: [:],
        lines: try PurchaseFields.lines(of: last.content, in: reading))
    },
    totals: { reading, form in try PurchaseSums.of(form, in: reading) },
    save: { session, form, place in try savePurchaseOrder(form, at: place, in: session) })

  private static let purchaseOrderHeader = [
    PurchaseFields.supplier, FormField(.date, "Date", .day, required: true, onPath: false),
    FormField(.expected, "Attendue", .day, onPath: false, hint: "quand la livraison est attendue"),
    DocumentFields.terms, PurchaseFields.reference, PurchaseFields.subject, PurchaseFields.regime,
  ]

  private static func newPurchaseOrder(
    _ preset: FormValues, in reading: Reading
  ) throws -> DocumentForm {
    .new(
      "Nouvelle commande fournisseur", preset,
      lineDefaults: PurchaseFields.lineDefaults(try CompanyProfile.load(in: reading)), in: reading)
  }

  private static func form(of order: PurchaseOrder, in reading: Reading) throws -> DocumentForm {
    let isDraft = order.status == .draft
    var header = try PurchaseFields.header(of: order.content, in: reading)
    header[.expected] = order.expected?.iso
    let refusal = order.refusal(of: .edit, on: reading.today)
    var form = DocumentForm(
      place: order.place,
      title: isDraft ? "Commande fournisseur (brouillon)" : order.number, status: status(of: order),
      isDraft: isDraft, lockedReason: refusal.map { "\($0.message) \($0.remedy)" } ?? "", header: header,
      lines: try lines(of: order, in: reading),
      lineDefaults: PurchaseFields.lineDefaults(try CompanyProfile.load(in: reading)))
    if !isDraft { form.frozen = PurchaseSums.of(TypedPurchase(order.content), on: form) }
    return form
  }

  /// The lines, each with what came in and what was invoiced once it is placed.
  private static func lines(of order: PurchaseOrder, in reading: Reading) throws -> [DocumentFormLine] {
    var lines = try PurchaseFields.lines(of: order.content, in: reading)
    guard order.status != .draft else { return lines }
    for match in order.match where lines.indices.contains(match.line - 1) {
      lines[match.line - 1].cells[.received] = match.received.french
      lines[match.line - 1].cells[.billed] = match.billed.french
    }
    return lines
  }

  private static func status(of order: PurchaseOrder) -> String {
    let isWhole = order.match.allSatisfy { $0.toReceive == .zero }
    return switch order.status {
    case .draft: "BROUILLON"
    case .placed where isWhole: "REÇUE"
    case .placed: order.isBegun ? "REÇUE en partie" : "PASSÉE"
    case .closed: "CLÔTURÉE"
    case .cancelled: "ANNULÉE"
    }
  }

  private static func savePurchaseOrder(
    _ form: DocumentForm, at place: DraftPlace?, in session: Session
  ) throws -> DraftPlace {
    try PurchaseFields.arguments(of: form, fields: purchaseOrderHeader).save(
      DraftPurchaseOrder.self, or: UpdatePurchaseOrder.self, of: .order, at: place, in: session)
  }
}
