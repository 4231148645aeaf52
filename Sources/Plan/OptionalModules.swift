import Kernel

/// The modules a company may have or not, as the plan document has them.
private struct OptionalModule {
  let id: ModuleID
  let title: String
  /// The first plan that has it.
  let plan: Int
  let isSwitchable: Bool

  static let all = [
    OptionalModule(id: .purchasing, title: "Achats", plan: 2, isSwitchable: true),
    // The catalogue is what purchases and stocks stand on.
    OptionalModule(id: .catalog, title: "Produits", plan: 2, isSwitchable: false),
    OptionalModule(id: .inventory, title: "Stocks", plan: 2, isSwitchable: true),
    OptionalModule(id: .accounting, title: "Comptabilité", plan: 3, isSwitchable: true),
    OptionalModule(id: .humanResources, title: "RH", plan: 3, isSwitchable: true),
    OptionalModule(id: .assets, title: "Parc", plan: 3, isSwitchable: true),
  ]
}

extension ModuleID {
  package static let purchasing = ModuleID("achats")
  package static let catalog = ModuleID("produits")
  package static let inventory = ModuleID("stocks")
  package static let accounting = ModuleID("comptabilite")
  package static let humanResources = ModuleID("rh")
  package static let assets = ModuleID("parc")

  /// Those a company may have or not, in the plan document's order.
  package static let optional = OptionalModule.all.map(\.id)

  /// The optional module of that name; `nil` for a name no plan knows.
  package static func known(_ name: String) -> ModuleID? { optional.first { $0.rawValue == name } }

  /// What people call it; a module every company has goes by its name.
  package var title: String { row?.title ?? rawValue }

  /// The first plan that has it.
  package var plan: Int { row?.plan ?? Plan.first }

  /// Whether a company whose plan has it may do without.
  package var isSwitchable: Bool { row?.isSwitchable ?? false }

  private var row: OptionalModule? { OptionalModule.all.first { $0.id == self } }
}
