import Articles
import CatalogFacts
import Kernel
import PartiesFacts
import Store
import TestSupport
import Testing

@Suite struct PriceTests {
  private let screws = ProductFacts.sample(
    1, "VIS", "Vis", price: "0.50", tiers: [(100, "0.40"), (1_000, "0.30")])

  @Test(arguments: [
    ("1", "0.5", ArticlePrice.Source.list), ("99.9999", "0.5", .list), ("100", "0.4", .tier),
    ("999", "0.4", .tier), ("1000", "0.3", .tier), ("-100", "0.4", .tier),
  ])
  func `the price is that of the greatest quantity reached, taken back or not`(
    quantity: String, price: String, source: ArticlePrice.Source
  ) throws {
    let quantity = try #require(Quantity(decimal: quantity))
    let expected = try #require(UnitPrice(decimal: price))
    #expect(
      screws.price(of: quantity) == ArticlePrice(price: expected, includesTax: false, source: source))
  }

  @Test func `what was agreed with a client holds at every quantity`() throws {
    let shop = try TestCompany()
    try shop.create(screws)
    try shop.agree("0.35", with: TestCompany.dupont, for: screws)
    let prices = try shop.read { reading in
      try [1, 2].flatMap { client in
        try [1, 1_000].map {
          try Articles.price(of: screws, quantity: Quantity(whole: $0), client: client, in: reading)
        }
      }
    }
    #expect(prices.map(\.price.decimal) == ["0.35", "0.35", "0.5", "0.3"])
    #expect(prices.map(\.source) == [.client, .client, .list, .tier])
    try shop.agree(nil, with: TestCompany.dupont, for: screws)
    #expect(try shop.texts("SELECT price FROM client_price").isEmpty)
    let differences = try shop.store.check().differences
    #expect(differences == [])
  }

  @Test func `a product priced with VAT gives its prices with VAT`() throws {
    let shop = try TestCompany()
    let book = ProductFacts.sample(1, "LIV", "Livre", price: "12", includesTax: true)
    try shop.create(book)
    let price = try shop.read { try Articles.price(of: book, quantity: .one, client: nil, in: $0) }
    #expect(price == ArticlePrice(price: book.price, includesTax: true, source: .list))
  }

  @Test func `a merged party's prices move, that of the party kept stays`() throws {
    let shop = try TestCompany()
    let nails = ProductFacts.sample(2, "CLO", "Clous")
    for product in [screws, nails] { try shop.create(product) }
    try shop.agree("0.35", with: TestCompany.dupont, for: screws)
    try shop.agree("0.20", with: TestCompany.martin, for: screws)
    try shop.agree("8", with: TestCompany.martin, for: nails)
    try shop.tell(PartyMerged(kept: TestCompany.dupont, merged: TestCompany.martin, day: shop.today))
    #expect(
      try shop.texts("SELECT product_id || '/' || party_id || '/' || price FROM client_price") == [
        "1/1/350000", "2/1/8000000",
      ])
    let differences = try shop.store.check().differences
    #expect(differences == [])
  }
}

@Suite struct MarginTests {
  @Test func `a margin is told in euros, on the purchase price and on the sale price`() throws {
    let margin = try #require(ProductFacts.sample(1, "A", "A", price: "10", purchase: "6").margin)
    #expect(margin.amount.decimal == "4")
    // 4 / 6 = 66,666… %; 4 / 10 = 40 %.
    #expect(margin.rate?.french == "66,67 %")
    #expect(margin.shareOfPrice?.french == "40 %")
  }

  @Test func `a price with VAT counts without it`() throws {
    let product = ProductFacts.sample(1, "A", "A", price: "10", includesTax: true, purchase: "6")
    // 10 / 1,20 = 8,333333…
    #expect(product.netPrice.decimal == "8.333333")
    #expect(product.margin?.amount.decimal == "2.333333")
  }

  @Test func `a sale at a loss has a negative margin, a gift no rate`() throws {
    let loss = try #require(ProductFacts.sample(1, "A", "A", price: "5", purchase: "8").margin)
    #expect(loss.amount.decimal == "-3")
    #expect(loss.rate?.french == "-37,5 %")
    let gift = try #require(ProductFacts.sample(1, "A", "A", price: "0", purchase: "0").margin)
    #expect(gift.rate == nil)
    #expect(gift.shareOfPrice == nil)
    #expect(ProductFacts.sample(1, "A", "A").margin == nil)
  }
}
