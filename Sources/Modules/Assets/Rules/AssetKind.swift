/// What sort of thing an asset is.
package enum AssetKind: String, Codable, CaseIterable, Sendable {
  case vehicle = "vehicule"
  case equipment = "materiel"
  case property = "immobilier"
  case other = "autre"

  /// What people call it.
  package var label: String {
    switch self {
    case .vehicle: "Véhicule"
    case .equipment: "Matériel"
    case .property: "Immobilier"
    case .other: "Autre"
    }
  }

  /// The account its value stands on unless another is chosen (PCG art. 932-1): transport, tools, buildings,
  /// office.
  package var usualAccount: String {
    switch self {
    case .vehicle: "2182"
    case .equipment: "2154"
    case .property: "2131"
    case .other: "2183"
    }
  }
}
