import Assets
import AssetsFacts
import Desk
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// The lists of what the company owns, of who uses it and of what must be done to it.
  package static let assetLists: [ListScreen] = [
    ListScreen(
      .assets, of: .asset, create: .form(.asset), actions: assetActions,
      open: { _, id in .board(.asset, record: id) },
      behind: { _, id in .board(.asset, record: id) }),
    ListScreen(
      .assignments, create: .form(.assetAssignment), actions: assignmentActions,
      open: { reading, id in try named(.asset, by: "actif", ofRow: id, in: .assignments, reading) },
      behind: { reading, id in
        Int64(try value("id_salarie", ofRow: id, in: .assignments, reading)).map { .record(.employee, $0) }
      }),
    ListScreen(
      .depreciations, actions: [depreciationAction],
      open: { reading, id in try named(.asset, by: "actif", ofRow: id, in: .depreciations, reading) },
      behind: { reading, id in try named(.asset, by: "actif", ofRow: id, in: .depreciations, reading) }),
    ListScreen(
      .assetReminders, create: .form(.assetReminder), actions: reminderActions,
      open: { reading, id in
        let reminder = try AssetReminder.find(AssetReminder.ID(id), in: reading)
        guard reminder.refusal == nil else { return .board(.asset, record: reminder.asset.rawValue) }
        return .form(.assetReminderDone, record: id)
      },
      behind: { reading, id in try named(.asset, by: "actif", ofRow: id, in: .assetReminders, reading) }),
    ListScreen(
      .assetsToEnter, create: .form(.asset),
      open: { reading, id in try sheet(ofPurchase: id, reading) },
      behind: { reading, id in try sheet(ofPurchase: id, reading) }),
  ]

  /// The form that enters what a supplier's invoice bought, filled with its line.
  private static func sheet(ofPurchase row: Int64, _ reading: Reading) throws -> Route {
    let number = try value("numero", ofRow: row, in: .assetsToEnter, reading)
    let line = try value("ligne", ofRow: row, in: .assetsToEnter, reading)
    return .form(
      .asset,
      preset: [.origin: AssetSource.purchase.rawValue, .purchase: number, .line: line])
  }
}
