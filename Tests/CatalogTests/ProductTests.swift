import Articles
import Catalog
import CatalogFacts
import Company
import Kernel
import Store
import TestSupport
import Testing

@Suite struct ProductTests {
  @Test func `a product keeps what is said of it`() throws {
    let office = try TestCompany()
    let output = try office.run(
      CreateProduct.self,
      """
      {"code": "VIS", "label": "Vis à bois", "kind": "goods", "price": "0.50", "vat": "5.5",
       "stockable": true, "minimum": "100", "reorder": "500", "unit": "pièce", "description": "Acier",
       "purchase_price": "0.2", "barcode": "3017620422003",
       "tiers": [{"from": "100", "price": "0.4"}, {"from": "10", "price": "0.45"}]}
      """)
    #expect(output.id == ProductID(1))
    let product = try office.product("vis")
    #expect(product.label == "Vis à bois")
    #expect(product.price.decimal == "0.5")
    #expect(product.rate.decimal == "5.5")
    #expect(product.category == .standard)
    #expect(product.stockable)
    #expect(product.minimum?.decimal == "100")
    #expect(product.reorder?.decimal == "500")
    #expect(product.purchasePrice?.decimal == "0.2")
    #expect(product.tiers.map { "\($0.from) \($0.price)" } == ["10 0.45", "100 0.4"])
    #expect(
      try office.changes(of: "product") == [
        "création | Code:  → VIS | Désignation:  → Vis à bois | Description:  → Acier | "
          + "Type:  → Marchandise | Unité:  → pièce | Prix de vente:  → 0,50 € HT | "
          + "Prix par quantité:  → dès 10 : 0,45 € ; dès 100 : 0,40 € | Prix d’achat HT:  → 0,20 € | "
          + "TVA:  → 5,5 % | Suivi en stock:  → oui | Stock minimum:  → 100 | Quantité à commander:  → 500 | "
          + "Code-barres:  → 3017620422003 | Actif:  → oui"
      ])
    #expect(try office.differences() == [])
  }

  @Test func `little said, a code is proposed and the company's VAT taken`() throws {
    let office = try TestCompany()
    #expect(try office.run(CreateProduct.self, #"{"label": "Conseil", "kind": "service"}"#).code == "CONS")
    #expect(try office.run(CreateProduct.self, #"{"label": "Conseil", "kind": "service"}"#).code == "CONS2")
    let product = try office.product("CONS")
    #expect(product.rate.decimal == "20")
    #expect(product.active)
    #expect(!product.stockable)
    try office.run(UpdateCompany.self, #"{"name": "Martin", "vat_franchise": true}"#)
    try office.run(CreateProduct.self, #"{"label": "Audit", "kind": "service", "price": "100"}"#)
    #expect(try office.product("AUDI").category == .exempt)
    #expect(try office.product("AUDI").rate == .zero)
  }

  @Test(arguments: [
    (#""vat": "0""#, VATCategory.zeroRated, "0"), (#""vat": "10""#, .standard, "10"),
    (#""vat_category": "E""#, .exempt, "0"), (#""vat_category": "AE", "vat": "20""#, .reverseCharge, "0"),
    (#""vat_category": "S""#, .standard, "20"),
  ])
  func `a rate tells its category, and a category without VAT its rate`(
    keys: String, category: VATCategory, rate: String
  ) throws {
    let office = try TestCompany()
    try office.run(CreateProduct.self, #"{"code": "A", "label": "A", "kind": "goods", \#(keys)}"#)
    let product = try office.product("A")
    #expect(product.category == category)
    #expect(product.rate.decimal == rate)
  }

  @Test func `a price is before VAT or with it, never both`() throws {
    let office = try TestCompany()
    try office.run(CreateProduct.self, #"{"code": "A", "label": "A", "kind": "goods", "price_gross": 12}"#)
    #expect(try office.product("A").priceIncludesTax)
    #expect(throws: CatalogRefusal.twoPrices) {
      try office.run(UpdateProduct.self, #"{"product": "A", "price": "10", "price_gross": "12"}"#)
    }
    try office.run(UpdateProduct.self, #"{"product": "A", "price": "10"}"#)
    #expect(try office.product("A").priceIncludesTax == false)
  }

  @Test(arguments: [
    (#""price": "-1""#, "price"), (#""price_gross": "-1""#, "price_gross"),
    (#""purchase_price": "-1""#, "purchase_price"), (#""minimum": "-1""#, "minimum"),
    (#""tiers": [{"from": "0", "price": "1"}]"#, "tiers"),
    (#""tiers": [{"from": "2", "price": "1"}, {"from": "2", "price": "3"}]"#, "tiers"),
    (#""vat": "0", "vat_category": "S""#, "vat"),
  ])
  func `a number that cannot be is refused by its field`(keys: String, field: String) throws {
    let office = try TestCompany()
    let refusal = #expect(throws: CommonRefusal.self) {
      try office.run(CreateProduct.self, #"{"code": "A", "label": "A", "kind": "goods", \#(keys)}"#)
    }
    #expect(refusal?.field == field)
  }

  @Test func `a service is never stockable`() throws {
    let office = try TestCompany()
    #expect(throws: CatalogRefusal.serviceStockable) {
      try office.run(CreateProduct.self, #"{"label": "Conseil", "kind": "service", "stockable": true}"#)
    }
    try office.run(
      CreateProduct.self, #"{"code": "A", "label": "A", "kind": "goods", "stockable": true}"#)
    #expect(throws: CatalogRefusal.serviceStockable) {
      try office.run(UpdateProduct.self, #"{"product": "A", "kind": "service"}"#)
    }
    try office.run(UpdateProduct.self, #"{"product": "A", "kind": "service", "stockable": false}"#)
    #expect(try office.product("A").kind == .service)
  }

  @Test func `a code and a barcode are one product's`() throws {
    let office = try TestCompany()
    try office.run(
      CreateProduct.self, #"{"code": "A", "label": "Alpha", "kind": "goods", "barcode": "X1"}"#)
    try office.run(CreateProduct.self, #"{"code": "B", "label": "Bêta", "kind": "goods"}"#)
    #expect(throws: CatalogRefusal.codeTaken("A", by: "Alpha")) {
      try office.run(CreateProduct.self, #"{"code": "a", "label": "C", "kind": "goods"}"#)
    }
    #expect(throws: CatalogRefusal.codeTaken("A", by: "Alpha")) {
      try office.run(UpdateProduct.self, #"{"product": "B", "code": "a"}"#)
    }
    #expect(throws: CatalogRefusal.barcodeTaken("X1", by: "A")) {
      try office.run(UpdateProduct.self, #"{"product": "B", "barcode": "X1"}"#)
    }
    #expect(throws: ArticlesRefusal.invalidCode("#3")) {
      try office.run(CreateProduct.self, ##"{"code": "#3", "label": "C", "kind": "goods"}"##)
    }
    #expect(throws: ArticlesRefusal.labelless) {
      try office.run(CreateProduct.self, #"{"label": "  ", "kind": "goods"}"#)
    }
  }

  @Test func `a change keeps what it does not name, and an empty text clears`() throws {
    let office = try TestCompany()
    try office.run(
      CreateProduct.self,
      """
      {"code": "A", "label": "Alpha", "kind": "goods", "price": "10", "purchase_price": "6", "minimum": "5",
       "barcode": "X1", "unit": "kg"}
      """)
    let output = try office.run(
      UpdateProduct.self,
      """
      {"product": "A", "version": 1, "label": "Alpha 2", "purchase_price": "", "minimum": "", "barcode": ""}
      """
    )
    #expect(output.version == 2)
    let product = try office.product("A")
    #expect(product.price.decimal == "10")
    #expect(product.unit == "kg")
    #expect(product.purchasePrice == nil)
    #expect(product.minimum == nil)
    #expect(product.barcode.isEmpty)
    #expect(
      try office.changes(of: "product").last
        == "modification | Désignation: Alpha → Alpha 2 | Prix d’achat HT: 6,00 € →  | Stock minimum: 5 →  | "
        + "Code-barres: X1 → ")
    #expect(try office.run(UpdateProduct.self, #"{"product": "A", "label": "Alpha 2"}"#).version == 2)
    #expect(try office.changes(of: "product").count == 2)
    let refusal = #expect(throws: CommonRefusal.self) {
      try office.run(UpdateProduct.self, #"{"product": "A", "version": 1, "label": "Alpha 3"}"#)
    }
    #expect(refusal?.message.hasPrefix("Test a enregistré cette fiche") == true)
  }

  @Test func `without plan 2 nothing of it runs`() throws {
    let office = try TestCompany(plan: 1)
    #expect(throws: ArticlesRefusal.moduleOff) {
      try office.run(CreateProduct.self, #"{"label": "A", "kind": "goods"}"#)
    }
    #expect(throws: ArticlesRefusal.moduleOff) {
      try office.run(UpdateProduct.self, #"{"product": "A", "label": "B"}"#)
    }
    #expect(throws: ArticlesRefusal.moduleOff) {
      try office.run(SetClientPrice.self, #"{"product": "A", "client": "DUP", "price": "1"}"#)
    }
    #expect(throws: ArticlesRefusal.moduleOff) { try office.run(CreateCategory.self, #"{"label": "A"}"#) }
    #expect(throws: ArticlesRefusal.moduleOff) { try office.run(UpdateCategory.self, #"{"category": "A"}"#) }
  }
}
