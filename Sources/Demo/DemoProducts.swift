import Articles
import Catalog
import CatalogFacts
import Kernel
import Store

/// The demo company's catalogue, entered when it is founded.
enum DemoProducts {
  static func enter(in batch: borrowing Batch) throws {
    for family in DemoCatalogue.families {
      try batch.perform(
        CreateCategory(label: family.label, code: family.code, parent: family.parent.map { .code($0) }))
    }
    for (index, item) in DemoCatalogue.all.enumerated() {
      try batch.perform(creation(of: item, rank: index))
    }
  }

  private static func creation(of item: DemoItem, rank: Int) -> CreateProduct {
    var product = CreateProduct(label: item.label, kind: item.kind)
    product.given[.code] = item.code
    product.given[.unit] = item.unit
    product.given[.price] = UnitPrice(item.price).decimal
    product.given[.vat] = VATRate(basisPoints: 2_000).decimal
    product.given[.category] = item.family
    product.given[.tiers] = tiers(of: item).map(PriceTier.text)
    guard item.isCounted else { return product }
    product.given[.purchasePrice] = UnitPrice(item.cost).decimal
    product.given[.stockable] = "true"
    product.given[.minimum] = Quantity(whole: item.minimum).decimal
    product.given[.reorder] = Quantity(whole: item.reorder).decimal
    product.given[.barcode] = barcode(rank)
    return product
  }

  /// What is sold by the roll or the box costs less from a certain quantity.
  private static func tiers(of item: DemoItem) -> [PriceTier]? {
    guard item.kind == .material, item.unit == "m" else { return nil }
    let reduced = Money(cents: item.price.cents * 94 / 100)
    return [PriceTier(from: Quantity(whole: 30), price: UnitPrice(reduced))]
  }

  /// An EAN-13 of the range kept for what a house numbers itself: "2…" and its key.
  ///
  /// Source: GS1 General Specifications, 2.1.11 (restricted circulation numbers).
  private static func barcode(_ rank: Int) -> String {
    let digits = "20" + String(10_000_000_000 + rank * 37).dropFirst()
    let sum = digits.utf8.enumerated().reduce(0) {
      $0 + Int($1.element - 0x30) * ($1.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return digits + String((10 - sum % 10) % 10)
  }
}
