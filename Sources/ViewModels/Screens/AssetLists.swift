import Assets
import Kernel
import Reports
import Store

extension Screens {
  /// The lists of what the company owns, of who uses it and of what must be done to it.
  static let assetLists: [ListScreen] = [
    ListScreen(
      listing("parc.actifs"), create: .form("parc.actif.edit"), actions: assetActions,
      open: { _, id in .board("parc.actif", record: id) },
      behind: { _, id in .board("parc.actif", record: id) }),
    ListScreen(
      listing("parc.affectations"), create: .form("parc.affecter"), actions: assignmentActions,
      open: { reading, id in try assetCard(ofRow: id, in: "parc.affectations", reading) },
      behind: { reading, id in
        Int64(try value("id_salarie", ofRow: id, in: "parc.affectations", reading)).map {
          .board("rh.employe", record: $0)
        }
      }),
    ListScreen(
      listing("parc.amortissements"), actions: [depreciationAction],
      open: { reading, id in try assetCard(ofRow: id, in: "parc.amortissements", reading) },
      behind: { reading, id in try assetCard(ofRow: id, in: "parc.amortissements", reading) }),
    ListScreen(
      listing("parc.rappels"), create: .form("parc.rappel"), actions: reminderActions,
      open: { reading, id in
        let reminder = try AssetReminder.find(AssetReminder.ID(id), in: reading)
        guard reminder.refusal == nil else { return .board("parc.actif", record: reminder.asset.rawValue) }
        return .form("parc.rappel.fait", record: id)
      },
      behind: { reading, id in try assetCard(ofRow: id, in: "parc.rappels", reading) }),
    ListScreen(
      listing("parc.a-creer"), create: .form("parc.actif.edit"),
      open: { reading, id in try sheet(ofPurchase: id, reading) },
      behind: { reading, id in try sheet(ofPurchase: id, reading) }),
  ]

  /// The module of the menu, as the plan document has it, then what must be done.
  static let assetMenu = MenuModule(
    "Parc", digit: 9, plan: 3, module: "parc",
    entries: [
      entry("Actifs", "parc.actifs"), entry("Affectations", "parc.affectations"),
      entry("Amortissements", "parc.amortissements"), entry("Rappels", "parc.rappels"),
      entry("À mettre en fiche", "parc.a-creer"),
    ])

  /// The card of the asset a row names in its column `actif`.
  static func assetCard(ofRow id: Int64, in list: String, _ reading: Reading) throws -> Route? {
    try asset(try value("actif", ofRow: id, in: list, reading), in: reading).map {
      .board("parc.actif", record: $0.id.rawValue)
    }
  }

  /// The form that enters what a supplier's invoice bought, filled with its line.
  private static func sheet(ofPurchase row: Int64, _ reading: Reading) throws -> Route {
    let number = try value("numero", ofRow: row, in: "parc.a-creer", reading)
    let line = try value("ligne", ofRow: row, in: "parc.a-creer", reading)
    return .form(
      "parc.actif.edit",
      preset: ["origin": AssetSource.purchase.rawValue, "purchase": number, "line": line])
  }
}
