import Assets
import AssetsFacts
import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// The forms of who uses assets, and of what must be done to them.
  static let assetUseForms: [FormScreen] = [assignmentForm, returnForm, reminderForm, reminderDoneForm]

  // MARK: Assignments

  private static let assignmentFields = [
    FormField(.asset, "Actif", .picker(assetPicker), required: true),
    FormField(.employee, "Employé", .picker(.offered(.employee)), required: true),
    FormField(.from, "Du", .day, required: true),
    FormField(.to, "Au", .day, hint: "vide : jusqu’à son retour, ou la fin du contrat"),
    FormField(.note, "Note", .text(max: 200), onPath: false),
  ]

  /// Hands an asset over; the record is the asset, 0 asks which.
  private static let assignmentForm = FormScreen(
    id: .assetAssignment, title: "Affecter un actif", permission: .assignAssets, startsOn: .employee,
    fields: { _, _, _ in assignmentFields },
    load: { reading, id in
      let values: FormValues = [.from: reading.today.iso]
      return id == 0 ? values : values.merging([.asset: try asset(id, in: reading).code]) { _, new in new }
    },
    notes: { reading, _, values in
      guard let asset = try asset(values.text(.asset), in: reading) else { return [] }
      return [named(asset)] + (try useNotes(of: asset, in: reading))
    },
    save: { session, _, values in
      try FormArguments(values, fields: assignmentFields).perform(AssignAsset.self, in: session)
      let name = try session.read { try Employee.named(values.text(.employee), in: $0)?.fullName }
      return Outcome("\(values.text(.asset)) est affecté à \(name ?? "l’employé").", leaves: true)
    })

  /// Who has an asset, and who will.
  private static func useNotes(of asset: Asset, in reading: Reading) throws -> [String] {
    let others = try Assignment.all(of: asset.id, in: reading).filter {
      $0.status(on: reading.today) != .over
    }
    guard !others.isEmpty else { return ["Personne ne l’a aujourd’hui."] }
    return try others.map { assignment in
      let who = try holder(of: assignment, in: reading)
      let until = assignment.to.map { " au \($0.french)" } ?? ""
      return switch assignment.status(on: reading.today) {
      case .underWay, .over: "Chez \(who), du \(assignment.from.french)\(until)"
      case .toCome: "Réservé à \(who), du \(assignment.from.french)\(until)"
      }
    }
  }

  private static let returnFields = [
    FormField(.date, "Rendu le", .day, required: true, hint: "le dernier jour où il l’avait")
  ]

  private static let returnForm = FormScreen(
    id: .assetReturn, title: "Reprendre un actif", permission: .assignAssets,
    fields: { _, _, _ in returnFields },
    load: { reading, _ in [.date: reading.today.iso] },
    notes: { reading, id, values in
      let asset = try asset(id, in: reading)
      let day = values.day(.date) ?? reading.today
      guard let ended = try Assignment.toEnd(of: asset, on: day, in: reading) else {
        return [named(asset), AssetsRefusal.notAssigned(asset.code, day).message]
      }
      let who = try holder(of: ended, in: reading)
      let isToCome = ended.status(on: reading.today) == .toCome
      return [
        named(asset),
        isToCome
          ? "L’affectation à \(who), prévue le \(ended.from.french), est annulée."
          : "Chez \(who) depuis le \(ended.from.french)",
      ]
    },
    save: { session, id, values in
      var arguments = FormArguments(values, fields: returnFields)
      arguments[.asset] = Int(id)
      let done = try arguments.perform(ReturnAsset.self, in: session)
      return Outcome("L’actif n’est plus à \(done.employee) après le \(done.to.french).", leaves: true)
    })

  // MARK: Reminders

  private static let reminderFields = [
    FormField(.asset, "Actif", .picker(assetPicker), required: true),
    FormField(
      .kind, "Type", .choice(AssetReminder.Kind.allCases.map { Choice($0.rawValue, $0.label) }),
      required: true, hint: "contrôle technique, assurance, entretien, autre"),
    FormField(.due, "À faire le", .day, required: true),
    FormField(.everyMonths, "Tous les (mois)", .count, hint: "vide : une seule fois"),
    FormField(.note, "Note", .text(max: 200)),
  ]

  /// Plans something to be done; the record is the asset, 0 asks which.
  private static let reminderForm = FormScreen(
    id: .assetReminder, title: "Prévoir un rappel", permission: .writeAssets, startsOn: .kind,
    fields: { _, _, _ in reminderFields },
    load: { reading, id in id == 0 ? [:] : [.asset: try asset(id, in: reading).code] },
    notes: { reading, _, values in
      guard let asset = try asset(values.text(.asset), in: reading) else { return [] }
      return [named(asset)]
        + (try AssetReminder.open(of: asset.id, in: reading).prefix(8).map {
          "  \(padded($0.kind.label, to: 18))  \($0.due.french)\($0.isLate(on: reading.today) ? "  en retard" : "")"
        })
    },
    save: { session, _, values in
      try FormArguments(values, fields: reminderFields).perform(PlanReminder.self, in: session)
      let due = values.day(.due)?.french ?? ""
      return Outcome("Rappel prévu le \(due).", leaves: true)
    })

  private static let reminderDoneFields = [FormField(.date, "Fait le", .day, required: true)]

  private static let reminderDoneForm = FormScreen(
    id: .assetReminderDone, title: "Rappel fait", permission: .writeAssets,
    fields: { _, _, _ in reminderDoneFields },
    load: { reading, _ in [.date: reading.today.iso] },
    notes: { reading, id, _ in
      let reminder = try reminder(id, in: reading)
      let asset = try asset(reminder.asset.rawValue, in: reading)
      if let refusal = reminder.refusal { return [named(asset), refusal.message] }
      let next = reminder.next.map { "Le suivant sera prévu le \($0.french)." } ?? "Il ne revient pas."
      return [
        "\(reminder.kind.label), \(named(asset)), à faire le \(reminder.due.french)", reminder.note, next,
      ].filter { !$0.isEmpty }
    },
    save: { session, id, values in
      var arguments = FormArguments(values, fields: reminderDoneFields)
      arguments[.reminder] = Int(id)
      let done = try arguments.perform(CompleteReminder.self, in: session)
      let next = done.due.map { " Le suivant est prévu le \($0.french)." } ?? ""
      return Outcome("Rappel fait.\(next)", leaves: true)
    })
}
