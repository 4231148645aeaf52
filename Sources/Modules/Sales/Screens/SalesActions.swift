import Company
import Desk
import Documents
import DocumentsDesk
import Kernel
import Parties
import PartiesFacts
import Plan
import ReceivablesFacts
import Sales
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// What can be done with invoices and deposits, by the sales document's id.
  package static let invoiceActions: [Action] = [
    Action(
      "facture.valider", "Valider la facture", key: "F9", permission: .validateInvoices, on: .rows,
      find: { try Invoice.find($1, in: $0) }, draft: { $0.draftPlace },
      refusal: { try refusal(.validate, $0, in: $1) },
      question: { try questionToValidate($0, in: $1) },
      perform: { session, rows in try validate(rows, in: session) }),
    Action(
      "facture.dupliquer", "Dupliquer pour aujourd'hui", key: "F8", permission: .draftInvoices, on: .row,
      step: .perform { session, rows in
        let copy = try session.perform(DuplicateInvoice(invoice: .id(rows.one())))
        return Outcome("Brouillon recopié. F9 le valide.", next: .document(.invoice, id: copy.id))
      },
      refusal: { try refusal(.duplicate, $1.one(), in: $0) }),
    Action(
      "facture.encaisser", "Régler : encaisser cette facture", key: "r", permission: .writeTreasury, on: .row,
      step: .open { _, rows in .form(.receipt, record: rows.record) },
      refusal: { try refusalToSettle($1.one(), in: $0) }),
    Action(
      "facture.apercu", "Voir la pièce telle qu'imprimée", key: "v", permission: .readSales, on: .row,
      step: .open { _, rows in .page(.salesDocument, record: rows.record) }),
    Action(
      "facture.imprimer", "Imprimer la pièce", key: "i", permission: .readSales, on: .row,
      step: .open { _, rows in .page(.salesDocument, record: rows.record) }),
    Action(
      "facture.avoir", "Avoir : créditer tout ou partie", key: "a", permission: .creditInvoices, on: .row,
      step: .open { _, rows in .form(.creditNote, record: rows.record) },
      refusal: { try refusal(.credit, $1.one(), in: $0) }),
    Action(
      "facture.annuler", "Contrepasser : annuler par un avoir total", key: "c", permission: .cancelInvoices,
      on: .row,
      step: .confirm(
        { reading, rows in
          let invoice = try Invoice.find(rows.one(), in: reading)
          return Question(
            "Annuler \(invoice.number) · \(invoice.content.client.name) · \(invoice.toPay.french) € ? "
              + "Un avoir total sera numéroté ; les deux pièces restent visibles.", isDangerous: true)
        },
        { session, rows in
          let done = try session.perform(CancelInvoice(invoice: .id(rows.one())))
          return Outcome("Facture annulée par l'avoir \(done.creditNote).")
        }),
      refusal: { try refusal(.cancel, $1.one(), in: $0) }),
    .deletingDrafts(
      "facture.supprimer", permission: .draftInvoices, refusal: { try refusal(.delete, $1.one(), in: $0) }
    ) {
      try $0.perform(DeleteDraft(invoice: .id($1)))
    },
    Action(
      "facture.note", "Mémo interne, non imprimé", key: "m", permission: .draftInvoices, on: .row,
      step: .open { _, rows in .form(.invoiceNote, record: rows.record) }),
    Action(
      "facture.litige", "Litige : ouvrir une contestation", key: "l", permission: .readSales, on: .row,
      step: .open { _, rows in .form(.dispute, record: rows.record) },
      refusal: { try refusalToSettle($1.one(), in: $0) }),
    Action(
      "facture.ecart", "Gommer un petit écart de règlement", key: "g", permission: .writeOff, on: .row,
      step: .open { _, rows in .form(.writeOff, record: rows.record) },
      refusal: { try refusalToSettle($1.one(), in: $0) }),
  ]

  /// What can be done with what is owed: the same, without the gestures of drafts.
  package static let openInvoiceActions: [Action] = invoiceActions.filter {
    !["facture.valider", "facture.supprimer"].contains($0.id)
  }

  /// What can be done with credit notes, by the sales document's id.
  package static let creditNoteActions: [Action] = [
    Action(
      "avoir.apercu", "Voir la pièce telle qu'imprimée", key: "v", permission: .readSales, on: .row,
      step: .open { _, rows in .page(.salesDocument, record: rows.record) }),
    Action(
      "avoir.affecter", "Affecter le disponible à des factures", key: "a", permission: .writeTreasury,
      on: .row,
      step: .open { reading, rows in
        let note = try Invoice.find(rows.one(), in: reading)
        return .form(.allocation, record: note.content.client.party)
      }),
    Action(
      "avoir.rembourser", "Rembourser le disponible", key: "b", permission: .refundCredit, on: .row,
      step: .open { reading, rows in
        let note = try Invoice.find(rows.one(), in: reading)
        return .form(.clientRefund, record: note.content.client.party)
      }),
  ]

  /// What can be done with quotes, by their id.
  package static let quoteActions: [Action] = [
    quoteAction("devis.envoyer", "Envoyer : numéroter et figer", "F9", .send, questionToSend) { session, id in
      let sent = try session.perform(SendQuote(quote: .id(id)))
      return Outcome("Devis \(sent.number) envoyé. v le voir, i l'imprimer")
    },
    Action(
      "devis.accepter", "Accepté par le client", key: "a", permission: .writeQuotes, on: .row,
      step: .open { _, rows in .form(.quoteAcceptance, record: rows.record) },
      refusal: { reading, rows in
        let quote = try Quote.find(rows.one(), in: reading)
        if case .quoteExpired? = quote.refusal(of: .accept, on: reading.today) as? SalesRefusal { return nil }
        return quote.refusal(of: .accept, on: reading.today)
      }),
    Action(
      "devis.refuser", "Refusé par le client", key: "r", permission: .writeQuotes, on: .row,
      step: .open { _, rows in .form(.quoteRefusal, record: rows.record) },
      refusal: { try refusal(.refuse, quote: $1.one(), in: $0) }),
    Action(
      "devis.facturer", "Facturer tout, partie ou un acompte", key: "f", permission: .draftInvoices, on: .row,
      step: .open { _, rows in .form(.quoteInvoice, record: rows.record) },
      refusal: { try refusal(.invoice, quote: $1.one(), in: $0) }),
    quoteAction(
      "devis.reviser", "Modifier : une nouvelle version", "m", .revise, questionToRevise
    ) { session, id in
      let revised = try session.perform(ReviseQuote(quote: .id(id)))
      return Outcome(
        "Version \(revised.revision) de \(revised.number).", next: .document(.quote, id: revised.id))
    },
    Action(
      "devis.apercu", "Voir le devis tel qu'imprimé", key: "v", permission: .readSales, on: .row,
      step: .open { _, rows in .page(.quote, record: rows.record) }),
    Action(
      "devis.imprimer", "Imprimer le devis", key: "i", permission: .readSales, on: .row,
      step: .open { _, rows in .page(.quote, record: rows.record) }),
    .deletingDrafts(
      "devis.supprimer", of: "de devis", permission: .writeQuotes, on: .row,
      refusal: { try refusal(.delete, quote: $1.one(), in: $0) }
    ) { try $0.perform(DeleteDraft(quote: .id($1))) },
  ]

  // MARK: Refusals and questions

  private static func quoteAction(
    _ id: String, _ title: String, _ key: String, _ command: Quote.Command,
    _ question: @escaping @Sendable (Quote, Reading) throws -> Question,
    _ perform: @escaping @Sendable (Session, Quote.ID) throws -> Outcome
  ) -> Action {
    Action(
      id, title, key: key, permission: .writeQuotes, on: .row,
      find: { try Quote.find($1, in: $0) }, draft: { $0.draftPlace },
      refusal: { $0.refusal(of: command, on: $1.today) },
      question: { try question($0[0], $1) },
      perform: { session, rows in try perform(session, rows.one()) })
  }

  private static func questionToSend(_ quote: Quote, in reading: Reading) throws -> Question {
    let number =
      quote.number.isEmpty
      ? try Numbering.preview("quote", on: quote.content.day, in: reading) : quote.number
    return Question(
      "Envoyer le devis \(number) · \(quote.content.client.name) · \(quote.content.amounts.gross.french) € TTC ? "
        + "Il ne sera plus modifiable, seulement révisé.",
      second: Question.Verb(
        "i", "envoyer et imprimer", then: .page(.quote, record: quote.id.rawValue)))
  }

  private static func questionToRevise(_ quote: Quote, in reading: Reading) -> Question {
    let name = quote.number.isEmpty ? "ce devis" : quote.title
    return Question(
      "Modifier : une nouvelle version — \(name) · \(quote.content.client.name) · "
        + "\(quote.content.amounts.gross.french) € ?")
  }

  static func refusal(_ command: Invoice.Command, _ id: Invoice.ID, in reading: Reading) throws -> (
    any Refusal
  )? {
    try refusal(command, try Invoice.find(id, in: reading), in: reading)
  }

  private static func refusal(
    _ command: Invoice.Command, _ invoice: Invoice, in reading: Reading
  ) throws -> (any Refusal)? {
    let company = try CompanyProfile.load(in: reading)
    let policy = SalesPolicy(
      actor: reading.viewer.login, today: reading.today, separationOfDuties: company.separationOfDuties)
    return invoice.refusal(of: command, under: policy)
  }

  private static func refusal(_ command: Quote.Command, quote id: Quote.ID, in reading: Reading) throws -> (
    any Refusal
  )? {
    try Quote.find(id, in: reading).refusal(of: command, on: reading.today)
  }

  /// Only a numbered document on which something remains can be paid, disputed or given up.
  static func refusalToSettle(_ id: Invoice.ID, in reading: Reading) throws -> (any Refusal)? {
    let invoice = try Invoice.find(id, in: reading)
    guard invoice.issue != nil else { return SalesRefusal.notValidated }
    if case .cancelled(let issue, _) = invoice.status { return SalesRefusal.alreadyCancelled(issue.number) }
    return invoice.toPay == invoice.settled ? SettledRefusal(number: invoice.number) : nil
  }

  private static func questionToValidate(_ invoices: [Invoice], in reading: Reading) throws -> Question {
    guard invoices.count == 1 else { return questionToValidateAll(invoices) }
    let invoice = invoices[0]
    let number = try Numbering.preview(invoice.kind.rawValue, on: invoice.content.day, in: reading)
    if let last = try Numbering.lastDay(invoice.kind.rawValue, around: invoice.content.day, in: reading.db),
      invoice.content.day < last
    {
      throw StoreRefusal.dateRegression(series: invoice.title, last: last)
    }
    return Question(
      "Valider \(number) · \(invoice.content.client.name) · \(invoice.amounts.gross.french) € TTC ? "
        + "Le numéro sera définitif." + (try missingMentions(on: invoice, in: reading))
        + (try shortage(invoice.content.lines, in: reading)),
      second: Question.Verb(
        "i", "imprimer et valider", then: .page(.salesDocument, record: invoice.id.rawValue)))
  }

  /// What the law wants on the document and the records do not say yet; empty when nothing is missing.
  private static func missingMentions(on invoice: Invoice, in reading: Reading) throws -> String {
    let company = try CompanyProfile.load(in: reading)
    let client = try Party.find(Party.ID(invoice.content.client.party), in: reading)
    var missing: [String] = []
    if company.siren == nil { missing.append("le SIREN de la société") }
    if company.address.isBlank { missing.append("l'adresse de la société") }
    if client.address.isBlank { missing.append("l'adresse du client") }
    return missing.isEmpty ? "" : " Attention, il manque \(missing.joined(separator: ", "))."
  }

  private static func questionToValidateAll(_ invoices: [Invoice]) -> Question {
    let total = invoices.map(\.amounts.gross).sum()
    return Question(
      "Valider \(invoices.count) factures, \(total.french) € TTC ? Leurs numéros seront définitifs.")
  }

  private static func validate(_ rows: Selection, in session: Session) throws -> Outcome {
    guard rows.count > 1 else {
      let done = try session.perform(ValidateInvoice(invoice: .id(rows.one())))
      return Outcome(
        "\(done.number) validée, \(done.toPay.french) €. i imprime, r encaisse, F2 la suivante.")
    }
    let ordered = try session.read { reading in
      try rows.all(Invoice.self).map { try Invoice.find($0, in: reading) }
        .sorted { ($0.content.day, $0.id) < ($1.content.day, $1.id) }
    }
    return try issue(
      ordered, noun: "factures",
      named: { "\($0.content.client.name), \($0.amounts.gross.french) €" },
      by: { try session.perform(ValidateInvoice(invoice: .id($0.id))).number })
  }
}
