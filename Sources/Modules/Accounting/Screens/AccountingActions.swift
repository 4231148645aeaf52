import Accounting
import AccountingFacts
import Desk
import Kernel
import Store

extension Screens {
  /// What can be done with entries, by their id.
  static let entryActions: [Action] = [
    Action(
      "ecriture.contrepasser", "Contrepasser l'écriture", key: "z", permission: .writeAccounting, on: .row,
      step: .open { _, rows in .form(.entryReversal, record: rows.record) },
      refusal: { reading, rows in try refusalToReverse(rows.record, in: reading) }),
    Action(
      "ecriture.dupliquer", "Dupliquer : la même à la date du jour", key: "F8", permission: .writeAccounting,
      on: .row,
      step: .open { reading, rows in
        .form(.entry, preset: try preset(fromEntry: rows.record, in: reading))
      }),
    Action(
      "ecriture.modele", "Modèle : saisir d'après un modèle", key: "m", permission: .writeAccounting,
      on: .screen, step: .open { _, _ in .form(.entryTemplate) }),
    Action(
      "ecriture.garder", "Garder l'écriture comme modèle", key: "g", permission: .writeAccounting, on: .row,
      step: .open { _, rows in .form(.newEntryTemplate, record: rows.record) }),
    Action(
      "ecriture.recurrentes", "Récurrentes : écrire celles échues", key: "r", permission: .writeAccounting,
      on: .screen,
      step: .confirm(
        { reading, _ in Question("Écrire les écritures récurrentes échues au \(reading.today.french) ?") },
        { session, _ in
          let done = try session.perform(RunRecurring(until: session.today))
          return Outcome("\(counted(done.posted, "écriture écrite", "écritures écrites"))\(refused(done)).")
        })),
    lock,
  ]

  /// What can be done with lines of a ledger, by their id.
  static let lineActions: [Action] = [
    Action(
      "ligne.contrepasser", "Contrepasser son écriture", key: "z", permission: .writeAccounting, on: .row,
      step: .open { reading, rows in
        .form(.entryReversal, record: try BookEntry.id(ofLine: rows.record, in: reading) ?? 0)
      },
      refusal: { reading, rows in
        try BookEntry.id(ofLine: rows.record, in: reading).flatMap { try refusalToReverse($0, in: reading) }
      }),
    letter, unletter,
    Action(
      "ligne.document", "Document : ouvrir la pièce", key: "d", permission: .readAccounting, on: .row,
      step: .open { reading, rows in
        let entry = try BookEntry.id(ofLine: rows.record, in: reading) ?? 0
        return try route(behindEntry: entry, in: reading)
          ?? .page(.entry, record: entry)
      }),
  ]

  static let letteringActions: [Action] = [
    letter, unletter,
    Action(
      "lettrage.automatique", "Automatique : lettrer ce qui est sûr", key: "a", permission: .letterAccounts,
      on: .screen,
      step: .confirm(
        { reading, _ in Question("Lettrer tout ce qui se répond sans doute possible ?") },
        { session, _ in
          let done = try session.perform(AutoLetter())
          return Outcome("\(counted(done.lettered, "lettrage fait", "lettrages faits")).")
        })),
    Action(
      "lettrage.isoler", "Isoler ce tiers, avec ses propositions", key: "i", permission: .readAccounting,
      on: .row,
      step: .open { reading, rows in
        .list(.lettering, parameter: try BookEntry.ledger(ofLine: rows.record, in: reading))
      }),
  ]

  private static let letter = Action(
    "lettrage.lettrer", "Lettrer les lignes marquées", key: "l", permission: .letterAccounts, on: .rows,
    step: .perform { session, rows in try letter(rows, in: session) })

  private static let unletter = Action(
    "lettrage.delettrer", "Délettrer", key: "u", permission: .letterAccounts, on: .row,
    step: .open { _, rows in .form(.unlettering, record: rows.record) })

