import Accounting
import AccountingFacts
import Desk
import Kernel
import Store

extension Screens {
  /// The forms of the books.
  package static let accountingForms: [FormScreen] = [
    entryForm, reversalForm, letteringForm, unletteringForm, accountForm, mappingForm, lockForm, taxForm,
    closingForm, reopeningForm, templateForm, keptTemplateForm,
  ]

  // MARK: Entries

  private static let reversalForm = FormScreen(
    id: .entryReversal, title: "Contrepasser une écriture", permission: .writeAccounting,
    fields: { _, _, _ in reversalFields },
    load: { reading, id in
      [.date: max(reading.today, try BookEntry.find(id, in: reading).day).iso]
    },
    notes: { reading, id, _ in
      let entry = try BookEntry.find(id, in: reading)
      return ["\(entry.number) du \(entry.day.french) · \(entry.total.french) €", entry.label]
    },
    question: { reading, id, _ in
      let entry = try BookEntry.find(id, in: reading)
      return Question(
        "Contrepasser \(entry.number), \(entry.total.french) € ? Les deux écritures restent.",
        isDangerous: true)
    },
    save: { session, id, values in
      var arguments = FormArguments(values, fields: reversalFields)
      arguments[.entry] = Int(id)
      let done = try arguments.perform(ReverseEntry.self, in: session)
      return Outcome("Contrepassée par \(done.number).", leaves: true)
    })

  private static let reversalFields = [
    FormField(.reason, "Motif", .text(max: 200), required: true, hint: "erreur de compte, de montant…"),
    FormField(.date, "Date", .day, required: true, onPath: false),
  ]

  /// An entry after a template: its open amounts.
  private static let templateForm = FormScreen(
    id: .entryTemplate, title: "Saisir d'après un modèle", permission: .writeAccounting,
    fields: { reading, _, values in try templateFields(values, in: reading) },
    load: { reading, _ in [.date: reading.today.iso] },
    notes: { reading, _, values in try template(values, in: reading)?.shown ?? [] },
    save: { session, _, values in
      var arguments = FormArguments(
        values,
        fields: [
          FormField(.template, "", .text(max: 80)), FormField(.date, "", .day),
          FormField(.piece, "", .text(max: 40)),
        ])
      let amounts = (0..<40).compactMap { values[.amount.numbered($0)] }.filter { !$0.isEmpty }
      if !amounts.isEmpty { arguments[.amounts] = amounts }
      let done = try arguments.perform(PostTemplate.self, in: session)
      return Outcome("Écriture \(done.number) enregistrée.", leaves: true)
    })

  private static func templateFields(_ values: FormValues, in reading: Reading) throws -> [FormField] {
    let choices = try EntryTemplate.all(in: reading).filter(\.isActive).map {
      Choice($0.name, $0.name, detail: $0.label)
    }
    let open = try template(values, in: reading)?.lines.filter { $0.amount == nil } ?? []
    return [
      FormField(.template, "Modèle", .choice(choices), required: true),
      FormField(.date, "Date", .day, required: true),
      FormField(.piece, "Pièce", .text(max: 40), onPath: false),
    ]
      + open.enumerated().map { index, line in
        let isLast = index == open.count - 1 && open.count > 1
        return FormField(
          .amount.numbered(index), "\(line.account) \(line.side.french)", .money, required: !isLast,
          section: index == 0 ? "Montants" : nil, hint: isLast ? "vide : ce qui équilibre" : "")
      }
  }

  private static func template(_ values: FormValues, in reading: Reading) throws -> EntryTemplate? {
    guard let name = values[.template], !name.isEmpty else { return nil }
    return try EntryTemplate.all(in: reading).first { $0.name == name }
  }

