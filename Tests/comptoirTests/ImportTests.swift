import Foundation
import Testing

/// CASES, Import: dry run, idempotent, encodings, export; and a history taken in.
@Suite struct ImportTests {
  private let clients = """
    Code;Raison sociale;Code postal;Ville;Plafond;Premier contact
    DUP;Dupont & Fils;69003;Lyon;1 500,50;12/03/2024
    MAR;Société Martin;45000;Orléans;;
    ;Garage Lefèvre;75011;Paris;12,345;
    ZOE;Zoé;75012;Paris;3000;31/02/2024

    """

  private let history = """
    customer,invoice_number,invoice_date,due_date,amount,disputed,settled_date
    0187-ERLSR,0280670965,2025-01-03,2025-02-02,50.39,No,2025-01-23
    0187-ERLSR,5133177585,2025-01-04,2025-02-03,55.37,Yes,2025-02-16
    3993-QUNVJ,1604000001,2025-01-05,2025-02-04,97.6,Yes,

    """
  private let map =
    "customer=client,invoice_number=number,invoice_date=date,due_date=due,amount=gross,settled_date=settled"

  private func codes(_ office: Office) throws -> [String] {
    try office.run("list", "crm.clients", "--format", "json", "--sort", "code").rows
      .compactMap { $0["code"] as? String }
  }

  @Test func `dry run: each rejected line with line, column, value and reason, nothing written`() throws {
    let office = try Office()
    let events = try office.run("check").object["events"] as? Int
    let file = try office.file("clients.csv", clients)
    let run = try office.run("import", "clients", file, "--dry-run", "--rejects", "rejets.csv")
    #expect(run.code == 3)
    #expect(run.object["read"] as? Int == 4)
    #expect(run.object["created"] as? Int == 2)
    #expect(run.object["skipped"] as? Int == 0)
    let rejected = run.object["rejected"] as? [[String: Any]] ?? []
    #expect(rejected.map { $0["line"] as? Int } == [4, 5])
    #expect(rejected.map { $0["column"] as? String } == ["Plafond", "Premier contact"])
    #expect(rejected.map { $0["value"] as? String } == ["12,345", "31/02/2024"])
    #expect(rejected.last?["reason"] as? String == "ce n’est pas une date écrite jj/mm/aaaa")
    #expect(try codes(office).isEmpty)
    #expect(try office.run("check").object["events"] as? Int == events)
  }

