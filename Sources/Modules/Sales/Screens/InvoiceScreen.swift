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
  /// Where invoices, deposits and credit notes are typed and read.
  package static let invoiceDocument = DocumentScreen(
    kind: .invoice, words: DocumentScreen.Words(new: "Nouvelle facture"), actions: onDocument(invoiceActions),
    header: invoiceHeader, roles: .trade, columns: { try DocumentFields.columns(.sale, in: $0) },
    lines: ArticleLines(use: .sale, party: .client).rules, derived: DocumentFields.derived,
    load: { reading, id, preset in
      id == 0
        ? try newInvoice(preset, in: reading)
        : try form(of: try Invoice.find(Invoice.ID(id), in: reading), in: reading)
    },
    partyNotes: { reading, code in try DocumentFields.clientNotes(code, in: reading) },
    completion: { reading, header in try DocumentFields.completion(header, in: reading) },
    last: { reading, code in
      let party = try Party.find(.code(code), in: reading)
      guard let last = try Invoice.last(of: party.id, in: reading) else { return nil }
      var copy = try form(of: last, in: reading)
      copy.title = last.number.isEmpty ? "un brouillon" : last.number
      copy.header = copy.header.filter { copied.contains($0.key) }
      return copy
    },
    totals: { reading, form in try DocumentFields.sums(of: form, in: reading) },
    save: { session, form, place in try saveInvoice(form, at: place, in: session) })

  /// What the client's last one gives the header of the next.
  private static let copied: Set<FieldID> = [.subject, .conditions, .discount, .category]

  private static let invoiceHeader = DocumentFields.header(of: .invoice)

  private static func newInvoice(_ preset: FormValues, in reading: Reading) throws -> DocumentForm {
    .new(
      "Nouvelle facture", preset,
      lineDefaults: DocumentFields.lineDefaults(try CompanyProfile.load(in: reading)),
      in: reading)
  }

  private static func form(of invoice: Invoice, in reading: Reading) throws -> DocumentForm {
    let isDraft = invoice.issue == nil
    var header = try DocumentFields.header(of: invoice.content, in: reading)
    if isDraft, invoice.content.agreedDue == nil { header[.due] = nil }
    if !invoice.deductions.isEmpty {
      header[.deposits] = invoice.deductions.map(\.number).joined(separator: " ")
    }
    let company = try CompanyProfile.load(in: reading)
    var form = DocumentForm(
      place: invoice.place,
      title: isDraft ? "\(invoice.title) (brouillon)" : invoice.number,
      status: status(of: invoice, on: reading.today),
      isDraft: isDraft,
      lockedReason: lockedReason(invoice), header: header,
      lines: try DocumentFields.lines(of: invoice.content, in: reading),
      lineDefaults: DocumentFields.lineDefaults(company))
    if !isDraft { form.frozen = DocumentFields.sums(TypedDocument(invoice), on: form) }
    return form
  }

  private static func status(of invoice: Invoice, on today: Day) -> String {
    switch invoice.status {
    case .draft: "BROUILLON"
    case .validated:
      invoice.kind == .creditNote
        ? "VALIDÉ le \(invoice.content.day.french)"
        : standing(of: invoice, on: today)
    case .cancelled(_, let by): "ANNULÉE par \(by)"
    }
  }

  private static func standing(of invoice: Invoice, on today: Day) -> String {
    let rest = invoice.toPay - invoice.settled
    guard rest != .zero else { return "PAYÉE" }
    return "\(invoice.due < today ? "EN RETARD" : "VALIDÉE") · reste \(rest.french)"
  }

  private static func lockedReason(_ invoice: Invoice) -> String {
    invoice.issue.map { SalesRefusal.alreadyValidated($0.number) }.map { "\($0.message) \($0.remedy)" } ?? ""
  }

  private static func saveInvoice(
    _ form: DocumentForm, at place: DraftPlace?, in session: Session
  ) throws -> DraftPlace {
    let arguments = try session.read { reading in
      try DocumentFields.arguments(
        of: withoutDerivedDue(form, in: reading), fields: invoiceHeader, in: reading)
    }
    return try arguments.save(DraftInvoice.self, or: UpdateInvoice.self, of: .invoice, at: place, in: session)
  }

  /// A due date that is what the terms give is not an agreed one: it goes on following them.
  static func withoutDerivedDue(_ form: DocumentForm, in reading: Reading) throws -> DocumentForm {
    var form = form
    var header = form.header
    header[.due] = nil
    form.header[.derivedDue] = try DocumentFields.completion(header, in: reading)[.due]
    return form
  }
}
