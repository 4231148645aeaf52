import Kernel

/// How an invoice or a deposit invoice stands.
package enum InvoiceState: String, ListedState {
  case draft = "brouillon"
  case validated = "validee"
  case partlyPaid = "partielle"
  case late = "en_retard"
  case disputed = "en_litige"
  case paid = "payee"
  case cancelled = "annulee"

  package var word: StateWord {
    switch self {
    case .draft: said("brouillon", .draft)
    case .validated: said("validée", .current)
    case .partlyPaid: said("part. payée", .current, or: "partielle")
    case .late: said("en retard", .bad, or: "retard", "échue")
    case .disputed: said("en litige", .disputed, or: "litige")
    case .paid: said("payée", .good)
    case .cancelled: said("annulée", .faint)
    }
  }

  /// Those of an invoice not wholly paid.
  package static let unpaid = [InvoiceState.validated, .partlyPaid, .late, .disputed].map(\.word)
  /// Those of any document issued to a client, as its history tells them.
  package static let issued = (words + CreditLeft.words).unique
}

/// What is left of a credit note, as a client's history tells it.
package enum CreditLeft: String, ListedState {
  case available = "disponible"
  case settled = "solde"

  package var word: StateWord {
    switch self {
    case .available: said("disponible", .current)
    case .settled: said("soldé", .good)
    }
  }
}

/// How a credit note stands.
package enum CreditNoteState: String, ListedState {
  case draft = "brouillon"
  case available = "disponible"
  case partlyUsed = "partiel"
  case used = "utilise"
  /// It cancels an invoice.
  case cancellation = "annulation"

  package var word: StateWord {
    switch self {
    case .draft: said("brouillon", .draft)
    case .available: said("disponible", .current)
    case .partlyUsed: said("partiel", .current)
    case .used: said("utilisé", .good)
    case .cancellation: said("annulation", .faint)
    }
  }
}

/// What sort of invoice it is.
package enum InvoiceSort: String, ListedState {
  case invoice = "facture"
  case deposit = "acompte"

  package var word: StateWord {
    switch self {
    case .invoice: said("facture")
    case .deposit: said("acompte")
    }
  }
}

/// How a quote stands.
package enum QuoteState: String, ListedState {
  case draft = "brouillon"
  case sent = "envoye"
  case expired = "expire"
  case accepted = "accepte"
  case refused = "refuse"
  case superseded = "remplace"

  package var word: StateWord {
    switch self {
    case .draft: said("brouillon", .draft)
    case .sent: said("envoyé", .current)
    case .expired: said("expiré", .bad)
    case .accepted: said("accepté", .good)
    case .refused: said("refusé", .faint)
    case .superseded: said("remplacé", .faint)
    }
  }
}

extension Order.State: ListedState {
  package var word: StateWord {
    switch self {
    case .draft: said("brouillon", .draft)
    case .confirmed: said("confirmée", .current)
    case .partlyInvoiced: said("part. facturée", .current, or: "facturée en partie")
    case .invoiced: said("facturée", .good)
    case .cancelled: said("annulée", .faint)
    }
  }
}
