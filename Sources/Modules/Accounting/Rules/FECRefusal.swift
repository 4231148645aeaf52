import Kernel

/// Why a file of entries cannot be written or read.
package enum FECRefusal: Refusal, Equatable {
  case sirenMissing
  case noColumns
  case unreadable(line: Int, column: String, value: String)
  case unbalanced(entry: String, difference: Money)
  case severalYears
  case empty
  case alreadyImported(Int)
  /// The file neither ends the day before the books begin nor lies within one of their years.
  case overlapsBooks(Day)
  case unreadableFile(String)
  case unwritable(String)
  /// The year's entries tell what people are paid, which the viewer may not read; a file is whole.
  case holdsPay(Int)

  package var code: String {
    switch self {
    case .sirenMissing: "siren-missing"
    case .noColumns: "fec-columns"
    case .unreadable: "fec-unreadable"
    case .unbalanced: "not-balanced"
    case .severalYears: "fec-several-years"
    case .empty: "fec-empty"
    case .alreadyImported: "already-imported"
    case .overlapsBooks: "fec-overlap"
    case .unreadableFile: "file-unreadable"
    case .unwritable: "folder-not-written"
    case .holdsPay: "fec-holds-pay"
    }
  }

  package var message: String {
    switch self {
    case .sirenMissing: "Le fichier des écritures porte le SIREN de la société, qui n’est pas renseigné."
    case .noColumns: "Ce fichier n’a pas les 18 colonnes d’un fichier des écritures comptables."
    case .unreadable(let line, let column, let value):
      "Ligne \(line), colonne \(column) : « \(value) » ne se lit pas."
    case .unbalanced(let entry, let difference):
      "L’écriture \(entry) du fichier n’est pas équilibrée : écart de \(difference.frenchEuros)."
    case .severalYears: "Le fichier couvre plus d’un exercice."
    case .empty: "Le fichier n’a aucune écriture."
    case .alreadyImported(let year): "Les écritures de l’exercice \(year) ont déjà été reprises."
    case .overlapsBooks(let day):
      "Le fichier ne précède pas les livres, ouverts le \(day.french), ni ne tient dans un de leurs exercices."
    case .unreadableFile(let path): "Le fichier \(path) ne se lit pas."
    case .holdsPay(let year): "Le FEC de l’exercice \(year) contient le détail des salaires."
    case .unwritable(let folder): "On ne peut pas écrire dans le dossier \(folder)."
    }
  }

  package var remedy: String {
    switch self {
    case .sirenMissing: "Renseignez le SIREN dans la fiche de la société."
    case .noColumns:
      "Choisissez le fichier exporté par l’ancien logiciel, séparé par des tabulations ou des « | »."
    case .unreadable: "Corrigez cette ligne dans l’ancien logiciel, puis exportez de nouveau."
    case .unbalanced: "Demandez un export complet à l’ancien logiciel."
    case .severalYears: "Reprenez un exercice à la fois."
    case .empty: "Choisissez un autre fichier."
    case .alreadyImported: "Contrepassez d’abord les écritures reprises."
    case .overlapsBooks: "Reprenez l’exercice clos la veille, ou un exercice des livres."
    case .holdsPay: "Demandez-le à une personne qui a le droit « Consulter les salaires »."
    case .unreadableFile, .unwritable: "Vérifiez le chemin et vos droits."
    }
  }

  package static let samples: [FECRefusal] = [
    .sirenMissing, .noColumns, .unreadable(line: 2, column: "Debit", value: "x"),
    .unbalanced(entry: "VE 1", difference: Money(cents: 1)), .severalYears, .empty, .alreadyImported(2025),
    .overlapsBooks(.first), .unreadableFile("a"), .unwritable("a"),
    .holdsPay(2026),
  ]
}
