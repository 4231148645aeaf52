import Articles
import Catalog
import CatalogFacts
import Kernel
import Parties
import PartiesFacts
import Store
import TestSupport
import Testing

@Suite struct ClientPriceTests {
  private func office() throws -> TestCompany {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"name": "Dupont"}"#)
    try office.run(CreateParty.self, #"{"name": "Martin"}"#)
    try office.run(CreateProduct.self, #"{"code": "VIS", "label": "Vis", "kind": "goods", "price": "1"}"#)
    return office
  }

  private func prices(_ office: TestCompany) throws -> [String] {
    try office.read { try ClientPrice.all(of: ProductID(1), in: $0) }.map { "\($0.client.code) \($0.price)" }
  }

  @Test func `a client's price is agreed, changed and dropped`() throws {
    let office = try office()
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "DUP", "price": "0.8"}"#)
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "MAR", "price": "0.9"}"#)
    #expect(try prices(office) == ["DUP 0.8", "MAR 0.9"])
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "MAR", "price": ""}"#)
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "MAR", "price": ""}"#)
    #expect(try prices(office) == ["DUP 0.8"])
    #expect(
      try office.changes(of: "product").dropFirst() == [
        "modification | Prix pour Dupont:  → 0,80 € HT", "modification | Prix pour Martin:  → 0,90 € HT",
        "modification | Prix pour Martin: 0,90 € HT → ",
      ])
    #expect(try office.differences() == [])
  }

  @Test func `a merge takes a client's price along`() throws {
    let office = try office()
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "MAR", "price": "0.9"}"#)
    try office.run(MergeParties.self, #"{"from": "MAR", "into": "DUP"}"#)
    #expect(try prices(office) == ["DUP 0.9"])
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "MAR", "price": "0.7"}"#)
    #expect(try prices(office) == ["DUP 0.7"])
    #expect(try office.differences() == [])
  }

  @Test func `prices agreed before VAT never turn into prices with VAT`() throws {
    let office = try office()
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "DUP", "price": "0.8"}"#)
    #expect(throws: CatalogRefusal.basisChange) {
      try office.run(UpdateProduct.self, #"{"product": "VIS", "price_gross": "1.2"}"#)
    }
    try office.run(SetClientPrice.self, #"{"product": "VIS", "client": "DUP", "price": ""}"#)
    try office.run(UpdateProduct.self, #"{"product": "VIS", "tiers": [{"from": "10", "price": "0.9"}]}"#)
    #expect(throws: CatalogRefusal.basisChange) {
      try office.run(UpdateProduct.self, #"{"product": "VIS", "price_gross": "1.2"}"#)
    }
    try office.run(UpdateProduct.self, #"{"product": "VIS", "price_gross": "1.2", "tiers": []}"#)
    #expect(try office.product("VIS").priceIncludesTax)
  }
}

@Suite struct CategoryTests {
  private func office() throws -> TestCompany {
    let office = try TestCompany()
    try office.run(CreateCategory.self, #"{"label": "Fournitures"}"#)
    try office.run(CreateCategory.self, #"{"label": "Visserie", "code": "VIS", "parent": "four"}"#)
    return office
  }

  @Test func `a category takes a place in the tree, and products stand in it`() throws {
    let office = try office()
    try office.run(
      CreateProduct.self, #"{"code": "A", "label": "A", "kind": "goods", "category": "vis"}"#)
    #expect(try office.product("A").family == 2)
    #expect(try office.changes(of: "product").last?.contains("Catégorie:  → Fournitures › Visserie") == true)
    try office.run(UpdateProduct.self, #"{"product": "A", "category": ""}"#)
    #expect(try office.product("A").family == nil)
    #expect(throws: CommonRefusal.notFound(what: "la catégorie", key: "RIEN")) {
      try office.run(UpdateProduct.self, #"{"product": "A", "category": "RIEN"}"#)
    }
    #expect(try office.differences() == [])
  }

  @Test func `a category is renamed, moved and closed, never under itself`() throws {
    let office = try office()
    #expect(throws: CatalogRefusal.categoryLoop("FOUR")) {
      try office.run(UpdateCategory.self, #"{"category": "FOUR", "parent": "VIS"}"#)
    }
    #expect(throws: CatalogRefusal.categoryLoop("VIS")) {
      try office.run(UpdateCategory.self, #"{"category": "VIS", "parent": "VIS"}"#)
    }
    let output = try office.run(
      UpdateCategory.self,
      #"{"category": "VIS", "label": "Boulons", "parent": "", "active": false, "version": 1}"#)
    #expect(output.version == 2)
    #expect(
      try office.changes(of: "family").last
        == "modification | Désignation: Visserie → Boulons | Catégorie parente: Fournitures →  | "
        + "Active: oui → non")
    #expect(try office.read { try Articles.families(in: $0) }.map(\.path) == ["Boulons", "Fournitures"])
    #expect(throws: CatalogRefusal.codeTaken("FOUR", by: "Fournitures")) {
      try office.run(UpdateCategory.self, #"{"category": "VIS", "code": "four"}"#)
    }
    #expect(try office.run(UpdateCategory.self, #"{"category": "VIS"}"#).version == 2)
    #expect(throws: CommonRefusal.self) {
      try office.run(UpdateCategory.self, #"{"category": "VIS", "label": "X", "version": 1}"#)
    }
  }
}
