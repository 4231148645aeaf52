import Kernel

/// What a product is: goods sold, a material (*matière*) used, or a service, which is never in stock.
package enum ProductKind: String, Codable, CaseIterable, Sendable {
  case goods, material, service

  /// What its lines are on a document.
  package var nature: LineNature {
    switch self {
    case .goods, .material: .goods
    case .service: .service
    }
  }
}

/// The unit price from a quantity upwards.
package struct PriceTier: Hashable, Codable, Sendable {
  package let from: Quantity
  package let price: UnitPrice

  package init(from: Quantity, price: UnitPrice) {
    self.from = from
    self.price = price
  }
}

/// A product as it now is, whole: what a line, a stock or an account may need of it.
package struct ProductFacts: Hashable, Codable, Sendable {
  package let product: ProductID
  package var code: String
  package var label: String
  package var description: String
  package var kind: ProductKind
  /// As printed: « h », « kg », « pièce ».
  package var unit: String
  package var price: UnitPrice
  /// Whether `price` and those of the tiers are with VAT.
  package var priceIncludesTax: Bool
  /// What it is usually bought at, before VAT.
  package var purchasePrice: UnitPrice?
  package var rate: VATRate
  package var category: VATCategory
  /// Whether its goods are counted; never for a service.
  package var stockable: Bool
  /// Below it, an alert.
  package var minimum: Quantity?
  /// What is ordered at a time; what is missing to the minimum otherwise.
  package var reorder: Quantity?
  package var barcode: String
  /// Its place in the tree of categories.
  package var family: Int64?
  package var active: Bool
  /// By rising quantity.
  package var tiers: [PriceTier]

  package init(
    product: ProductID, code: String, label: String, description: String = "", kind: ProductKind,
    unit: String = "", price: UnitPrice, priceIncludesTax: Bool = false, purchasePrice: UnitPrice? = nil,
    rate: VATRate, category: VATCategory = .standard, stockable: Bool = false, minimum: Quantity? = nil,
    reorder: Quantity? = nil, barcode: String = "", family: Int64? = nil, active: Bool = true,
    tiers: [PriceTier] = []
  ) {
    self.product = product
    self.code = code
    self.label = label
    self.description = description
    self.kind = kind
    self.unit = unit
    self.price = price
    self.priceIncludesTax = priceIncludesTax
    self.purchasePrice = purchasePrice
    self.rate = rate
    self.category = category
    self.stockable = stockable
    self.minimum = minimum
    self.reorder = reorder
    self.barcode = barcode
    self.family = family
    self.active = active
    self.tiers = tiers
  }

  package var subject: Subject { Subject(kind: .product, record: product.rawValue, label: code) }
}

/// A product entered the catalogue.
package struct ProductCreated: Event {
  package static let name = "catalog.product-created.v1"
  package static let title = "article créé"
  package static let bearing: Bearing = []
  package let product: ProductFacts
  package let day: Day

  package init(product: ProductFacts, day: Day) {
    self.product = product
    self.day = day
  }

  package var subject: Subject { product.subject }
}

/// A product's record changed; the product as it now is.
package struct ProductUpdated: Event {
  package static let name = "catalog.product-updated.v1"
  package static let title = "article modifié"
  package static let bearing: Bearing = []
  package let product: ProductFacts
  package let day: Day

  package init(product: ProductFacts, day: Day) {
    self.product = product
    self.day = day
  }

  package var subject: Subject { product.subject }
}

/// A category of products was made or changed; as it now is.
package struct FamilySaved: Event {
  package static let name = "catalog.family-saved.v1"
  package static let title = "catégorie enregistrée"
  package static let bearing: Bearing = []
  package let family: Int64
  package let code: String
  package let label: String
  package let parent: Int64?
  package let active: Bool

  package init(family: Int64, code: String, label: String, parent: Int64?, active: Bool) {
    self.family = family
    self.code = code
    self.label = label
    self.parent = parent
    self.active = active
  }

  package var subject: Subject { Subject(kind: .family, record: family, label: code) }
}

/// A client's own price of a product was agreed, or dropped when `price` is `nil`.
package struct ClientPriceSet: Event {
  package static let name = "catalog.client-price-set.v1"
  package static let title = "prix client convenu"
  package static let bearing: Bearing = []
  package let product: ProductID
  package let code: String
  package let party: PartyFacts
  package let price: UnitPrice?
  package let day: Day

  package init(product: ProductID, code: String, party: PartyFacts, price: UnitPrice?, day: Day) {
    self.product = product
    self.code = code
    self.party = party
    self.price = price
    self.day = day
  }

  package var subject: Subject {
    Subject(kind: .product, record: product.rawValue, label: code, party: party.party)
  }
}
