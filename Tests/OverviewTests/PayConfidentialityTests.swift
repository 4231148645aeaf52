import Desk
import GRDB
import Kernel
import Program
import Store
import TestSupport
import Testing

@testable import AccountingDesk
@testable import Lists
@testable import Overview

/// What « paul », who may read all but salaries, reads of pay, beside « test », who may read all.
struct PayConfidentialityTests {
  /// Every list that tells of the books, of cash or of what was done, about everything or about one thing.
  private static let lists: [(id: String, parameter: String?)] =
    Program.catalogue.lists.map(\.listing).map(\.id.rawValue).filter { $0.hasPrefix("comptabilite.") }.map {
      ($0, nil)
    }
    + [("tresorerie.journal", nil), ("outils.journal", nil)]
    + ["4", "42", "421", "425", "421/SAL-77", "SAL-77", "6"].map { ("comptabilite.grand-livre", $0) }
    + ["tiers", "3", "SAL-88"].map { ("comptabilite.balance", $0) }
    + ["421", "421/SAL-77", "SAL-77"].map { ("comptabilite.lettrage", $0) }

  private static func exported(
    _ list: (id: String, parameter: String?), of office: TestCompany, as login: String,
    at asOf: String? = nil,
    limit: Int = 100_000
  ) throws -> [String] {
    let query = try office.query(list.id, at: asOf, parameter: list.parameter)
    return try office.read(as: login) { reading in
      try query.rows(limit: limit, in: reading).map { $0.values.map(\.machine).joined(separator: ";") }
    }
  }

  @Test func `no list tells what one person is paid, nor who is`() throws {
    let office = try TestCompany.payroll()
    for list in Self.lists {
      for asOf in [nil, "2013-06-30", "2014-01-02"] {
        for limit in [100_000, 500] {
          let text = try Self.exported(list, of: office, as: "paul", at: asOf, limit: limit)
            .joined(separator: "\n")
          let told = TestCompany.secrets.filter { text.contains($0) }
          #expect(told == [], "\(list) \(asOf ?? "")")
        }
      }
    }
    let all = try Self.lists.flatMap { try Self.exported($0, of: office, as: "test") }.joined(separator: "\n")
    #expect(TestCompany.secrets.filter { !all.contains($0) } == [])
  }

