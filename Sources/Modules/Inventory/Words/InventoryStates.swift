import InventoryFacts
import Kernel

/// How much of a product is left.
package enum StockLevel: String, ListedState {
  case enough = "ok"
  case low = "sous_minimum"
  case negative = "negatif"

  package var word: StateWord {
    switch self {
    case .enough: said("")
    case .low: said("sous minimum", .disputed, or: "rupture")
    case .negative: said("négatif", .bad)
    }
  }
}

/// Which way goods moved.
package enum MoveDirection: String, ListedState {
  case entry = "entree"
  case exit = "sortie"
  /// What the stock cost changed, not its quantity.
  case value = "valeur"

  package var word: StateWord {
    switch self {
    case .entry: said("entrée", .good)
    case .exit: said("sortie")
    case .value: said("valeur", .faint)
    }
  }
}

/// How a count of what is on the shelves stands.
package enum CountState: String, ListedState {
  case underWay = "en_cours"
  case closed = "clos"
  case cancelled = "annule"

  package var word: StateWord {
    switch self {
    case .underWay: said("en cours", .disputed)
    case .closed: said("clos", .good)
    case .cancelled: said("annulé", .faint)
    }
  }
}

extension AdjustmentReason: ListedState {
  package var word: StateWord {
    switch self {
    case .count: said("inventaire")
    case .breakage: said("casse")
    case .goodsReturned: said("retour")
    case .other: said("autre")
    }
  }
}
