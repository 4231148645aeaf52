import Foundation
import Testing

/// Products taken in from a file.
@Suite struct ProductImportTests {
  private let products = """
    Référence;Désignation;Type;Prix HT;Prix d'achat;TVA;Stockable;Stock minimum;Unité;Code-barres;Catégorie
    VIS;Vis à bois;Marchandise;0,0125;0,01;20;oui;1 000;pièce;3017620422003;Fournitures > Visserie
    CLO;Clous;Marchandise;4,50;;20 %;oui;;boîte;;Fournitures > Visserie
    ;Conseil;Prestation;800;;20;non;;jour;;
    BAD;Écrou;Marchandise;2;;20;;;;3017620422004;
    DUR;Durée;Location;2;;20;;;;;
    FOR;Formation;Service;500;;20;oui;;;;

    """

  private func office() throws -> Office {
    let office = try Office()
    #expect(try office.run("do", "company.set-plan", #"{"plan":2}"#).code == 0)
    return office
  }

  @Test func `products are taken in with their categories, and those that cannot be are told by column`()
    throws
  {
    let office = try office()
    let run = try office.run("import", "products", try office.file("p.csv", products))
    #expect(run.code == 3, "\(run.errors)")
    #expect(run.errors.contains("Prix HT → price (décimales : virgule)"))
    #expect(run.object["created"] as? Int == 3)
    let rejected = run.object["rejected"] as? [[String: Any]] ?? []
    #expect(rejected.map { $0["line"] as? Int } == [5, 6, 7])
    #expect(rejected.map { $0["column"] as? String } == ["Code-barres", "Type", "Stockable"])
    let change = try office.run(
      "do", "catalog.update-product", #"{"product":"3017620422003","stockable":true}"#)
    #expect(change.object["code"] as? String == "VIS", "\(change.errors)")
    let service = try office.run("do", "catalog.update-product", #"{"product":"CONS","unit":"heure"}"#)
    #expect(service.object["version"] as? Int == 2, "\(service.errors)")
    let category = try office.run(
      "do", "catalog.update-category", #"{"category":"VISS","label":"Vis et clous"}"#)
    #expect(category.object["id"] as? Int == 2, "\(category.errors)")
    #expect(try office.run("check").object["ok"] as? Bool == true)
  }

  @Test func `the same file twice makes nothing the second time`() throws {
    let office = try office()
    let file = try office.file("p.csv", products)
    try office.run("import", "products", file)
    let events = try office.run("check").object["events"] as? Int
    let again = try office.run("import", "products", file)
    #expect(again.object["created"] as? Int == 0)
    #expect(again.object["skipped"] as? Int == 3)
    #expect(try office.run("check").object["events"] as? Int == events)
  }

  @Test func `without the module, the whole import is refused`() throws {
    let office = try Office()
    let run = try office.run("import", "products", try office.file("p.csv", products))
    #expect(run.code == 1)
    #expect(run.refusal["code"] as? String == "module-off")
  }
}
