import Kernel

extension SalesRefusal {
  package var code: String {
    switch self {
    case .alreadyValidated: "already-validated"
    case .alreadyCancelled: "already-cancelled"
    case .notValidated: "not-validated"
    case .alreadyPaid: "already-paid"
    case .creditNote: "credit-note"
    case .noLines: "no-lines"
    case .lineWithoutLabel: "line-without-label"
    case .negativeTotal: "negative-total"
    case .discountOutOfRange: "discount-out-of-range"
    case .futureDate: "future-date"
    case .dueBeforeDate: "due-before-date"
    case .instalmentCount: "instalment-count"
    case .instalmentsDisagree: "instalments-disagree"
    case .ownDraft: "own-draft"
    case .notADeposit: "not-a-deposit"
    case .depositDeducted: "deposit-deducted"
    case .depositOfAnother: "deposit-of-another"
    case .depositsExceed: "deposits-exceed"
    case .nothingToDeposit: "nothing-to-deposit"
    case .nothingToCredit: "nothing-to-credit"
    case .unknownLine: "unknown-line"
    case .overCreditedLine: "over-credited-line"
    case .overCredited: "over-credited"
    case .creditBeforeInvoice: "credit-before-invoice"
    case .notSent: "not-sent"
    case .alreadySent: "already-sent"
    case .quoteExpired: "quote-expired"
    case .alreadyAccepted: "already-accepted"
    case .alreadyRefused: "already-refused"
    case .notAccepted: "not-accepted"
    case .superseded: "superseded"
    case .validityBeforeDate: "validity-before-date"
    case .overQuoted: "over-quoted"
    case .nothingToInvoice: "nothing-to-invoice"
    case .numberTaken: "number-taken"
    case .ownSeries: "own-series"
    case .unknownProduct: "unknown-product"
    case .inactiveProduct: "inactive-product"
    case .productOnText: "product-on-text"
    case .emptyOrder: "empty-order"
    case .orderNotConfirmed: "order-not-confirmed"
    case .alreadyConfirmed: "already-confirmed"
    case .orderCancelled: "order-cancelled"
    case .alreadyInvoiced: "already-invoiced"
    case .orderInvoiced: "order-invoiced"
    case .overOrdered: "over-ordered"
    case .referenceTaken: "reference-taken"
    }
  }