  @Test func `the rejected lines can be saved, fixed and imported again`() throws {
    let office = try Office()
    let file = try office.file("clients.csv", clients)
    #expect(try office.run("import", "clients", file, "--rejects", "rejets.csv").code == 3)
    let rejects = try office.text(of: "rejets.csv")
    #expect(
      rejects == """
        Code;Raison sociale;Code postal;Ville;Plafond;Premier contact
        ;Garage Lefèvre;75011;Paris;12,345;
        ZOE;Zoé;75012;Paris;3000;31/02/2024

        """)
    let fixed = rejects.replacing("12,345", with: "12,34").replacing("31/02/2024", with: "28/02/2024")
    let again = try office.run("import", "clients", try office.file("rejets.csv", fixed))
    #expect(again.code == 0)
    #expect(again.object["created"] as? Int == 2)
    #expect(try codes(office) == ["DUP", "GAR", "MAR", "ZOE"])
  }

  @Test func `idempotent: the same file twice creates nothing the second time`() throws {
    let office = try Office()
    for (kind, text) in [
      ("clients", "nom;code postal\nDupont;69003\nMartin;45000\n"),
      ("contacts", "client;nom;prénom\nDUP;Durand;Zoé\nDUP;Petit;\n"), ("invoices", history),
    ] {
      let file = try office.file("\(kind).csv", text)
      let options = kind == "invoices" ? map : ""
      let first = try office.run("import", kind, file, "--map", options)
      #expect(first.code == 0, "\(first.errors)")
      let count = first.object["read"] as? Int
      #expect(first.object["created"] as? Int == count)
      let events = try office.run("check").object["events"] as? Int
      let second = try office.run("import", kind, file, "--map", options)
      #expect(second.object["created"] as? Int == 0)
      #expect(second.object["skipped"] as? Int == count)
      #expect(try office.run("check").object["events"] as? Int == events)
    }
  }

  @Test func `encodings: found, shown before anything is written, and read alike`() throws {
    let text = "code;nom;ville;chiffre d'affaires\nDUP;Bœuf & Cie;Orléans;1 234,50\n"
    let windows = Data(
      text.unicodeScalars.map { $0 == "œ" ? 0x9C : UInt8(truncatingIfNeeded: $0.value) })
    let files: [(Data, String)] = [
      (Data(text.utf8), "UTF-8, séparateur : point-virgule"),
      (Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), "UTF-8 avec BOM, séparateur : point-virgule"),
      (windows, "Windows-1252, séparateur : point-virgule"),
      (Data(text.replacing(";", with: "\t").utf8), "UTF-8, séparateur : tabulation"),
      (
        Data(text.replacing("1 234,50", with: "1234.5").replacing(";", with: ",").utf8),
        "séparateur : virgule"
      ),
    ]
    for (data, shown) in files {
      let office = try Office()
      let run = try office.run("import", "clients", try office.file("clients.csv", data))
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.contains(shown))
      #expect(run.errors.contains("chiffre d'affaires → turnover (décimales :"))
      let rows = try office.run("list", "crm.clients", "--format", "json").rows
      #expect(rows.map { $0["nom"] as? String } == ["Bœuf & Cie"])
      #expect(rows.map { $0["ville"] as? String } == ["Orléans"])
    }
  }

  @Test func `export: what looks like a formula is neutralised, and restored by import; amounts are not`()
    throws
  {
    let office = try Office()
    try office.run("do", "parties.create", #"{"code":"DUP","name":"=1+1","roles":["client"],"city":"@home"}"#)
    let exported = try office.run("list", "crm.clients", "--format", "csv").output
    #expect(exported.contains("DUP;'=1+1;"))
    #expect(exported.contains(";0,00;"))
    let other = try Office()
    let run = try other.run("import", "clients", try other.file("export.csv", exported))
    #expect(run.object["created"] as? Int == 1, "\(run.errors)")
    let row = try #require(try other.run("list", "crm.clients", "--format", "json").rows.first)
    #expect(row["nom"] as? String == "=1+1")
    #expect(row["ville"] as? String == "@home")
  }

  @Test func `a history: clients made, numbers kept, settled ones paid on their day, disputes told`() throws {
    let office = try Office()
    let file = try office.file("historique.csv", history)
    let run = try office.run("import", "invoices", file, "--map", map)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.object["created"] as? Int == 3)
    #expect(try codes(office) == ["0187-ERLSR", "3993-QUNVJ"])
    let rows = try office.run("list", "ventes.factures", "--format", "json", "--sort", "date").rows
    #expect(rows.map { $0["numero"] as? String } == ["0280670965", "5133177585", "1604000001"])
    #expect(rows.map { $0["ht"] as? String } == ["41.99", "46.14", "81.33"])
    #expect(rows.map { $0["tva"] as? String } == ["8.40", "9.23", "16.27"])
    #expect(rows.map { $0["etat"] as? String } == ["payee", "payee", "en_litige"])
    let receipts = try office.run("list", "tresorerie.encaissements", "--format", "json", "--sort", "date")
      .rows
    #expect(receipts.map { $0["date"] as? String } == ["2025-01-23", "2025-02-16"])
    #expect(receipts.map { $0["moyen"] as? String } == ["virement", "virement"])
    let past = try office.run(
      "list", "tresorerie.soldes", "--at", "2025-02-01", "--format", "json", "--sort", "code")
    #expect(past.rows.map { $0["solde"] as? String } == ["55.37", "97.60"])
    #expect(try office.run("check").object["ok"] as? Bool == true)
  }

  @Test func `a row is taken whole or not at all`() throws {
    let office = try Office()
    let file = try office.file(
      "f.csv", "client;number;date;gross;settled\nNEUF;F1;2026-03-01;12,00;2027-01-01\n")
    let run = try office.run("import", "invoices", file)
    #expect(run.code == 3)
    let rejected = run.object["rejected"] as? [[String: Any]] ?? []
    #expect(rejected.map { $0["column"] as? String } == ["settled"])
    #expect(try office.run("list", "ventes.factures", "--format", "json").rows.isEmpty)
    #expect(try office.run("list", "crm.prospects", "--format", "json").rows.isEmpty)
  }

  @Test func `opening balances count in what is owed`() throws {
    let office = try Office()
    let file = try office.file(
      "reprise.csv", "client;nom;numero;date;echeance;montant\nDUP;Dupont;A1;2025-12-01;2025-12-31;600,00\n")
    let run = try office.run("import", "opening", file)
    #expect(run.object["created"] as? Int == 1, "\(run.errors)\(run.output)")
    let owed = try office.run("list", "tresorerie.soldes", "--format", "json").rows
    #expect(owed.map { $0["solde"] as? String } == ["600.00"])
  }

  @Test(arguments: ["UTF-8", "UTF-8 avec BOM", "Windows-1252"])
  func `malformed lines are rejected one by one, in three encodings`(encoding: String) throws {
    let office = try Office()
    let text = "code;name\nA;\"Alpha\nB;Bêta;de trop\nC;Épsilon\n"
    let utf8 = Data(text.utf8)
    let data =
      switch encoding {
      case "Windows-1252": Data(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
      case "UTF-8 avec BOM": Data([0xEF, 0xBB, 0xBF]) + utf8
      default: utf8
      }
    let run = try office.run(
      "import", "clients", try office.file("clients.csv", data), "--rejects", "rejets.csv")
    #expect(run.code == 3)
    #expect(run.errors.contains("\(encoding), séparateur"))
    let rejected = run.object["rejected"] as? [[String: Any]] ?? []
    #expect(rejected.map { $0["line"] as? Int } == [2, 3])
    #expect(try codes(office) == ["C"])
    #expect(try office.text(of: "rejets.csv") == "code;name\nA;\"Alpha\nB;Bêta;de trop\n")
  }

  @Test(arguments: [
    ("couleur=code", "map"), ("nom=couleur", "map"), ("nom", "map"), ("nom=name,nom=code,code=name", "map"),
  ])
  func `a mapping that names nothing is refused`(map: String, field: String) throws {
    let office = try Office()
    let file = try office.file("clients.csv", "code;nom\nA;Alpha\n")
    let run = try office.run("import", "clients", file, "--map", map)
    #expect(run.code == 1)
    #expect(run.refusal["field"] as? String == field)
    #expect(run.output.isEmpty)
  }

  @Test func `a file without a column it needs is refused, one that is not there too`() throws {
    let office = try Office()
    let lacking = try office.run("import", "clients", try office.file("c.csv", "code;ville\nA;Lyon\n"))
    #expect(lacking.refusal["code"] as? String == "missing-key")
    #expect(lacking.refusal["field"] as? String == "name")
    #expect(try office.run("import", "clients", "absent.csv").code == 2)
    let same = try office.run("import", "clients", "c.csv", "--rejects", "./c.csv")
    #expect(same.refusal["code"] as? String == "same-file")
  }

  @Test func `suppliers enter the register as such`() throws {
    let office = try Office()
    let run = try office.run("import", "suppliers", try office.file("f.csv", "code;nom\nBOI;Bois & Cie\n"))
    #expect(run.object["created"] as? Int == 1)
    #expect(try codes(office).isEmpty)
  }
}
