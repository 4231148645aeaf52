import Assets
import AssetsFacts
import Desk
import Kernel
import Store

extension Screens {
  /// What can be done with assets, by their id: on their list and on their card alike.
  static let assetActions: [Action] =
    [
      Action(
        "actif.modifier", "Éditer la fiche", key: "e", permission: .writeAssets, on: .row,
        step: .open { _, rows in .form(.asset, record: rows.record) }, refusal: refusal(of: .edit)),
      Action(
        "actif.affecter", "Affecter à un employé", key: "a", permission: .assignAssets, on: .row,
        step: .open { _, rows in .form(.assetAssignment, record: rows.record) }, refusal: refusal(of: .assign)
      ),
      Action(
        "actif.reprendre", "Reprendre à l’employé qui l’a", key: "r", permission: .assignAssets, on: .row,
        step: .open { _, rows in .form(.assetReturn, record: rows.record) },
        refusal: { try refusalToReturn(asset($1.record, in: $0), in: $0) }),
      Action(
        "actif.amortissements", "Plan d’amortissement", key: "l", permission: .readAssets, on: .row,
        step: .open { reading, rows in
          .list(.depreciations, parameter: try asset(rows.record, in: reading).code)
        },
        refusal: { reading, rows in
          let asset = try asset(rows.record, in: reading)
          return asset.method == .none ? AssetsRefusal.notDepreciable(asset.code) : nil
        }),
      Action(
        "actif.rappel", "Rappel : en prévoir un", key: "i", permission: .writeAssets, on: .row,
        step: .open { _, rows in .form(.assetReminder, record: rows.record) }, refusal: refusal(of: .assign)),
    ] + departureActions + [depreciationAction]

  /// How assets leave.
  private static let departureActions: [Action] = [
    Action(
      "actif.ceder", "Céder l’actif", key: "c", permission: .disposeAssets, on: .row,
      step: .open { _, rows in .form(.assetDisposal, record: rows.record) }, refusal: refusal(of: .dispose)),
    Action(
      "actif.rebut", "Rebut : le mettre au rebut", key: "z", permission: .disposeAssets, on: .row,
      step: .open { _, rows in .form(.assetScrap, record: rows.record) }, refusal: refusal(of: .scrap)),
    Action(
      "actif.encaisser", "Encaisser le prix de cession", key: "b", permission: .disposeAssets, on: .row,
      step: .open { _, rows in .form(.disposalCollection, record: rows.record) },
      refusal: refusal(of: .collect)),
  ]

  static let depreciationAction = Action(
    "parc.doter", "Doter : écrire les amortissements", key: "d", permission: .depreciateAssets, on: .screen,
    step: .open { _, _ in .form(.assetDepreciation) })

  static let assignmentActions: [Action] = [
    Action(
      "affectation.reprendre", "Reprendre l’actif", key: "r", permission: .assignAssets, on: .row,
      step: .open { reading, rows in
        .form(.assetReturn, record: try assignedAsset(rows.record, in: reading).id.rawValue)
      },
      refusal: { reading, rows in
        try refusalToReturn(assignedAsset(rows.record, in: reading), assignment: rows.one(), in: reading)
      })
  ]

  static let reminderActions: [Action] = [
    Action(
      "rappel.fait", "Fait : noter le rappel fait", key: "f", permission: .writeAssets, on: .row,
      step: .open { _, rows in .form(.assetReminderDone, record: rows.record) },
      refusal: { try reminder($1.record, in: $0).refusal }),
    Action(
      "rappel.annuler", "Annuler le rappel", key: "z", permission: .writeAssets, on: .row,
      step: .confirm(
        { reading, rows in
          let reminder = try reminder(rows.record, in: reading)
          let asset = try asset(reminder.asset.rawValue, in: reading)
          return Question(
            "Annuler « \(reminder.kind.label) », \(named(asset)), "
              + "prévu le \(reminder.due.french) ? Il ne reviendra pas.",
            isDangerous: true)
        },
        { session, rows in
          try session.perform(CancelReminder(reminder: rows.one()))
          return Outcome("Rappel annulé.")
        }),
      refusal: { try reminder($1.record, in: $0).refusal }),
  ]

  // MARK: What they name

  static func reminder(_ id: Int64, in reading: Reading) throws -> AssetReminder {
    try AssetReminder.find(AssetReminder.ID(id), in: reading)
  }

  private static func assignedAsset(_ assignment: Int64, in reading: Reading) throws -> Asset {
    let row = try ListedRow.find(assignment, of: .assignments, in: reading)
    return try Asset.find(.code(row?.text(.asset) ?? ""), in: reading)
  }

  private static func refusal(
    of command: Asset.Command
  ) -> @Sendable (Reading, Selection) throws -> (any Refusal)? {
    { try asset($1.record, in: $0).refusal(of: command) }
  }

  /// Why nobody is to give an asset back, or not that one of its assignments.
  private static func refusalToReturn(
    _ asset: Asset, assignment: Assignment.ID? = nil, in reading: Reading
  ) throws -> AssetsRefusal? {
    guard let ended = try Assignment.toEnd(of: asset, on: reading.today, in: reading) else {
      return .notAssigned(asset.code, reading.today)
    }
    guard let assignment, ended.id != assignment else { return nil }
    let asked = try Assignment.all(of: asset.id, in: reading).first { $0.id == assignment }
    guard asked?.status(on: reading.today) == .toCome else { return .notAssigned(asset.code, reading.today) }
    return .overlap(asset.code, employee: ended.employeeCode, from: ended.from, to: ended.to)
  }
}
