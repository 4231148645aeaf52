import Kernel

/// Why a note cannot be written or closed.
package enum EssaiRefusal: Refusal, Equatable {
  case empty
  case alreadyClosed

  package var code: String {
    switch self {
    case .empty: "note-empty"
    case .alreadyClosed: "note-already-closed"
    }
  }

  package var message: String {
    switch self {
    case .empty: "Cette note est vide."
    case .alreadyClosed: "Cette note est déjà close."
    }
  }

  package var remedy: String {
    switch self {
    case .empty: "Écrivez au moins un mot."
    case .alreadyClosed: "Écrivez-en une autre."
    }
  }

  package static let samples: [EssaiRefusal] = [.empty, .alreadyClosed]
}