  package var message: String {
    switch self {
    case .alreadyValidated(let number): "La facture \(number) est validée : elle ne se modifie plus."
    case .alreadyCancelled(let number): "La facture \(number) est annulée."
    case .notValidated: "Cette facture est encore un brouillon."
    case .alreadyPaid(let paid): "Cette facture est déjà réglée à hauteur de \(paid.frenchEuros)."
    case .creditNote(let number): "\(number) est un avoir."
    case .noLines: "Cette facture n'a aucune ligne à facturer."
    case .lineWithoutLabel(let line): "La ligne \(line) n'a pas de désignation."
    case .negativeTotal(let total): "Le total est négatif : \(total.frenchEuros)."
    case .discountOutOfRange(.some(let line)): "La remise de la ligne \(line) n'est pas entre 0 et 100 %."
    case .discountOutOfRange(nil): "La remise du document n'est pas entre 0 et 100 %."
    case .futureDate(let day, let today):
      "La date du \(day.french) est postérieure à la journée de travail, le \(today.french)."
    case .dueBeforeDate(let due, let day): "L'échéance du \(due.french) précède la date du \(day.french)."
    case .instalmentCount(let count): "Un règlement en \(count) fois n'est pas possible."
    case .instalmentsDisagree(let sum, let toPay):
      "Les échéances font \(sum.frenchEuros) pour un net à payer de \(toPay.frenchEuros)."
    case .ownDraft(let author): "\(author) a saisi ce brouillon et ne peut pas le valider aussi."
    case .notADeposit(let number): "\(number) n'est pas une facture d'acompte validée."
    case .depositDeducted(let number): "L'acompte \(number) est déjà déduit d'une facture."
    case .depositOfAnother(let number): "L'acompte \(number) est celui d'un autre client."
    case .depositsExceed(let deposits, let gross):
      "Les acomptes, \(deposits.frenchEuros), dépassent le total de \(gross.frenchEuros)."
    case .nothingToDeposit: "L'acompte est sans montant."
    case .nothingToCredit(let number): "La facture \(number) est déjà entièrement créditée."
    case .unknownLine(let line): "La ligne \(line) n'existe pas, ou ne porte pas de montant."
    case .overCreditedLine(let line, let remaining):
      "Il ne reste que \(remaining.french) à créditer sur la ligne \(line)."
    case .overCredited(let remaining):
      "Il ne reste que \(remaining.frenchEuros) à créditer sur cette facture."
    case .creditBeforeInvoice(let day): "L'avoir est daté avant sa facture du \(day.french)."
    case .notSent: "Ce devis est encore un brouillon."
    case .alreadySent(let number): "Le devis \(number) est envoyé : il ne se modifie plus."
    case .quoteExpired(let day): "Ce devis a expiré le \(day.french)."
    case .alreadyAccepted(let number): "Le devis \(number) est déjà accepté."
    case .alreadyRefused(let number): "Le devis \(number) a été refusé."
    case .notAccepted(let number): "Le devis \(number) n'est pas accepté."
    case .superseded(let number): "Le devis \(number) est remplacé par une version plus récente."
    case .validityBeforeDate(let day): "La fin de validité, le \(day.french), est déjà passée."
    case .overQuoted(let line, let remaining):
      "Il ne reste que \(remaining.french) à facturer sur la ligne \(line) du devis."
    case .nothingToInvoice(let number): "Le devis \(number) est entièrement facturé."
    case .numberTaken(let number): "Le numéro \(number) existe déjà."
    case .ownSeries(let number): "Le numéro \(number) appartient à l'une de nos séries."
    case .unknownProduct(let line, let key): "À la ligne \(line), on ne trouve pas l'article « \(key) »."
    case .inactiveProduct(let line, let code): "À la ligne \(line), l'article \(code) n'est plus actif."
    case .productOnText(let line): "La ligne \(line) ne vend rien : elle ne prend pas d'article."
    case .emptyOrder: "Cette commande n'a aucune ligne à commander."
    case .orderNotConfirmed: "Cette commande est encore un brouillon."
    case .alreadyConfirmed(let number): "La commande \(number) est confirmée : elle ne se modifie plus."
    case .orderCancelled(let number): "La commande \(number) est annulée."
    case .alreadyInvoiced(let number): "La commande \(number) est déjà facturée, en tout ou en partie."
    case .orderInvoiced(let number): "La commande \(number) est entièrement facturée."
    case .overOrdered(let line, let remaining):
      "À la ligne \(line), il ne reste que \(remaining.french) à facturer de la commande."
    case .referenceTaken(let reference): "Une commande de référence \(reference) existe déjà."
    }
  }

  package var field: String? {
    switch self {
    case .noLines, .lineWithoutLabel, .unknownLine, .overCreditedLine, .overQuoted, .overOrdered,
      .emptyOrder:
      "lines"
    case .unknownProduct(let line, _), .inactiveProduct(let line, _), .productOnText(let line):
      "lines.\(line).product"
    case .discountOutOfRange(let line): line == nil ? "discount" : "lines"
    case .futureDate, .creditBeforeInvoice: "date"
    case .dueBeforeDate: "due"
    case .instalmentCount: "instalments"
    case .instalmentsDisagree: "schedule"
    case .notADeposit, .depositDeducted, .depositOfAnother, .depositsExceed: "deposits"
    case .nothingToDeposit, .overCredited: "amount"
    case .quoteExpired, .validityBeforeDate: "valid_until"
    case .numberTaken, .ownSeries: "number"
    case .referenceTaken: "reference"
    case .alreadyValidated, .alreadyCancelled, .notValidated, .alreadyPaid, .creditNote, .negativeTotal,
      .ownDraft,
      .nothingToCredit, .notSent, .alreadySent, .alreadyAccepted, .alreadyRefused, .notAccepted, .superseded,
      .nothingToInvoice, .orderNotConfirmed, .alreadyConfirmed, .orderCancelled, .alreadyInvoiced,
      .orderInvoiced:
      nil
    }
  }
}
