import Assets
import AssetsFacts
import Desk
import Kernel
import Lists
import Plan
import Store

/// What the company owns, who uses it, what it loses of its value.
package let assetsFeature = Feature(
  module: AssetsModule.module, rights: RightsTitle("Parc", at: 11),
  grants: [
    Grant(.readAssets, to: [.bookkeeping, .staff, .management]),
    Grant(.writeAssets, .depreciateAssets, .disposeAssets, to: [.bookkeeping, .management]),
    Grant(.assignAssets, to: [.staff, .management]),
  ],
  records: [
    Record(
      .asset, "actif", permission: .readAssets, ofManyParties: true,
      find: { reading, code in try Screens.asset(code, in: reading)?.id.rawValue },
      open: { _, id in .board(.asset, record: id) })
  ],
  lists: Screens.assetLists, forms: Screens.assetForms, boards: [Screens.assetBoard],
  menu: [
    MenuEntry("Actifs", .assets, in: .assets, at: 1),
    MenuEntry("Affectations", .assignments, in: .assets, at: 2),
    MenuEntry("Amortissements", .depreciations, in: .assets, at: 3),
    MenuEntry("Rappels", .assetReminders, in: .assets, at: 4),
    MenuEntry("À mettre en fiche", .assetsToEnter, in: .assets, at: 5),
  ],
  search: AssetsSearch.legs, shares: [Screens.assetShare], controls: [AssetsControls.group])
