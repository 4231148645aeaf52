import AssetsFacts
import Kernel
import Store

/// Changes what an asset is called and known by; what is booked of it stays.
package struct UpdateAsset: UseCase {
  package static let name = "assets.update"
  package static let title = "Modifier un actif"
  package static let permission = Permission.writeAssets

  package let asset: Reference<Asset>
  package var given = FieldChanges<AssetSheet>()

  private enum CodingKeys: String, CodingKey { case asset }

  /// A change of nothing; set what changes.
  package init(asset: Reference<Asset>) { self.asset = asset }

  package init(from decoder: any Decoder) throws {
    asset = try decoder.container(keyedBy: CodingKeys.self).decode(Reference<Asset>.self, forKey: .asset)
    given = try FieldChanges(from: decoder)
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Asset.requireOn(in: tx.reading)
    let asset = try Asset.find(asset, in: tx.reading)
    if let refusal = asset.refusal(of: .edit) { throw refusal }
    var sheet = asset.sheet
    try sheet.take(given)
    try asset.update(sheet, in: tx.db)
    try tx.record(
      Change(
        "modification", of: asset.facts.subject,
        fields: Change.fields(from: asset.sheet.shown(), to: sheet.shown())))
    return Done()
  }
}
