import CatalogFacts
import Kernel
import SalesFacts

/// A thing the demo company sells, and what it buys it for.
struct DemoItem {
  /// Its code in the catalogue.
  let code: String
  let label: String
  let unit: String
  let kind: ProductKind
  /// Before VAT.
  let price: Money
  /// What one costs before VAT; nothing for services.
  let cost: Money
  /// The code of its category.
  let family: String
  /// What is kept in stock at least; nothing for what is not counted.
  let minimum: Int
  /// What is ordered at a time.
  let reorder: Int
  /// The units sold at once.
  let quantity: ClosedRange<Int>
  /// Whether dwellings pay the rate of energy savings for it.
  let savesEnergy: Bool

  var nature: LineNature { kind.nature }
  var isCounted: Bool { kind != .service }

  /// Reads « code|désignation|unité|prix|achat|catégorie|minimum|commande|de-à|éco » lines, amounts in cents.
  static func table(_ kind: ProductKind, _ text: String) -> [DemoItem] {
    text.split(separator: "\n").map { line in
      guard let item = DemoItem(kind, line.split(separator: "|", omittingEmptySubsequences: false)) else {
        preconditionFailure("a line of the catalogue cannot be read: \(line)")
      }
      return item
    }
  }

  private init?(_ kind: ProductKind, _ parts: [Substring]) {
    guard parts.count == 10, let price = Int64(parts[3]), let cost = Int64(parts[4]),
      let minimum = Int(parts[6]), let reorder = Int(parts[7])
    else { return nil }
    let range = parts[8].split(separator: "-").compactMap { Int($0) }
    guard let least = range.first, let most = range.last, least <= most else { return nil }
    (code, label, unit) = (String(parts[0]), String(parts[1]), String(parts[2]))
    (self.kind, self.price, self.cost) = (kind, Money(cents: price), Money(cents: cost))
    (family, self.minimum, self.reorder) = (String(parts[5]), minimum, reorder)
    quantity = least...most
    savesEnergy = parts[9] == "éco"
  }
}
