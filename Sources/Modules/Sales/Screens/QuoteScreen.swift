import Articles
import Company
import Desk
import DocumentsDesk
import Kernel
import Parties
import PartiesFacts
import Sales
import SalesFacts
import Store

extension Screens {
  /// Where quotes are typed and read.
  package static let quoteDocument = DocumentScreen(
    kind: .quote, words: DocumentScreen.Words(new: "Nouveau devis", issue: "Envoyer"),
    actions: onDocument(quoteActions),
    header: quoteHeader, roles: .trade, columns: { try DocumentFields.columns(.sale, in: $0) },
    lines: ArticleLines(use: .sale, party: .client).rules, derived: [.terms: [.client]],
    load: { reading, id, preset in
      id == 0
        ? try newQuote(preset, in: reading)
        : try form(of: try Quote.find(Quote.ID(id), in: reading), in: reading)
    },
    partyNotes: { reading, code in try DocumentFields.clientNotes(code, in: reading) },
    completion: { reading, header in
      try DocumentFields.completion(header, in: reading).filter { $0.key == .terms }
    },
    last: { reading, code in
      let party = try Party.find(.code(code), in: reading)
      guard let last = try Invoice.last(of: party.id, in: reading) else { return nil }
      return DocumentForm(
        title: last.number, header: [:], lines: try DocumentFields.lines(of: last.content, in: reading))
    },
    totals: { reading, form in try DocumentFields.sums(of: form, in: reading) },
    save: { session, form, place in try saveQuote(form, at: place, in: session) })

  private static let quoteHeader = DocumentFields.header(of: .quote)

  private static func newQuote(_ preset: FormValues, in reading: Reading) throws -> DocumentForm {
    let company = try CompanyProfile.load(in: reading)
    let validity = reading.today.adding(days: company.quoteValidityDays)
    return .new(
      "Nouveau devis", preset.merging([.validUntil: validity.iso]) { given, _ in given },
      lineDefaults: DocumentFields.lineDefaults(company), in: reading)
  }

  private static func form(of quote: Quote, in reading: Reading) throws -> DocumentForm {
    let isDraft = if case .draft = quote.status { true } else { false }
    var header = try DocumentFields.header(of: quote.content, in: reading)
    header[.due] = nil
    header[.validUntil] = quote.validUntil.iso
    let refusal = quote.refusal(of: .edit, on: reading.today)
    var form = DocumentForm(
      place: quote.place,
      title: isDraft ? "Devis (brouillon)" : quote.title, status: status(of: quote, on: reading.today),
      isDraft: isDraft, lockedReason: refusal.map { "\($0.message) \($0.remedy)" } ?? "", header: header,
      lines: try DocumentFields.lines(of: quote.content, in: reading),
      lineDefaults: DocumentFields.lineDefaults(try CompanyProfile.load(in: reading)))
    if !isDraft { form.frozen = DocumentFields.sums(TypedDocument(quote.content), on: form) }
    return form
  }

  private static func status(of quote: Quote, on today: Day) -> String {
    switch quote.status {
    case .draft: "BROUILLON"
    case .sent: quote.isExpired(on: today) ? "expiré le \(quote.validUntil.french)" : "envoyé"
    case .accepted(let day): "accepté le \(day.french)"
    case .refused(let day, let reason): "refusé le \(day.french)\(reason.isEmpty ? "" : " : \(reason)")"
    case .superseded: "remplacé par une version plus récente"
    }
  }

  private static func saveQuote(_ form: DocumentForm, at place: DraftPlace?, in session: Session) throws
    -> DraftPlace
  {
    let arguments = try session.read { try DocumentFields.arguments(of: form, fields: quoteHeader, in: $0) }
    return try arguments.save(DraftQuote.self, or: UpdateQuote.self, of: .quote, at: place, in: session)
  }
}
