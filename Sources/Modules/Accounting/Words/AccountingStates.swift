import Kernel

/// Whether a fiscal year may still be written in.
package enum BooksYearState: String, ListedState {
  case open = "ouvert"
  case closed = "clos"

  package var word: StateWord {
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