  /// An entry kept to be written again; the record is the entry.
  private static let keptTemplateForm = FormScreen(
    id: .newEntryTemplate, title: "Garder comme modèle", permission: .writeAccounting,
    fields: { _, _, values in keptFields(values) },
    notes: { reading, id, _ in
      try BookEntry.find(id, in: reading).lines.map {
        "  \($0.account)  \($0.debit == .zero ? "C \($0.credit.french)" : "D \($0.debit.french)")"
      }
    },
    save: { session, id, values in
      let entry = try session.read { try BookEntry.find(id, in: $0) }
      var arguments = FormArguments(values, fields: keptFields(values))
      let keepsAmounts = values.isOn(.amounts) || !values.text(.every).isEmpty
      arguments[.amounts] = nil
      arguments[.journal] = entry.journal.rawValue
      arguments[.label] = entry.label
      arguments[.lines] = entry.lines.map { $0.templateLine(withAmount: keepsAmounts).object }
      try arguments.perform(SaveTemplate.self, in: session)
      return Outcome("Modèle « \(values.text(.name)) » gardé.", leaves: true)
    })

  private static func keptFields(_ values: FormValues) -> [FormField] {
    let every = EntryTemplate.Recurrence.allCases.map { Choice($0.rawValue, $0.title) }
    return [
      FormField(.name, "Nom du modèle", .text(max: 80), required: true),
      FormField(.amounts, "Garder les montants", .toggle, hint: "non : ils seront demandés"),
      FormField(.every, "Revient", .choice(every), hint: "vide : à la demande"),
    ]
      + (values.text(.every).isEmpty
        ? []
        : [
          FormField(.from, "À partir du", .day, required: true), FormField(.until, "Jusqu'au", .day),
        ])
      + [FormField(.reverseNextMonth, "Extournée le mois suivant", .toggle, onPath: false)]
  }

  // MARK: Lettering

  /// What becomes of a difference; the lines' ids come in `lines`, by commas.
  private static let letteringForm = FormScreen(
    id: .lettering, title: "Lettrer", permission: .letterAccounts, startsOn: .difference,
    fields: { _, _, values in
      [
        FormField(.difference, "L'écart", .choice(differences), required: true),
        FormField(.lines, "Lignes", .shown),
      ]
        + (values[.difference] == "account"
          ? [FormField(.account, "Compte", .picker(accountPicker), required: true)] : [])
        + [FormField(.date, "Date", .day, required: true, onPath: false)]
    },
    load: { reading, _ in [.date: reading.today.iso, .difference: "partial"] },
    notes: { reading, _, values in
      let lines = try lines(values).compactMap { try BooksLine.find($0, in: reading) }
      return ["Écart \(lines.map(\.amount).sum().frenchEuros)"]
        + lines.map { "  \($0.day.french)  \(padded($0.piece, to: 16)) \($0.amount.french)" }
    },
    save: { session, _, values in
      var arguments = FormArguments()
      arguments[.lines] = lines(values).map { Int($0) }
      arguments[.date] = values.text(.date)
      switch values[.difference] {
      case "loss": arguments[.writeOff] = true
      case "account": arguments[.writeOff] = values.text(.account)
      default: arguments[.partial] = true
      }
      let done = try arguments.perform(Letter.self, in: session)
      return Outcome(
        done.complete ? "Lettré." : "Lettré en partie : il reste \(done.remaining.frenchEuros).", leaves: true
      )
    })

  private static let differences = [
    Choice("partial", "reste ouvert", detail: "lettrage partiel"),
    Choice("loss", "passe en perte ou profit", detail: "658 ou 758"),
    Choice("account", "passe sur un compte"),
  ]

  private static func lines(_ values: FormValues) -> [Int64] {
    values.text(.lines).split(separator: ",").compactMap { Int64($0) }
  }

  /// The record is a line of the lettering.
  private static let unletteringForm = FormScreen(
    id: .unlettering, title: "Délettrer", permission: .letterAccounts,
    fields: { _, _, _ in [FormField(.reason, "Motif", .text(max: 200), required: true)] },
    notes: { reading, line, _ in
      guard let lettered = try BooksLine.find(line, in: reading), lettered.lettering != nil else {
        return ["Cette ligne n'est pas lettrée."]
      }
      return ["Lettrage \(lettered.letter) du compte \(lettered.account) \(lettered.auxiliary)"]
    },
    save: { session, line, values in
      let known = try session.read { try BooksLine.find(line, in: $0)?.lettering }
      guard let lettering = known else {
        throw CommonRefusal.notFound(what: "le lettrage", key: "de la ligne #\(line)")
      }
      try session.perform(Unletter(lettering: lettering, reason: values.text(.reason)))
      return Outcome("Délettré.", leaves: true)
    })

