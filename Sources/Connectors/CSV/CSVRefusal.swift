import Kernel

/// Why a file cannot be read as CSV at all.
package enum CSVRefusal: Refusal, Hashable {
  case notText
  case empty
  case malformedHeader
  case repeatedColumn(String)

  package static let samples: [CSVRefusal] = [.notText, .empty, .malformedHeader, .repeatedColumn("date")]

  package var code: String {
    switch self {
    case .notText: "csv-not-text"
    case .empty: "csv-empty"
    case .malformedHeader: "csv-malformed-header"
    case .repeatedColumn: "csv-repeated-column"
    }
  }

  package var message: String {
    switch self {
    case .notText: "Ce fichier n’est pas un texte CSV."
    case .empty: "Ce fichier ne contient pas de ligne d’en-tête."
    case .malformedHeader: "La ligne d’en-tête ne se lit pas : un guillemet n’est pas à sa place."
    case .repeatedColumn(let name): "La colonne « \(name) » figure deux fois dans l’en-tête."
    }
  }

  package var remedy: String {
    switch self {
    case .notText: "Enregistrez le tableau au format CSV, puis recommencez."
    case .empty: "Donnez le nom des colonnes en première ligne."
    case .malformedHeader: "Corrigez les guillemets de la première ligne."
    case .repeatedColumn: "Donnez un nom différent à chaque colonne."
    }
  }
}
