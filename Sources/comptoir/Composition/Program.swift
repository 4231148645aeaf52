import Accounting
import Articles
import Assets
import Attachments
import Catalog
import Company
import HumanResources
import Inventory
import Kernel
import OpenItems
import Parties
import Purchasing
import Receivables
import Sales
import Store
import Treasury

/// What the program is made of: the one place that lists its modules.
enum Program {
  static let composition = Composition(
    modules: [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      ArticlesModule.module, AttachmentsModule.module, SalesModule.module, TreasuryModule.module,
      ReceivablesModule.module, PurchasingModule.module, InventoryModule.module, CatalogModule.module,
      HumanResourcesModule.module, AssetsModule.module, AccountingModule.module,
    ],
    roles: InitialRole.all)

  /// The operation of that name.
  ///
  /// - Throws: `not-found` when there is none.
  static func command(_ name: String) throws -> Command {
    guard let type = composition.useCases.first(where: { $0.name == name }) else {
      throw CommonRefusal.notFound(what: "l’opération", key: name)
    }
    return Command(type)
  }
}
