import Kernel
import Lists

/// What a party is to the company.
package enum PartyState: String, ListedState {
  case prospect
  case client
  case supplier = "fournisseur"
  case archived = "archive"

  package var word: StateWord {
    switch self {
    case .prospect: said("prospect", .draft)
    case .client: said("client", .current)
    case .supplier: said("fournisseur", .current)
    case .archived: said("archivé", .faint)
    }
  }

  /// Those of a list of such parties.
  package var orArchived: [StateWord] { [word, PartyState.archived.word] }

  /// Its code, or that of an archived party, in SQL over `party`.
  package var orArchivedSQL: String {
    "CASE WHEN party.archived THEN \(PartyState.archived.sql) ELSE \(sql) END"
  }
}
