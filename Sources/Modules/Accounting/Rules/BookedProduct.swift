import CatalogFacts
import Kernel
import PurchasingFacts
import SalesFacts

/// What the books need to know of a product: its kind and the categories it is in, the nearest first.
struct BookedProduct: Hashable, Sendable {
  let kind: ProductKind
  /// Ids of categories, from its own up to the root.
  let families: [Int64]

  var keys: [String] { families.map(String.init) }
}

extension AccountMap {
  /// The account a line is sold on; a free line is sold as its nature says.
  func sales(of product: BookedProduct?, nature: LineNature) -> String {
    switch (product?.kind, nature) {
    case (.service?, _): account(of: .salesOfServices, keys: product?.keys ?? [])
    case (.goods?, _), (.material?, _): account(of: .salesOfGoods, keys: product?.keys ?? [])
    case (nil, .goods): self[.salesOfGoods]
    case (nil, .service): self[.freeSales]
    }
  }

  /// The account a line is bought on: the one a person chose, a fixed asset's, its product's, else that of
  /// free purchases.
  func purchases(of line: PurchasedDocument.Line, _ product: BookedProduct?) -> String {
    if let account = line.account, !account.isEmpty { return account }
    if line.asset { return self[.purchasedAssets] }
    switch product?.kind {
    case .goods?: return account(of: .purchasesOfGoods, keys: product?.keys ?? [])
    case .material?: return account(of: .purchasesOfMaterials, keys: product?.keys ?? [])
    case .service?: return account(of: .freePurchases, keys: product?.keys ?? [])
    case nil: return self[.freePurchases]
    }
  }
}
