import GRDB
import Kernel
import Store

extension FECExport {
  /// The written description that goes with the file (LPF art. A47 A-1, III): codes and how they are used.
  package func description() throws -> String {
    let company = try String.fetchOne(db, sql: "SELECT value FROM company_setting WHERE key = 'name'") ?? ""
    return
      ([
        "Descriptif du fichier des écritures comptables \(name)", "",
        "Société : \(company), SIREN \(siren.formatted)",
        "Exercice : du \(year.start.french) au \(year.end.french)\(year.isClosed ? ", clos" : ", en cours")",
        "",
      ] + Self.format + ["", "Journaux"] + (try journals()) + ["", "Règles suivies"] + Self.rules + [""])
      .joined(separator: "\r\n")
  }

  private static let format = [
    "Format", "- une ligne par ligne d’écriture, la première ligne nomme les 18 zones ;",
    "- zones séparées par une tabulation, lignes terminées par CR LF, caractères UTF-8 ;",
    "- dates AAAAMMJJ, montants en euros avec une virgule décimale et deux décimales ;",
    "- Montantdevise et Idevise restent vides : la comptabilité est tenue en euros.",
  ]

  private static let rules = [
    "- EcritureNum : une série continue par journal et par exercice, attribuée à l’enregistrement ;",
    "- EcritureDate : date comptable ; PieceDate : date de la pièce, antérieure quand la période était verrouillée ;",
    "- ValidDate : jour où l’écriture a été enregistrée, dès lors non modifiable ; une correction est une contrepassation ;",
    "- PieceRef : numéro de la pièce, ou à défaut celui de l’écriture ;",
    "- CompteNum : plan comptable général, complété par des zéros jusqu’à trois caractères ;",
    "- CompAuxNum, CompAuxLib : code et nom du tiers des comptes de tiers ;",
    "- EcritureLet, DateLet : lettrages soldés dans l’exercice seulement ; les lettres sont propres à un compte et un tiers ;",
    "- les écritures d’à-nouveaux viennent en premier, puis les autres dans l’ordre de validation ;",
    "- aucune écriture de centralisation ni de solde des comptes de charges et de produits n’y figure.",
  ]

  private func journals() throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT journal, count(*), min(number), max(number) FROM entry
        WHERE year_start = ? AND sequence IS NOT NULL GROUP BY journal ORDER BY journal
        """,
      arguments: [year.start])
    return rows.map { row in
      let (code, count): (String, Int) = (row[0], row[1])
      let label = Journal(rawValue: code)?.label ?? code
      return "- \(code) \(label) : \(count) écritures, de \(row[2] as String) à \(row[3] as String) ;"
    }
  }
}
