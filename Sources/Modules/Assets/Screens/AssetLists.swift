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
      open: { .board(.asset, record: $1.number) },
      behind: { .board(.asset, record: $1.number) }),
    ListScreen(
      .assignments, create: .form(.assetAssignment), actions: assignmentActions,
      open: { $1.named(.asset, by: .asset) },
      behind: { Int64($1.text(.employeeNumber)).map { .record(.employee, $0) } }),
    ListScreen(
      .depreciations, actions: [depreciationAction],
      open: { $1.named(.asset, by: .asset) },
      behind: { $1.named(.asset, by: .asset) }),
    ListScreen(
      .assetReminders, create: .form(.assetReminder), actions: reminderActions,
      open: { reading, row in
        let reminder = try AssetReminder.find(AssetReminder.ID(row.number), in: reading)
        guard reminder.refusal == nil else { return .board(.asset, record: reminder.asset.rawValue) }
        return .form(.assetReminderDone, record: row.number)
      },
      behind: { $1.named(.asset, by: .asset) }),
    ListScreen(
      .assetsToEnter, create: .form(.asset),
      open: { sheet(ofPurchase: $1) },
      behind: { sheet(ofPurchase: $1) }),
  ]

  /// The form that enters what a supplier's invoice bought, filled with its line.
  private static func sheet(ofPurchase row: ListedRow) -> Route {
    .form(
      .asset,
      preset: [
        .origin: AssetSource.purchase.rawValue, .purchase: row.text(.number), .line: row.text(.line),
      ])
  }
}