  // MARK: Accounts

  private static let accountForm = FormScreen(
    id: .account, title: "Compte", permission: .mapAccounts, startsOn: .label,
    fields: { _, _, _ in accountFields },
    load: { reading, id in
      guard id != 0 else { return [.active: "true"] }
      let number = String(id)
      let isActive = try ListedRow.find(id, of: .chart, in: reading)?.text(.active) == "oui"
      return [
        .number: number, .label: try ChartSearch.label(of: number, in: reading) ?? "",
        .active: isActive ? "true" : "false",
      ]
    },
    notes: { reading, _, values in
      let number = values.text(.number)
      guard let above = try ChartSearch.label(of: String(number.dropLast()), in: reading) else { return [] }
      return ["Sous « \(above) »"]
    },
    save: { session, _, values in
      try FormArguments(values, fields: accountFields).perform(SaveAccount.self, in: session)
      return Outcome(
        "Compte \(values.text(.number)) enregistré.", leaves: true, made: values.text(.number))
    })

  private static let accountFields = [
    FormField(.number, "Numéro", .text(max: 12), required: true, hint: "sous un compte du plan : 60611"),
    FormField(.label, "Libellé", .text(max: 120), required: true),
    FormField(.active, "En service", .toggle, onPath: false),
  ]

  private static let mappingForm = FormScreen(
    id: .accountMapping, title: "Affecter un compte", permission: .mapAccounts,
    fields: { _, _, values in mappingFields(values) },
    notes: { reading, _, values in
      let known = try MappedAccounts.all(in: reading).filter { $0.purpose.rawValue == values[.purpose] }
      return known.map { row in
        let narrowed = row.key.isEmpty ? "pour tout" : "pour \(row.key)"
        return "  \(row.account)  \(narrowed)\(row.isChosen ? "" : ", compte usuel")"
      }
    },
    save: { session, _, values in
      var arguments = FormArguments(values, fields: mappingFields(values))
      if arguments[.account] == nil { arguments[.account] = "" }
      try arguments.perform(MapAccount.self, in: session)
      return Outcome("Les écritures à venir iront sur ce compte.", leaves: true)
    })

  private static func mappingFields(_ values: FormValues) -> [FormField] {
    let purpose = Purpose(rawValue: values.text(.purpose))
    let key: [FormField] =
      switch purpose?.narrowing {
      case .family:
        [FormField(.key, "Catégorie n°", .text(max: 12), onPath: false, hint: "vide : toutes")]
      case .rate:
        [FormField(.key, "Taux", .text(max: 5), onPath: false, hint: "2000 pour 20 % ; vide : tous")]
      case nil: []
      }
    let purposes = Purpose.allCases.map { Choice($0.rawValue, $0.label, detail: $0.usualAccount) }
    return [FormField(.purpose, "Pour", .choice(purposes), required: true)] + key + [
      FormField(.account, "Compte", .picker(accountPicker), hint: "vide : le compte usuel")
    ]
  }
}

extension EntryTemplate {
  /// Its lines as one reads them.
  fileprivate var shown: [String] {
    [label] + lines.map { "  \($0.account)  \($0.side.french)  \($0.amount?.french ?? "à saisir")" }
  }
}

extension EntryTemplate.Side {
  fileprivate var french: String {
    switch self {
    case .debit: "débit"
    case .credit: "crédit"
    }
  }
}

extension BookEntry.Line {
  /// The line as a template keeps it, as an argument.
  fileprivate func templateLine(withAmount keepsAmount: Bool) -> FormArguments {
    let isDebit = debit != .zero
    var line = FormArguments()
    line[.account] = account
    line[.side] = isDebit ? "debit" : "credit"
    if !auxiliary.isEmpty { line[.auxiliary] = auxiliary }
    if keepsAmount { line[.amount] = (isDebit ? debit : credit).decimal }
    return line
  }
}
