import Company
import Desk
import Documents
import DocumentsDesk
import Kernel
import PartiesFacts
import Sales
import SalesFacts
import Store

extension Screens {
  package static let salesForms: [FormScreen] = [
    creditNoteForm, invoiceQuoteForm, acceptQuoteForm, refuseQuoteForm, depositForm, noteForm,
  ]

  /// A credit note on an invoice: all of it, some lines, or an amount.
  private static let creditNoteForm = FormScreen(
    id: .creditNote, title: "Nouvel avoir", permission: .creditInvoices,
    fields: { reading, id, values in
      let invoice = try Invoice.find(Invoice.ID(id), in: reading)
      return [
        FormField(.mode, "Avoir", .choice(creditModes), required: true),
        FormField(.reason, "Motif", .text(max: 200)),
        FormField(.date, "Date", .day, onPath: false),
      ] + creditFields(values, lines: invoice.content.lines.creditable, back: "rendue")
    },
    load: { reading, _ in [.mode: "total", .date: reading.today.iso] },
    notes: { reading, id, _ in
      let invoice = try Invoice.find(Invoice.ID(id), in: reading)
      return [
        "\(invoice.number) du \(invoice.content.day.french) · \(invoice.content.client.name)",
        "TTC \(invoice.amounts.gross.french), reste \((invoice.toPay - invoice.settled).french)",
        "L'avoir éteint d'abord ce qui reste ; le surplus devient un crédit du client.",
      ]
    },
    question: { reading, id, values in
      let invoice = try Invoice.find(Invoice.ID(id), in: reading)
      let number = try Numbering.preview("credit-note", on: reading.today, in: reading)
      let amount =
        switch values[.mode] {
        case "total": " de \(invoice.amounts.gross.french) € TTC"
        case "amount": " de \(values.money(.amount)?.french ?? "") € TTC"
        default: ""
        }
      let what = (creditModes.first { $0.value == values[.mode] }?.title ?? "") + amount
      return Question(
        "Valider l'avoir \(number) (\(what)) sur \(invoice.number) · \(invoice.content.client.name) ? "
          + "Le numéro sera définitif.", isDangerous: true)
    },
    save: { session, id, values in
      let arguments = creditArguments(id, values, keys: [.mode, .reason, .date, .amount])
      let done = try arguments.perform(CreditInvoice.self, in: session)
      let rest = done.available == .zero ? "" : " ; \(done.available.french) € disponibles pour le client"
      return Outcome("Avoir \(done.number) validé, \(done.allocated.french) € affectés\(rest).", leaves: true)
    })

  /// From an accepted quote: the whole, a part line by line, or a deposit.
  private static let invoiceQuoteForm = FormScreen(
    id: .quoteInvoice, title: "Facturer le devis", permission: .draftInvoices,
    fields: { reading, id, values in
      var fields = [FormField(.mode, "Facturer", .choice(invoicingModes), required: true)]
      switch values[.mode] {
      case "deposit": fields.append(FormField(.depositPercent, "Acompte %", .percentage, required: true))
      case "lines":
        let quote = try Quote.find(Quote.ID(id), in: reading)
        let progress = try quote.progress(in: reading)
        fields += progress.enumerated().map { index, line in
          FormField(
            .line.numbered(line.line), "Qté ligne \(line.line)", .quantity,
            section: index == 0 ? "Quantités" : nil,
            hint:
              "\(quote.content.lines[line.line - 1].label) : reste \(line.remaining.french) sur \(line.quoted.french)"
          )
        }
        fields.append(
          FormField(
            .over, "Au-delà du devis", .toggle, onPath: false, hint: "accepter plus que ce qui reste"))
      default: break
      }
      return fields
    },
    load: { _, _ in [.mode: "all"] },
    notes: { reading, id, _ in
      let quote = try Quote.find(Quote.ID(id), in: reading)
      return ["\(quote.title) · \(quote.content.client.name) · \(quote.content.amounts.gross.french) € TTC"]
    },
    save: { session, id, values in
      var arguments = FormArguments()
      arguments[.quote] = Int(id)
      if values[.mode] == "deposit" { arguments[.depositPercent] = values.text(.depositPercent) }
      if values[.mode] == "lines" {
        guard !creditedLines(values).isEmpty else { throw ShellRefusal.missingField("Une quantité au moins") }
        arguments[.lines] = creditedLines(values).map(\.object)
        if values.isOn(.over) { arguments[.over] = true }
      }
      let draft = try arguments.perform(InvoiceQuote.self, in: session)
      return Outcome(
        "Brouillon de \(draft.gross.french) € TTC. F9 le valide.", next: .document(.invoice, id: draft.id),
        leaves: true)
    })

