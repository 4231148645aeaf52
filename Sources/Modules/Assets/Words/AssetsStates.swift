import AssetsFacts
import Kernel

extension Asset.Status: ListedState {
  package var word: StateWord {
    switch self {
    case .inService: said("en service", .current)
    case .sold: said("cédé", .faint)
    case .scrapped: said("au rebut", .faint)
    }
  }
}

extension AssetKind: ListedState {
  package var word: StateWord { said(label.lowercased()) }
}

extension DepreciationMethod: ListedState {
  package var word: StateWord {
    switch self {
    case .linear, .declining: said(label)
    case .none: said(label, .faint)
    }
  }
}

extension AssetAcquired.Origin: ListedState {
  package var word: StateWord {
    switch self {
    case .paid: said("payé")
    case .purchase: said("facture")
    case .takenOver: said("repris")
    }
  }
}

/// Whether the annuity of a year is booked.
package enum AnnuityState: String, ListedState {
  /// It was booked before the company kept the asset here.
  case takenOver = "repris"
  case toCome = "a_venir"
  case underWay = "en_cours"
  case toBook = "a_ecrire"
  case booked = "ecrit"

  package var word: StateWord {
    switch self {
    case .takenOver: said("repris", .faint)
    case .toCome: said("à venir", .draft)
    case .underWay: said("en cours", .disputed)
    case .toBook: said("à écrire", .bad)
    case .booked: said("écrit", .good)
    }
  }
}

extension Assignment.Status: ListedState {
  package var word: StateWord {
    switch self {
    case .toCome: said("à venir", .draft)
    case .underWay: said("en cours", .disputed)
    case .over: said("terminée", .faint)
    }
  }
}

/// How a reminder stands.
package enum ReminderState: String, ListedState {
  case toDo = "a_faire"
  case late = "en_retard"
  case done = "fait"
  case cancelled = "annule"

  package var word: StateWord {
    switch self {
    case .toDo: said("à faire", .current, or: "faire")
    case .late: said("en retard", .bad, or: "retard", "échu")
    case .done: said("fait", .good)
    case .cancelled: said("annulé", .faint)
    }
  }
}

extension AssetReminder.Kind: ListedState {
  package var word: StateWord { said(label.lowercased()) }
}
