import Articles
import Company
import Desk
import DocumentsDesk
import Kernel
import Parties
import Sales
import SalesFacts
import Store

extension Screens {
  /// Where clients' orders are typed and read.
  package static let orderDocument = DocumentScreen(
    kind: .order, words: DocumentScreen.Words(new: "Nouvelle commande", issue: "Confirmer"),
    actions: onDocument(orderActions), header: orderHeader,
    roles: .trade, columns: { try DocumentFields.columns(.sale, in: $0) },
    lines: ArticleLines(use: .sale, party: .client).rules, derived: [.terms: [.client]],
    load: { reading, id, preset in
      id == 0
        ? try newOrder(preset, in: reading)
        : try form(of: try Order.find(Order.ID(id), in: reading), in: reading)
    },
    partyNotes: { reading, code in try DocumentFields.clientNotes(code, in: reading) },
    completion: { reading, header in
      try DocumentFields.completion(header, in: reading).filter { $0.key == .terms }
    },
    last: { reading, code in
      let party = try Party.find(.code(code), in: reading)
      guard let last = try Invoice.last(of: party.id, in: reading) else { return nil }
      return DocumentForm(
        title: last.number.isEmpty ? "un brouillon" : last.number, header: [:],
        lines: try DocumentFields.lines(of: last.content, in: reading))
    },
    totals: { reading, form in try DocumentFields.sums(of: form, in: reading) },
    save: { session, form, place in try saveOrder(form, at: place, in: session) })

  private static let orderHeader = DocumentFields.header(of: .order)

  private static func newOrder(_ preset: FormValues, in reading: Reading) throws -> DocumentForm {
    .new(
      "Nouvelle commande", preset,
      lineDefaults: DocumentFields.lineDefaults(try CompanyProfile.load(in: reading)),
      in: reading)
  }

  private static func form(of order: Order, in reading: Reading) throws -> DocumentForm {
    let isDraft = order.status == .draft
    let refusal = order.refusal(of: .edit, on: reading.today)
    let origin = order.origin.isEmpty ? "" : " · \(order.origin)"
    var form = DocumentForm(
      place: order.place,
      title: isDraft ? "Commande (brouillon)" : order.number, status: status(of: order) + origin,
      isDraft: isDraft, lockedReason: refusal.map { "\($0.message) \($0.remedy)" } ?? "",
      header: try DocumentFields.header(of: order.content, in: reading),
      lines: try DocumentFields.lines(of: order.content, in: reading),
      lineDefaults: DocumentFields.lineDefaults(try CompanyProfile.load(in: reading)))
    if !isDraft { form.frozen = DocumentFields.sums(TypedDocument(order.content), on: form) }
    return form
  }

  private static func status(of order: Order) -> String {
    if case .cancelled(let day, let reason) = order.status {
      return "ANNULÉE le \(day.french)\(reason.isEmpty ? "" : " : \(reason)")"
    }
    return switch order.state {
    case .draft: "BROUILLON"
    case .confirmed: "CONFIRMÉE"
    case .partlyInvoiced: "FACTURÉE en partie"
    case .invoiced: "FACTURÉE"
    case .cancelled: "ANNULÉE"
    }
  }

  private static func saveOrder(
    _ form: DocumentForm, at place: DraftPlace?, in session: Session
  ) throws -> DraftPlace {
    let arguments = try session.read { try DocumentFields.arguments(of: form, fields: orderHeader, in: $0) }
    return try arguments.save(DraftOrder.self, or: UpdateOrder.self, of: .order, at: place, in: session)
  }
}
