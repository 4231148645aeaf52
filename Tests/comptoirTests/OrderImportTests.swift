import Foundation
import Testing

/// A shop's orders taken in: one order per reference, once.
@Suite struct OrderImportTests {
  private let orders = """
    référence;date;client;nom;e-mail;article;désignation;quantité;prix ttc;statut
    W-3;11/03/2026;ZOE;Zoé Martin;zoe@exemple.fr;LIC;;2;;confirmee
    W-3;;;;;;Port;1;6,00;
    W-1;09/03/2026;PAUL;Paul Durand;;LIC;;1;50,00;confirmée
    W-2;10/03/2026;ZOE;;;LIC;Licence remise;1;;annulee
    W-4;11/03/2026;ZOE;;;LIC;;5;;

    """

  private func shop() throws -> Office {
    let office = try Office()
    try office.run("do", "company.set-plan", #"{"plan":2}"#)
    let made = try office.run(
      "do", "catalog.create-product",
      #"{"code":"LIC","label":"Licence","kind":"goods","price":"45.50","vat":"20","stockable":true}"#)
    #expect(made.code == 0, "\(made.errors)")
    return office
  }

  private func events(_ office: Office) throws -> Int? {
    try office.run("check").object["events"] as? Int
  }

  @Test func `orders are made by reference, numbered by day, with their clients`() throws {
    let office = try shop()
    let run = try office.run("import", "orders", try office.file("commandes.csv", orders))
    #expect(run.code == 0, "\(run.errors)\(run.output)")
    #expect(run.object["read"] as? Int == 5)
    #expect(run.object["created"] as? Int == 5)
    let rows = try office.run("list", "crm.prospects", "--format", "json", "--sort", "code").rows
    #expect(rows.map { $0["code"] as? String } == ["PAUL", "ZOE"])
    let invoiced = try office.run("do", "sales.invoice-order", #"{"order":"CMD-2026-00003"}"#)
    // W-3, the last of the day: 2 × 45,50 HT, and 6,00 TTC of carriage
    #expect(invoiced.object["net"] as? String == "96.00")
    #expect(invoiced.object["gross"] as? String == "115.20")
    let cancelled = try office.run("do", "sales.cancel-order", #"{"order":"CMD-2026-00002"}"#)
    #expect(cancelled.refusal["code"] as? String == "order-cancelled")
    #expect(try office.run("check").object["ok"] as? Bool == true)
  }

  @Test func `the same file again makes nothing; a later status moves the order on`() throws {
    let office = try shop()
    try office.run("import", "orders", try office.file("commandes.csv", orders))
    let before = try events(office)
    let again = try office.run("import", "orders", try office.file("commandes.csv", orders))
    #expect(again.object["created"] as? Int == 0)
    #expect(again.object["skipped"] as? Int == 5)
    #expect(try events(office) == before)
    let later = "référence;date;client;article;quantité;statut\nW-1;09/03/2026;PAUL;LIC;1;annulée\n"
    let moved = try office.run("import", "orders", try office.file("suite.csv", later))
    #expect(moved.object["created"] as? Int == 1, "\(moved.errors)")
    let cancelled = try office.run("do", "sales.cancel-order", #"{"order":"CMD-2026-00001"}"#)
    #expect(cancelled.refusal["code"] as? String == "order-cancelled")
  }

  @Test func `an order is taken whole or not at all, and its line at fault is named`() throws {
    let office = try shop()
    let text = """
      référence;date;client;article;quantité;statut
      W-1;09/03/2026;PAUL;LIC;1;confirmee
      W-1;09/03/2026;PAUL;RIEN;1;
      W-2;09/03/2026;PAUL;LIC;1;perdue

      """
    let run = try office.run(
      "import", "orders", try office.file("commandes.csv", text), "--rejects", "rejets.csv")
    #expect(run.code == 3)
    let rejected = run.object["rejected"] as? [[String: Any]] ?? []
    #expect(rejected.map { $0["line"] as? Int } == [2, 3, 4])
    #expect(rejected.map { $0["column"] as? String } == [nil, "article", "statut"])
    #expect(rejected.map { $0["value"] as? String } == [nil, "RIEN", "perdue"])
    #expect(try office.text(of: "rejets.csv") == text)
    #expect(try office.run("list", "crm.prospects", "--format", "json").rows.isEmpty)
  }

  @Test func `an order older than the last one numbered is entered under its day`() throws {
    let office = try shop()
    let head = "référence;date;client;article;quantité;statut\n"
    try office.run(
      "import", "orders", try office.file("a.csv", head + "W-9;12/03/2026;PAUL;LIC;1;confirmee\n"))
    let late = try office.run(
      "import", "orders", try office.file("b.csv", head + "W-8;10/03/2026;PAUL;LIC;1;confirmee\n"))
    #expect(late.object["created"] as? Int == 1, "\(late.errors)\(late.output)")
    #expect(try office.run("check").object["ok"] as? Bool == true)
  }

  @Test func `without the catalogue, the whole import is refused`() throws {
    let office = try Office()
    let run = try office.run("import", "orders", try office.file("commandes.csv", orders))
    #expect(run.code == 1)
    #expect(run.refusal["code"] as? String == "module-off")
  }
}
