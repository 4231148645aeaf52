import Kernel

extension BooksAgreement.State: ListedState {
  package var word: StateWord {
    switch self {
    case .right: said("juste")
    case .wrong: said("écart", .bad)
    case .idle: said("sans objet")
    }
  }
}

extension DeclaredVAT.State: ListedState {
  package var word: StateWord {
    switch self {
    case .running: said("en cours", .disputed)
    case .toFile: said("à déposer", .bad, or: "déposer")
    case .filed: said("déposée", .good)
    }
  }
}

/// Whether a fiscal year may still be written in.
enum BooksYearState: String, ListedState {
  case open = "ouvert"
  case closed = "clos"

  var word: StateWord {
    switch self {
    case .open: said("ouvert", .disputed)
    case .closed: said("clos", .good)
    }
  }
}

/// The parts of a balance sheet, then those of a profit and loss account.
package enum StatementSection: String, ListedState {
  case assets = "actif"
  case liabilities = "passif"
  case charges
  case products = "produits"
  case result = "resultat"

  package var word: StateWord {
    switch self {
    case .assets: said("actif")
    case .liabilities: said("passif")
    case .charges: said("charges")
    case .products: said("produits")
    case .result: said("résultat")
    }
  }
}
