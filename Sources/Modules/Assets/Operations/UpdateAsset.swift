import AssetsFacts
import Kernel
import Store

/// What people may change of an asset: what it is called and known by.
struct AssetSheet: Hashable, Sendable {
  let label: String
  let kind: AssetKind
  let serial: String
  let plate: String
  let note: String

  /// The sheet as the journal of actions shows it.
  var shown: [(String, String)] {
    [
      ("Désignation", label), ("Type", kind.label), ("N° de série", serial), ("Plaque", plate),
      ("Note", note),
    ]
  }
}

/// Changes what an asset is called and known by; what is booked of it stays.
package struct UpdateAsset: UseCase {
  package static let name = "assets.update"
  package static let title = "Modifier un actif"
  package static let permission = Permission.writeAssets

  package let asset: Reference<Asset>
  /// What is left out stays as it is.
  package let label: String?
  package let kind: AssetKind?
  package let serial: String?
  package let plate: String?
  package let note: String?

  package init(
    asset: Reference<Asset>, label: String? = nil, kind: AssetKind? = nil, serial: String? = nil,
    plate: String? = nil, note: String? = nil
  ) {
    self.asset = asset
    self.label = label
    self.kind = kind
    self.serial = serial
    self.plate = plate
    self.note = note
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Asset.requireOn(in: tx.reading)
    let asset = try Asset.find(asset, in: tx.reading)
    if let refusal = asset.refusal(of: .edit) { throw refusal }
    let sheet = AssetSheet(
      label: try FieldText.line(label ?? asset.label), kind: kind ?? asset.kind,
      serial: try FieldText.line(serial ?? asset.serial), plate: try FieldText.line(plate ?? asset.plate),
      note: try FieldText.paragraph(note ?? asset.note))
    guard !sheet.label.isEmpty else { throw AssetsRefusal.labelMissing }
    try asset.update(sheet, in: tx.db)
    try tx.record(
      Change(
        "modification", of: asset.facts.subject,
        fields: Change.fields(from: asset.sheet.shown, to: sheet.shown)))
    return Done()
  }
}

extension Asset {
  fileprivate var sheet: AssetSheet {
    AssetSheet(label: label, kind: kind, serial: serial, plate: plate, note: note)
  }
}