  /// Letters lines that balance; a line alone takes the proposal it is in; others ask what becomes of the difference.
  private static func letter(_ rows: Selection, in session: Session) throws -> Outcome {
    let lines =
      rows.count == 1
      ? try session.read { try BooksProposals.lines(with: rows.record, in: $0) } : rows.numbers
    do {
      try session.perform(Letter(lines: lines))
      return Outcome("\(counted(lines.count, "ligne lettrée", "lignes lettrées")).")
    } catch LetteringRefusal.notSettled(let difference) {
      let preset: FormValues = [.lines: lines.map(String.init).joined(separator: ",")]
      return Outcome(
        "Il reste \(difference.frenchEuros).", next: .form(.lettering, preset: preset))
    }
  }

  // MARK: Accounts

  static let chartActions: [Action] = [
    Action(
      "compte.modifier", "Compte : libellé, en service ou non", key: "c", permission: .mapAccounts, on: .row,
      step: .open { _, rows in .form(.account, record: rows.record) }),
    Action(
      "compte.affecter", "Affecter un compte aux écritures automatiques", key: "a", permission: .mapAccounts,
      on: .screen, step: .open { _, _ in .form(.accountMapping) }),
  ]

  static let balanceActions: [Action] = [
    balance("balance.tiers", "Détailler par tiers", "d", "tiers"),
    balance("balance.comptes", "Comptes entiers", "c", nil),
    balance("balance.deux", "Grouper à deux chiffres", "g", "2"),
    balance("balance.trois", "Grouper à trois chiffres", "f", "3"),
  ]

  private static func balance(_ id: String, _ title: String, _ key: String, _ level: String?) -> Action {
    Action(
      id, title, key: key, permission: .readAccounting, on: .screen,
      step: .open { _, _ in .list(.trialBalance, parameter: level) })
  }

  // MARK: Periods

  static let taxActions: [Action] = [
    Action(
      "tva.declarer", "Déclarer la période suivante", key: "d", permission: .fileVAT, on: .screen,
      step: .open { _, _ in .form(.vatReturn) }),
    lock,
  ]

  /// By the calendar year in which each begins.
  static let yearActions: [Action] = [
    Action(
      "exercice.clore", "Clore l'exercice", key: "c", permission: .closeYear, on: .row,
      step: .open { _, rows in .form(.yearClosing, record: rows.record) }),
    Action(
      "exercice.ouvrir", "Ouvrir l'exercice suivant, à-nouveaux provisoires", key: "o",
      permission: .closeYear,
      on: .row,
      step: .confirm(
        { _, rows in Question("Ouvrir l'exercice \(rows.record + 1) avec des à-nouveaux provisoires ?") },
        { session, rows in
          try session.perform(OpenYear(year: Int(rows.record) + 1))
          return Outcome("Exercice \(rows.record + 1) ouvert.")
        })),
    Action(
      "exercice.rouvrir", "Rouvrir un exercice clos", key: "r", permission: .closeYear, on: .row,
      step: .open { _, rows in .form(.yearReopening, record: rows.record) }),
    lock,
  ]

  private static let lock = Action(
    "periode.verrouiller", "Verrouiller une période", key: "v", permission: .lockPeriods, on: .screen,
    step: .open { _, _ in .form(.periodLock) })

  package static let controlActions: [Action] = [
    Action(
      "controle.relancer", "Relancer les traitements différés", key: "r", permission: .writeAccounting,
      on: .screen,
      step: .perform { session, _ in
        let done = try session.perform(RetryBacklog())
        return Outcome(
          done.left == 0
            ? "Plus rien n'attend." : "\(counted(done.left, "fait attend", "faits attendent")) encore.")
      })
  ]

  private static func refusalToReverse(_ entry: Int64, in reading: Reading) throws -> (any Refusal)? {
    try BookedEntry.find(.id(BookedEntry.ID(entry)), in: reading).refusalToReverse
  }
}

extension Screens {
  /// What recurring entries could not be written, in a clause.
  private static func refused(_ done: RunRecurring.Output) -> String {
    guard let first = done.refused.first else { return "" }
    return " ; \(done.refused.count) en attente, dont « \(first.template) » : \(first.message)"
  }
}
