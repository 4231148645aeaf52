import Foundation
import Testing

/// Lists as scripts read them.
@Suite struct ListTests {
  /// Two invoices of Dupont: 1 200,00 of 5 March and 60,00 of 10 March.
  private func trading() throws -> Office {
    let office = try Office()
    try office.run("do", "parties.create", #"{"code":"DUP","name":"Dupont; & Fils","roles":["client"]}"#)
    for (day, price) in [("2026-03-05", "1000"), ("2026-03-10", "50")] {
      let draft = """
        {"client":"DUP","date":"\(day)","lines":[{"label":"Conseil","quantity":"1","price":"\(price)","vat":"20"}]}
        """
      let id = try office.run("do", "sales.draft-invoice", draft).object["id"] as? Int ?? 0
      try office.run("do", "sales.validate-invoice", #"{"invoice":\#(id)}"#)
    }
    return office
  }

  @Test func `JSON is an array of rows, id first, amounts with a point, days ISO`() throws {
    let run = try trading().run("list", "ventes.factures", "--sort", "date", "--format", "json")
    #expect(run.rows.map { $0["numero"] as? String } == ["FA-2026-00001", "FA-2026-00002"])
    let first = try #require(run.rows.first)
    #expect(first["ttc"] as? String == "1200.00")
    #expect(first["reste"] as? String == "1200.00")
    #expect(first["date"] as? String == "2026-03-05")
    #expect(first["code"] as? String == "DUP")
    #expect(first["id"] is Int)
    #expect(run.output.contains(#"{"id":1,"numero":"FA-2026-00001","date":"2026-03-05""#))
  }

  @Test func `CSV has the columns' ids, semicolons and decimal commas`() throws {
    let run = try trading().run("list", "ventes.factures", "--sort", "-date", "--format", "csv")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("numero;date;echeance;code;client;ht;tva;ttc;reste;etat"))
    #expect(
      lines[1].hasPrefix(
        "FA-2026-00002;2026-03-10;2026-04-09;DUP;\"Dupont; & Fils\";50,00;10,00;60,00;60,00;validee"))
  }

  @Test func `a table is aligned and totalled`() throws {
    let run = try trading().run("list", "tresorerie.impayes")
    #expect(run.code == 0)
    #expect(run.output.contains("1 200,00"))
    #expect(run.output.contains("1 260,00"))
    #expect(run.output.hasSuffix("2 factures impayées\n"))
  }

  @Test func `limit, filter, days and order narrow alike`() throws {
    let office = try trading()
    let greatest = try office.run(
      "list", "ventes.factures", "--sort", "-ttc", "--limit", "1", "--format", "json")
    #expect(greatest.rows.map { $0["ttc"] as? String } == ["1200.00"])
    let since = try office.run("list", "ventes.factures", "--from", "2026-03-06", "--format", "json")
    #expect(since.rows.map { $0["numero"] as? String } == ["FA-2026-00002"])
    let exact = try office.run("list", "ventes.factures", "--filter", "ttc:60", "--format", "json")
    #expect(exact.rows.count == 1)
    let none = try office.run("list", "ventes.factures", "--filter", "introuvable", "--format", "json")
    #expect(none.code == 0)
    #expect(none.rows.isEmpty)
    #expect(try office.run("list", "ventes.factures", "--limit", "0", "--format", "json").rows.isEmpty)
    let past = try office.run("list", "tresorerie.soldes", "--at", "2026-03-07", "--format", "json")
    #expect(past.rows.map { $0["solde"] as? String } == ["1200.00"])
  }

  @Test func `an unknown column to sort by is refused with the known ones`() throws {
    let run = try Office().run("list", "ventes.factures", "--sort", "couleur")
    #expect(run.code == 1)
    #expect(run.refusal["field"] as? String == "sort")
    #expect((run.refusal["message"] as? String)?.contains("echeance") == true)
  }

  @Test func `the dashboard's four figures`() throws {
    let run = try trading().run("list", "accueil", "--format", "json")
    #expect(
      run.rows.map { $0["cle"] as? String } == ["clients", "factures_mois", "encaisse_mois", "impayees"])
    #expect(run.rows.map { $0["valeur"] as? String } == ["1", "1260.00", "0.00", "1260.00"])
  }

  @Test func `a client's card is about its code`() throws {
    let run = try trading().run("list", "crm.client", "DUP", "--format", "json")
    #expect(run.code == 0)
    #expect(run.rows.count >= 2)
  }

  @Test func `a list longer than a page keeps its order and loses nothing`() throws {
    let office = try Office()
    let lines = (1...1_203).map {
      #"{"code":"C\#($0)","name":"Client \#($0)","roles":["client"],"force":true}"#
    }
    let rows = lines.joined(separator: "\n")
    #expect(try office.run("do", "parties.create", "--file", "-", input: rows).code == 0)
    let run = try office.run("list", "crm.clients", "--format", "csv", "--sort", "code")
    let codes = run.output.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ";").first }
    #expect(codes.count == 1_203)
    #expect(codes.map { $0.lowercased() } == codes.map { $0.lowercased() }.sorted())
  }
}
