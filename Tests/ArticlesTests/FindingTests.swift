import Articles
import CatalogFacts
import Kernel
import Store
import TestSupport
import Testing

@Suite struct FindingTests {
  private func shop() throws -> TestCompany {
    let shop = try TestCompany()
    for product in [
      ProductFacts.sample(1, "CONS", "Conseil", kind: .service),
      .sample(2, "VIS-4X40", "Vis à bois 4 × 40", barcode: "3017620422003"),
      .sample(3, "CHE", "Chêne massif", description: "Planche rabotée"),
      .sample(4, "OLD", "Vis ancienne", active: false),
      .sample(5, "ÉCROU", "Écrou pour vis"),
    ] { try shop.create(product) }
    return shop
  }

  @Test(arguments: ["CONS", "cons", "#1", "Côns"])
  func `a product is found by its number or code, blind to case and accents`(typed: String) throws {
    let reference = try #require(Reference<Product>(typed))
    #expect(try shop().read { try Articles.find(reference, in: $0) }.label == "Conseil")
  }

  @Test func `a product is found by exactly its barcode, active or not`() throws {
    let shop = try shop()
    #expect(try shop.read { try Articles.find(.code("3017 6204 22003"), in: $0) }.code == "VIS-4X40")
    #expect(try shop.read { try Articles.find(.code("old"), in: $0) }.active == false)
    for missing in ["301762042200", "RIEN"] {
      #expect(throws: CommonRefusal.notFound(what: "l’article", key: missing)) {
        try shop.read { try Articles.find(.code(missing), in: $0) }
      }
    }
    #expect(try shop.read { try Articles.find(ProductID(99), in: $0) } == nil)
  }

  @Test func `a product comes back whole`() throws {
    let shop = try TestCompany()
    let product = ProductFacts(
      product: ProductID(7), code: "A", label: "Étagère", description: "Deux\nlignes", kind: .material,
      unit: "m²", price: UnitPrice(millionths: 12_345_678), priceIncludesTax: true,
      purchasePrice: UnitPrice(millionths: 1), rate: VATRate(basisPoints: 550), category: .standard,
      stockable: true, minimum: Quantity(tenThousandths: 5), reorder: Quantity(whole: 10), barcode: "X1",
      family: 3, active: false,
      tiers: [PriceTier(from: Quantity(whole: 2), price: UnitPrice(millionths: 500_000))])
    try shop.create(product)
    #expect(try shop.read { try Articles.find(ProductID(7), in: $0) } == product)
    #expect(try shop.read { try Articles.nextProduct(in: $0) } == ProductID(8))
    try shop.update(.sample(7, "B", "Étagère"))
    #expect(try shop.read { try Articles.find(code: "a", in: $0) } == nil)
    let revision = try shop.read { try Articles.revision(of: ProductID(7), in: $0) }
    #expect(revision?.version == 2)
    #expect(revision?.by == "test")
  }

  @Test(arguments: [
    ("vis", ["VIS-4X40", "ÉCROU"]), ("v", ["VIS-4X40", "ÉCROU"]), ("VIS bo", ["VIS-4X40"]),
    ("4x40", ["VIS-4X40"]), ("chene", ["CHE"]), ("mass", ["CHE"]), ("c", ["CHE", "CONS"]),
    ("ecr", ["ÉCROU"]), ("3017620422003", ["VIS-4X40"]), ("rabotée", []), ("ancienne", []), ("« »", []),
    ("", ["CHE", "CONS", "ÉCROU", "VIS-4X40"]),
  ])
  func `a picker puts codes first, then words of the label; only what is sold`(
    typed: String, codes: [String]
  ) throws {
    #expect(try shop().suggestions(typed) == codes)
  }

  @Test func `a picker shows no more than it is asked`() throws {
    #expect(try shop().suggestions("vis", limit: 1) == ["VIS-4X40"])
    #expect(try shop().suggestions("", limit: 2) == ["CHE", "CONS"])
  }

  @Test func `a renamed product is found by its new words only`() throws {
    let shop = try shop()
    try shop.update(.sample(1, "AUDIT", "Diagnostic", kind: .service))
    #expect(try shop.suggestions("conseil").isEmpty)
    #expect(try shop.suggestions("diag") == ["AUDIT"])
    #expect(try shop.store.check().differences == [])
  }

  @Test func `the catalogue is there when its module is`() throws {
    let shop = try TestCompany()
    #expect(throws: ArticlesRefusal.moduleOff) { try shop.read { try Articles.requireOn(in: $0) } }
    try shop.perform(Activate(modules: ["produits"]))
    #expect(try shop.read { try Articles.isOn(in: $0) })
  }
}