  @Test func `every sum is the same for both`() throws {
    let office = try TestCompany.payroll()
    let summed: [(id: String, parameter: String?)] = [
      ("comptabilite.grand-livre", nil), ("comptabilite.grand-livre", "421"),
      ("comptabilite.grand-livre", "42"), ("comptabilite.balance", nil), ("comptabilite.balance", "tiers"),
      ("comptabilite.journaux", nil), ("tresorerie.journal", nil),
    ]
    for (id, parameter) in summed {
      let query = try office.query(id, parameter: parameter)
      let totals = try ["paul", "test"].map { login in
        try office.read(as: login) { try query.summary(in: $0).totals }
      }
      #expect(totals[0] == totals[1], "\(id) \(parameter ?? "")")
    }
    for id in ["balance", "bilan", "journaux", "plan", "cloture", "tva", "controles"] {
      let list = (id: "comptabilite.\(id)", parameter: String?.none)
      try #expect(Self.exported(list, of: office, as: "paul") == Self.exported(list, of: office, as: "test"))
    }
    try #expect(
      office.list("comptabilite.controles", "controle etat", filter: "trésorerie", as: "paul")
        == ["512, 5112, 53 = trésorerie juste"])
  }

  @Test func `the ledger merges pay by account, day and side, and what stands after each line is right`()
    throws
  {
    let office = try TestCompany.payroll()
    let columns = "compte date debit credit solde libelle"
    #expect(
      try office.list("comptabilite.grand-livre", columns, parameter: "421", as: "paul") == [
        "421 2013-06-30  3580.23 -3580.23 Paie (détail réservé)",
        "421 2013-07-03 3580.23  0.00 Paie (détail réservé)",
        "421 2013-12-31  3580.23 -3580.23 Paie (détail réservé)",
        "421 2014-01-01  3580.23 -3580.23 Paie (détail réservé)",
        "421 2014-01-03 3580.23  0.00 Paie (détail réservé)",
      ])
    #expect(
      try office.list("comptabilite.grand-livre", columns, parameter: "42", as: "paul").map {
        $0.replacing(" Paie (détail réservé)", with: "")
      } == [
        "421 2013-06-30  3580.23 -3580.23", "421 2013-07-03 3580.23  0.00",
        "421 2013-12-31  3580.23 -3580.23",
        "421 2014-01-01  3580.23 -3580.23", "421 2014-01-03 3580.23  0.00", "425 2013-06-12 333.33  333.33",
        "425 2014-01-01 333.33  333.33",
      ])
    #expect(
      try office.list(
        "comptabilite.grand-livre", "auxiliaire piece journal ecriture nom lettre id_ecriture",
        parameter: "421", as: "paul"
      ).allSatisfy { $0.allSatisfy(\.isWhitespace) })
    for subject in ["SAL-77", "421/SAL-77"] {
      try #expect(office.list("comptabilite.grand-livre", "compte", parameter: subject, as: "paul") == [])
    }
    let held = try ["paul", "test"].map { login in
      try office.list("comptabilite.grand-livre", "solde", parameter: "512", as: login).last
    }
    #expect(held == ["-7493.79", "-7493.79"])
  }

  @Test func `pages of the ledger follow one another both ways, and lines are found by their id`() throws {
    let office = try TestCompany.payroll()
    for id in ["comptabilite.grand-livre", "tresorerie.journal"] {
      let query = try office.query(id)
      try office.read(as: "paul") { reading in
        let all = try query.rows(limit: 100_000, in: reading)
        #expect(Set(all.map(\.id)).count == all.count)
        var paged: [ListRow] = []
        while true {
          let page = try query.rows(after: paged.last, limit: 2, in: reading)
          if page.isEmpty { break }
          paged += page
        }
        #expect(paged.map(\.id) == all.map(\.id))
        #expect(paged.map { $0.values.map(\.machine) } == all.map { $0.values.map(\.machine) })
        for (place, row) in all.enumerated() {
          #expect(try query.position(of: row, in: reading) == place)
          #expect(try query.row(id: row.id, in: reading)?.values.map(\.machine) == row.values.map(\.machine))
        }
        #expect(try query.rows(before: nil, limit: 1, in: reading).map(\.id) == all.suffix(1).map(\.id))
      }
    }
  }

  @Test func `the journal of cash merges pay by day and method, and leads nowhere from it`() throws {
    let office = try TestCompany.payroll()
    office.today = day("2014-01-10")
    #expect(
      try office.list(
        "tresorerie.journal", "date libelle mode entree sortie solde document type evenement", as: "paul")
        == [
          "2014-01-03 Paie (détail réservé) virement  3580.23 -7493.79  Paie ",
          "2013-07-03 Paie (détail réservé) virement  3580.23 -3913.56  Paie ",
          "2013-06-12 Paie (détail réservé) virement  333.33 -333.33  Paie ",
        ])
    for filter in ["1234,56", "sortie:1234,56", "sal-77", "salaire"] {
      try #expect(office.list("tresorerie.journal", "date", filter: filter, as: "paul") == [])
    }
    for text in ["1234,56", "sal-77", "2013-06 sal-77"] {
      try #expect(office.read(as: "paul") { try Program.catalogue.search.find(text, in: $0) } == [])
    }
  }

  @Test func `an entry of pay is not there, and one that opens a year tells it merged`() throws {
    let office = try TestCompany.payroll()
    let pay = try office.read { reading in
      try ListQuery(.bookEntries, filter: "journal:pa").rows(limit: 10, in: reading).map(\.id)
    }
    #expect(pay.count == 4)
    let owed = try Self.lines("421", in: office)
    let opening = try office.read { reading in
      try ListQuery(.bookEntries, filter: "journal:an").rows(limit: 10, in: reading).map(\.id)
    }
    try office.read(as: "paul") { reading in
      for entry in pay {
        #expect(throws: CommonRefusal.self) { try BookEntry.find(entry, in: reading) }
      }
      let shown = try opening.compactMap { entry in
        do { return try BookEntry.find(entry, in: reading) } catch is CommonRefusal { return nil }
      }
      #expect(shown.count == 1)
      #expect(
        shown.flatMap(\.lines).map { "\($0.account)\($0.auxiliary) \($0.debit.decimal) \($0.credit.decimal)" }
          == [
            "431 0.00 1888.03", "512 0.00 3913.56", "129 5468.26 0.00",
            "425 333.33 0.00",
          ])
      try #expect(BookEntry.id(ofDocument: "payslip", 771, in: reading) == nil)
      for line in owed {
        try #expect(BookEntry.id(ofLine: line, in: reading) == nil)
        try #expect(BookEntry.ledger(ofLine: line, in: reading) == nil)
        try #expect(BooksLine.find(line, in: reading) == nil)
        try #expect(BooksProposals.lines(with: line, in: reading) == [line])
      }
      try #expect(ChartSearch.balance(of: "425", auxiliary: "SAL-77", in: reading) == .zero)
    }
    let own = try office.read { try ChartSearch.balance(of: "425", auxiliary: "SAL-77", in: $0) }
    #expect(own == euros("111.11"))
  }

  private static func lines(_ account: String, in office: TestCompany) throws -> [Int64] {
    let query = try office.query("comptabilite.grand-livre", parameter: account)
    return try office.read { try query.rows(limit: 100, in: $0).map(\.id) }
  }

  @Test func `a page of the merged ledger walks its index`() throws {
    let office = try TestCompany.payroll()
    for parameter in [nil, "421"] {
      let query = try office.query("comptabilite.grand-livre", parameter: parameter)
      let plan = try office.read(as: "paul") { reading in
        let statement = try query.statement(in: reading)
        let sql = query.page(statement, limit: 50, descending: false).sql
        return try statement.fetch("EXPLAIN QUERY PLAN \(sql)", in: reading.db).map { $0["detail"] as String }
      }
      #expect(plan.contains { $0.contains("MERGE (UNION ALL)") }, "\(plan)")
      #expect(!plan.contains("SCAN line"), "\(plan)")
    }
  }
}
