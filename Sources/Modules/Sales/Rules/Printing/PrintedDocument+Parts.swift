import Company
import Documents
import Kernel
import Paper
import Parties

extension PrintedDocument {
  /// The column the buyer's address starts at, for a window envelope.
  private static let addressColumn = 42

  func drawHead(on page: inout Page) {
    let reach = [
      seller.phone.isEmpty ? "" : "Tél. \(seller.phone)", seller.email, seller.site,
    ].filter { !$0.isEmpty }
    let left = [seller.name] + seller.address.lines + reach
    let right = [title.uppercased(), number, "Date : \(content.day.french)"] + remarks
    page.columns(left, right, start: nil)
    page.gap()
    let name = [buyer.name, buyer.legalForm].filter { !$0.isEmpty }.joined(separator: " ")
    let address = TextPaper.wrapped(name, to: TextPaper.width - Self.addressColumn) + buyer.address.lines
    page.columns([], address, start: Self.addressColumn)
    page.gap()
  }

  func drawSubject(on page: inout Page) {
    let delivery = buyer.delivery.map { "Livraison : \($0.oneLine)" }
    let service = content.serviceDate.map { "Date de livraison ou de prestation : \($0.french)" }
    let facts = [
      "Client : \(buyer.code)", buyer.siren.map { "SIREN du client : \($0.formatted)" },
      buyer.vatNumber.map { "TVA du client : \($0.formatted)" },
      content.reference.isEmpty ? nil : "Votre référence : \(content.reference)", service, delivery,
      content.subject.isEmpty ? nil : "Objet : \(content.subject)",
    ]
    for fact in facts.compactMap({ $0 }) { page.paragraph(fact) }
    page.gap()
  }

  func drawLines(on page: inout Page) {
    let hasDiscounts = content.lines.contains { $0.kind == .item && $0.discount != .zero }
    var table = Table(
      headers: ["Désignation", "Qté", "Prix unit. HT"] + (hasDiscounts ? ["Remise"] : []) + [
        "TVA", "Montant HT",
      ])
    var subtotal = Money.zero
    for (line, shown) in zip(content.lines, amounts.shown) {
      switch line.kind {
      case .text: table.add(text: line.label)
      case .subtotal:
        let label = line.label.isEmpty ? "Sous-total" : line.label
        table.add([label, "", ""] + (hasDiscounts ? [""] : []) + ["", subtotal.french])
        subtotal = .zero
      case .item:
        table.add(
          [line.label, line.countedQuantity, line.netPrice.french]
            + (hasDiscounts ? [line.discount == .zero ? "" : line.discount.french] : [])
            + [line.appliedRate.french, shown.french])
        if line.priceIncludesTax { table.add(text: "  (prix unitaire TTC : \(line.price.french))") }
        subtotal += shown
      }
    }
    page.table(table)
  }

  func drawTotals(on page: inout Page) {
    if amounts.discount != .zero {
      page.amount("Total HT avant remise", amounts.shown.sum().french)
      let percent =
        if case .percent(let percentage) = content.discount { " \(percentage.french)" } else { "" }
      page.amount("Remise\(percent)", (-amounts.discount).french)
    }
    page.amount("Total HT", amounts.net.french)
    for base in amounts.bases {
      let exemption = base.category.isTaxed ? "" : " (\(base.category.label))"
      page.amount("TVA \(base.rate.french)\(exemption) sur \(base.net.french)", base.tax.french)
    }
    page.amount("Total TTC", amounts.gross.french)
  }

  func drawPayment(on page: inout Page) {
    switch payment {
    case .agreement:
      page.gap()
      page.paragraph("Règlement : \(content.terms.label).")
      drawMentions(Mentions.ofTax(on: content, seller: seller, taxOnDebits: seller.taxOnDebits), on: &page)
      page.gap()
      page.add("Bon pour accord, date et signature :")
    case .credit(let deductions, let toPay, let taxOnDebits):
      draw(deductions, on: &page)
      page.amount("NET EN VOTRE FAVEUR, en euros", toPay.french)
      page.gap()
      drawMentions(Mentions.ofTax(on: content, seller: seller, taxOnDebits: taxOnDebits), on: &page)
    case .invoice(let deductions, let toPay, let instalments, let taxOnDebits):
      draw(deductions, on: &page)
      page.amount("NET À PAYER, en euros", toPay.french)
      page.gap()
      draw(instalments, on: &page)
      page.gap()
      drawMentions(
        Mentions.ofTax(on: content, seller: seller, taxOnDebits: taxOnDebits)
          + Mentions.ofPayment(to: seller),
        on: &page)
    }
  }

  func drawFoot(on page: inout Page) {
    page.gap()
    if !seller.footer.isEmpty { page.paragraph(seller.footer) }
    page.paragraph(Mentions.ofIdentity(seller))
  }

  private func draw(_ deductions: [DeductedDeposit], on page: inout Page) {
    for deposit in deductions {
      let parts = "HT \(deposit.net.french), TVA \(deposit.tax.french)"
      page.amount(
        "Acompte \(deposit.number) du \(deposit.day.french) (\(parts))", (-deposit.gross).french)
    }
  }

  private func draw(_ instalments: [Instalment], on page: inout Page) {
    if instalments.count == 1, let only = instalments.first {
      let terms = content.agreedDue == nil ? " (\(content.terms.label))" : ""
      page.paragraph("À payer au plus tard le \(only.due.french)\(terms).")
    } else {
      for (index, instalment) in instalments.enumerated() {
        page.paragraph("Échéance \(index + 1) : \(instalment.amount.frenchEuros) le \(instalment.due.french)")
      }
    }
    guard let iban = seller.iban else { return }
    page.paragraph("IBAN \(iban.formatted)" + (seller.bic.map { "  BIC \($0.formatted)" } ?? ""))
  }

  private func drawMentions(_ mentions: [String], on page: inout Page) {
    if !content.conditions.isEmpty { page.paragraph(content.conditions) }
    for mention in mentions { page.paragraph(mention) }
  }
}

extension DocumentLine {
  /// The unit price before VAT that the law wants printed; from a price with VAT, to the ten-thousandth.
  fileprivate var netPrice: UnitPrice {
    guard priceIncludesTax else { return price }
    let gross = Money(cents: price.millionths / 100)
    return UnitPrice(millionths: appliedRate.net(ofGross: gross).cents * 100)
  }
}
