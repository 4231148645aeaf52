import Articles
import Company
import Desk
import Documents
import DocumentsDesk
import Kernel
import Parties
import Purchasing
import PurchasingFacts
import Store

extension Screens {
  /// Where suppliers' invoices and credit notes are typed and read.
  package static let purchaseDocument = DocumentScreen(
    kind: .purchase, words: DocumentScreen.Words(new: "Nouvelle facture fournisseur"),
    actions: onDocument(purchaseActions), header: purchaseHeader,
    roles: .trade, columns: { try PurchaseFields.columns(in: $0) },
    lines: ArticleLines(use: .purchase, party: .supplier).rules,
    derived: [.due: [.supplier, .date, .terms], .terms: [.supplier]],
    load: { reading, id, preset in
      id == 0
        ? try newPurchase(preset, in: reading)
        : try form(of: try Purchase.find(Purchase.ID(id), in: reading), in: reading)
    },
    partyNotes: { reading, code in try PurchaseFields.supplierNotes(code, in: reading) },
    completion: { reading, header in
      try DocumentFields.completion(header, party: .supplier, in: reading)
    },
    last: { reading, code in
      let party = try Party.find(.code(code), in: reading)
      guard let last = try Purchase.last(of: party.id, in: reading) else { return nil }
      let lines = try PurchaseFields.lines(of: last.content, in: reading).map(withoutOrder)
      return DocumentForm(
        title: last.number.isEmpty ? "un brouillon" : last.number,
        header: [.subject: last.content.subject], lines: lines)
    },
    totals: { reading, form in try PurchaseSums.of(form, in: reading) },
    save: { session, form, place in try savePurchase(form, at: place, in: session) })

  private static let purchaseHeader = [
    PurchaseFields.supplier,
    FormField(.number, "N° facture", .text(max: 60), required: true, hint: "celui du fournisseur"),
    FormField(.date, "Date", .day, required: true, hint: "celle de la facture du fournisseur"),
    DocumentFields.due, DocumentFields.terms, PurchaseFields.reference, PurchaseFields.subject,
    FormField(
      .printedTax, "TVA impr.", .money, onPath: false,
      hint: "la TVA imprimée par le fournisseur, à 0,05 près de celle calculée"),
    PurchaseFields.regime,
  ]

  private static func newPurchase(_ preset: FormValues, in reading: Reading) throws -> DocumentForm {
    let isCredit = preset[.kind] == Purchase.Kind.creditNote.rawValue
    return .new(
      isCredit ? "Nouvel avoir fournisseur" : "Nouvelle facture fournisseur", preset,
      lineDefaults: PurchaseFields.lineDefaults(try CompanyProfile.load(in: reading)), in: reading)
  }

  private static func form(of purchase: Purchase, in reading: Reading) throws -> DocumentForm {
    let company = try CompanyProfile.load(in: reading)
    let isDraft = purchase.entry == nil
    var header = try PurchaseFields.header(of: purchase.content, in: reading)
    header[.kind] = purchase.kind.rawValue
    if isDraft, purchase.content.agreedDue == nil { header[.due] = nil }
    header.merge(PurchaseFields.header(of: purchase.content.printed)) { _, printed in printed }
    var form = DocumentForm(
      place: purchase.place,
      title: isDraft ? "\(purchase.title) (brouillon)" : purchase.number,
      status: status(of: purchase, on: reading.today), isDraft: isDraft,
      lockedReason: lockedReason(purchase, company, in: reading), header: header,
      lines: try PurchaseFields.lines(of: purchase.content, in: reading),
      lineDefaults: PurchaseFields.lineDefaults(company))
    if !isDraft { form.frozen = PurchaseSums.of(TypedPurchase(purchase), on: form) }
    return form
  }

  private static func lockedReason(
    _ purchase: Purchase, _ company: CompanyProfile, in reading: Reading
  ) -> String {
    purchase.refusal(of: .edit, under: purchasePolicy(company, in: reading))
      .map { "\($0.message) \($0.remedy)" } ?? ""
  }

  static func purchasePolicy(_ company: CompanyProfile, in reading: Reading) -> PurchasePolicy {
    PurchasePolicy(
      actor: reading.viewer.login, today: reading.today, separationOfDuties: company.separationOfDuties,
      approvalAbove: company.paymentApprovalAbove)
  }

  private static func status(of purchase: Purchase, on today: Day) -> String {
    guard let entry = purchase.entry else { return "BROUILLON" }
    guard purchase.kind == .invoice else { return "VALIDÉ le \(entry.day.french)" }
    let rest = purchase.amounts.gross - purchase.settled
    if rest == .zero { return "PAYÉE" }
    if entry.approval == .awaited { return "BON À PAYER attendu · reste \(rest.french)" }
    return "\(purchase.due < today ? "EN RETARD" : "À PAYER") · reste \(rest.french)"
  }

  /// A copied line invoices no order.
  private static func withoutOrder(_ line: DocumentFormLine) -> DocumentFormLine {
    var line = line
    line.cells[.orderLine] = nil
    return line
  }

  private static func savePurchase(
    _ form: DocumentForm, at place: DraftPlace?, in session: Session
  ) throws -> DraftPlace {
    var arguments = PurchaseFields.arguments(of: form, fields: purchaseHeader)
    let (due, refusal) = try session.read { reading in
      var header = form.header
      header[.due] = nil
      let due = try DocumentFields.completion(header, party: .supplier, in: reading)[.due]
      return (due, try PurchaseFields.typed(form, in: reading).refusal)
    }
    // A due date that is what the terms give is not an agreed one: it goes on following them.
    if form.header[.due] == due { arguments[.due] = "" }
    let printed = form.header.text(.printedTax)
    if printed.isEmpty || printed != form.header[.printedByRate] {
      // While lines are still being typed, what is printed is far from them: it waits.
      arguments[.printedTax] = refusal == nil ? printed : ""
    }
    if place == nil, let kind = form.header[.kind] { arguments[.kind] = kind }
    return try arguments.save(
      DraftPurchase.self, or: UpdatePurchase.self, of: .invoice, at: place, in: session)
  }
}
