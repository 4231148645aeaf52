import Kernel

/// A section of the menu, as the plan document has it.
package struct Section: Hashable, Sendable {
  package let id: SectionID
  package let title: String
  /// The digit that opens it, the same in every company; none for the tools.
  package let digit: Int?
  /// The plan that brings it, 1 to 3.
  package let plan: Int
  /// The optional module that must be active, if any.
  package let module: ModuleID?
}

extension SectionID {
  package static let crm = SectionID("crm")
  package static let sales = SectionID("sales")
  package static let treasury = SectionID("treasury")
  package static let purchasing = SectionID("purchasing")
  package static let catalog = SectionID("catalog")
  package static let inventory = SectionID("inventory")
  package static let accounting = SectionID("accounting")
  package static let staff = SectionID("staff")
  package static let assets = SectionID("assets")
  package static let tools = SectionID("tools")
}

extension Section {
  /// The nine sections in the plan document's order, then the tools.
  package static let all = [
    Section(id: .crm, title: "CRM", digit: 1, plan: 1, module: nil),
    Section(id: .sales, title: "Ventes", digit: 2, plan: 1, module: nil),
    Section(id: .treasury, title: "Trésorerie", digit: 3, plan: 1, module: nil),
    Section(id: .purchasing, title: "Achats", digit: 4, plan: 2, module: .purchasing),
    Section(id: .catalog, title: "Produits", digit: 5, plan: 2, module: .catalog),
    Section(id: .inventory, title: "Stocks", digit: 6, plan: 2, module: .inventory),
    Section(id: .accounting, title: "Comptabilité", digit: 7, plan: 3, module: .accounting),
    Section(id: .staff, title: "RH", digit: 8, plan: 3, module: .humanResources),
    Section(id: .assets, title: "Parc", digit: 9, plan: 3, module: .assets),
    Section(id: .tools, title: "Outils", digit: nil, plan: 1, module: nil),
  ]
}
