import AccountingDesk
import ArticlesDesk
import AssetsDesk
import AttachmentsDesk
import CatalogDesk
import Company
import CompanyDesk
import Desk
import HumanResourcesDesk
import InventoryDesk
import Kernel
import LedgersDesk
import Lists
import Overview
import OverviewFacts
import PartiesDesk
import PurchasingDesk
import ReceivablesDesk
import SalesDesk
import Store
import TreasuryDesk

/// What the program is made of: the one place that lists its modules. All else is computed from the list.
package enum Program {
  /// Every module, in the order their listeners hear of a fact, and what crosses them.
  package static let features = modules + [overviewFeature(of: modules)]

  package static let modules =
    first + [attachmentsFeature(keptWith: first + others)] + others

  private static let first = [
    storeFeature, companyFeature(rights: Rights { rights }), partiesFeature, ledgersFeature, articlesFeature,
  ]
  private static let others = [
    salesFeature, treasuryFeature, receivablesFeature, purchasingFeature, inventoryFeature, catalogFeature,
    humanResourcesFeature, assetsFeature, accountingFeature,
  ]

  /// As the store needs it.
  package static let composition = Composition(
    modules: features.compactMap(\.module), roles: InitialRole.granted(by: features))

  /// As the shell needs it.
  package static let catalogue = Catalogue(
    features, start: .board(.dashboard),
    company: { reading in
      let profile = try CompanyProfile.load(in: reading)
      return CompanyBadge(
        name: profile.name, plan: profile.plan, activeModules: try Modules.active(in: reading.db))
    })

  /// The list of that name, as scripts and the menu know it.
  package static func listing(_ id: String) -> Listing? { catalogue.list(ListID(id))?.listing }

  /// The operation of that name.
  ///
  /// - Throws: `not-found` when there is none.
  package static func command(_ name: String) throws -> Command {
    guard let type = composition.useCases.first(where: { $0.name == name }) else {
      throw CommonRefusal.notFound(what: "l’opération", key: name)
    }
    return Command(type, in: composition)
  }

  /// Every right, by the part of the program it opens.
  private static var rights: [RightsSection] {
    let titled = features.compactMap { feature in
      feature.rights.map { (title: $0, permissions: feature.module?.permissions ?? []) }
    }
    return titled.sorted { $0.title.place < $1.title.place }.map {
      RightsSection($0.title.title, $0.permissions)
    }
  }

  /// What every module tells in the histories of parties.
  package static let feeds = Feeds(modules.flatMap(\.feed))
}