  private static let invoicingModes = [
    Choice("all", "tout ce qui reste"), Choice("lines", "une partie"), Choice("deposit", "un acompte"),
  ]

  private static let acceptQuoteForm = FormScreen(
    id: .quoteAcceptance, title: "Accepter le devis", permission: .writeQuotes,
    fields: { reading, id, _ in
      try Quote.find(Quote.ID(id), in: reading).isExpired(on: reading.today)
        ? [FormField(.validUntil, "Nouvelle validité", .day, required: true, hint: "le devis est expiré")]
        : []
    },
    notes: { reading, id, _ in
      let quote = try Quote.find(Quote.ID(id), in: reading)
      return ["\(quote.title) · \(quote.content.client.name) · \(quote.content.amounts.gross.french) € TTC"]
    },
    question: { reading, id, _ in
      let quote = try Quote.find(Quote.ID(id), in: reading)
      return Question(
        "\(quote.title) · \(quote.content.client.name) · \(quote.content.amounts.gross.french) € TTC : accepté ?"
      )
    },
    save: { session, id, values in
      let day = values.day(.validUntil)
      let done = try session.perform(AcceptQuote(quote: .id(Quote.ID(id)), validUntil: day))
      return Outcome("Devis \(done.number) accepté. f le facture.", leaves: true)
    })

  private static let refuseQuoteForm = FormScreen(
    id: .quoteRefusal, title: "Refus du devis", permission: .writeQuotes,
    fields: { _, _, _ in [FormField(.reason, "Motif", .text(max: 200))] },
    save: { session, id, values in
      let done = try session.perform(RefuseQuote(quote: .id(Quote.ID(id)), reason: values[.reason]))
      return Outcome("Devis \(done.number) refusé.", leaves: true)
    })

  private static let depositForm = FormScreen(
    id: .depositInvoice, title: "Nouvelle facture d'acompte", permission: .draftInvoices,
    fields: { _, _, _ in
      [
        FormField(.client, "Client", .picker(.offered(.client)), required: true),
        FormField(.amount, "Montant TTC", .money, required: true),
        FormField(.label, "Désignation", .text(max: 200)),
        FormField(.vat, "TVA", .percentage, onPath: false),
        FormField(.date, "Date", .day, onPath: false),
      ]
    },
    load: { reading, _ in
      [.date: reading.today.iso, .vat: try CompanyProfile.load(in: reading).usualVAT.decimal]
    },
    save: { session, _, values in
      var arguments = FormArguments()
      for (key, value) in values where !value.isEmpty { arguments[key] = value }
      let draft = try arguments.perform(DraftDeposit.self, in: session)
      return Outcome(
        "Brouillon d'acompte. F9 le valide.", next: .document(.invoice, id: draft.id), leaves: true)
    })

  private static let noteForm = FormScreen(
    id: .invoiceNote, title: "Mémo interne", permission: .draftInvoices,
    fields: { _, _, _ in [FormField(.note, "Mémo", .text(max: 2_000), hint: "jamais imprimé")] },
    load: { reading, id in [.note: try Invoice.find(Invoice.ID(id), in: reading).note] },
    save: { session, id, values in
      try session.perform(SetInvoiceNote(invoice: .id(Invoice.ID(id)), note: values.text(.note)))
      return Outcome("Mémo enregistré.", leaves: true)
    })
}

extension [DocumentLine] {
  /// Those a credit note may take from, by their position.
  fileprivate var creditable: [(position: Int, label: String, quantity: Quantity)] {
    enumerated().filter { $1.kind == .item }.map { ($0 + 1, $1.label, $1.quantity) }
  }
}
