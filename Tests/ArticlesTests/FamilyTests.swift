import Kernel
import Store
import TestSupport
import Testing

@testable import Articles

@Suite struct FamilyTests {
  private func shop() throws -> TestCompany {
    let shop = try TestCompany()
    try shop.save(1, "FOU", "Fournitures")
    try shop.save(2, "BOI", "Bois massif")
    try shop.save(3, "VIS", "Visserie", under: 1)
    try shop.save(4, "INOX", "Inox", under: 3)
    try shop.save(5, "FOB", "Fournitures de bureau")
    return shop
  }

  private func paths(_ shop: TestCompany) throws -> [String] {
    try shop.read { try Articles.families(in: $0) }.map { "\($0.depth) \($0.path)" }
  }

  @Test func `categories are listed each followed by its own`() throws {
    #expect(
      try paths(shop()) == [
        "0 Bois massif", "0 Fournitures", "1 Fournitures › Visserie", "2 Fournitures › Visserie › Inox",
        "0 Fournitures de bureau",
      ])
  }

  @Test func `a category that moves or changes its name takes its own along`() throws {
    let shop = try shop()
    try shop.save(3, "VIS", "Vis & boulons", under: 2)
    #expect(
      try paths(shop) == [
        "0 Bois massif", "1 Bois massif › Vis & boulons", "2 Bois massif › Vis & boulons › Inox",
        "0 Fournitures", "0 Fournitures de bureau",
      ])
    #expect(try shop.read { try Articles.family(.code("vis"), in: $0) }.revision.version == 2)
    #expect(try shop.read { try Articles.family(.code("inox"), in: $0) }.revision.version == 1)
    #expect(try shop.store.check().differences == [])
  }

  @Test func `a category is found by code, or by label under its parent`() throws {
    let shop = try shop()
    #expect(try shop.read { try Articles.family(.id(ArticleFamily.ID(4)), in: $0) }.code == "INOX")
    let found = try shop.read {
      try Articles.family(label: "visserie", under: ArticleFamily.ID(1), in: $0)
    }
    #expect(found?.code == "VIS")
    #expect(try shop.read { try Articles.family(label: "visserie", under: nil, in: $0) } == nil)
    #expect(throws: CommonRefusal.notFound(what: "la catégorie", key: "RIEN")) {
      try shop.read { try Articles.family(.code("RIEN"), in: $0) }
    }
  }

  @Test func `a category never hangs under itself`() throws {
    let tree = try shop().read { try Articles.tree(in: $0) }
    #expect(tree.wouldLoop(ArticleFamily.ID(1), under: ArticleFamily.ID(4)))
    #expect(tree.wouldLoop(ArticleFamily.ID(1), under: ArticleFamily.ID(1)))
    #expect(!tree.wouldLoop(ArticleFamily.ID(4), under: ArticleFamily.ID(1)))
    #expect(!tree.wouldLoop(ArticleFamily.ID(1), under: ArticleFamily.ID(2)))
  }

  @Test func `a place that turns on itself is cut rather than followed for ever`() {
    let tree = FamilyTree([
      FamilyTree.Node(id: ArticleFamily.ID(1), label: "A", parent: ArticleFamily.ID(2)),
      FamilyTree.Node(id: ArticleFamily.ID(2), label: "B", parent: ArticleFamily.ID(1)),
    ])
    #expect(tree.place(of: ArticleFamily.ID(1)).path == "B › A")
  }

  @Test func `check names a product or a category whose place is nowhere`() throws {
    let shop = try shop()
    try shop.create(.sample(1, "A", "A", family: 9))
    try shop.save(6, "PER", "Perdue", under: 8)
    #expect(
      try shop.store.check().differences == [
        "Le produit A est rangé dans une catégorie qui n’existe pas.",
        "La catégorie PER dépend d’une catégorie qui n’existe pas.",
      ])
  }
}
