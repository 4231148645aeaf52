import AssetsFacts
import Kernel
import Store

/// What the company owns and keeps: assets, their depreciation, who uses them, what must be done to them.
package enum AssetsModule {
  package static let module = Module(
    name: "Assets",
    facts: [
      AssetAcquired.self, DepreciationPosted.self, AssetDisposed.self, DisposalCollected.self,
      AssetAssigned.self, AssetReturned.self,
    ], migrations: AssetsSchema.migrations,
    listeners: [AssetPurchasesListener(), AssignableEmployeesListener()],
    permissions: PermissionTitle.assets, audits: AssetsAudits.all, codes: AssetsCodes.all,
    useCases: [
      AcquireAsset.self, UpdateAsset.self, DepreciateAssets.self, DisposeAsset.self, ScrapAsset.self,
      CollectDisposal.self, AssignAsset.self, ReturnAsset.self, PlanReminder.self, CompleteReminder.self,
      CancelReminder.self,
    ],
    attachables: [Attachable(.asset, "l'actif", at: 150, right: .readAssets)],
    refusals: AssetsRefusal.samples)
}
