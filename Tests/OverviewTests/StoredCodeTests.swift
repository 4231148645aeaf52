import GRDB
import Kernel
import Ledgers
import Program
import Store
import TestSupport
import Testing

@testable import Accounting
@testable import AccountingDesk
@testable import Treasury

/// A word that another program wrote: named by `check`, and read as nothing else.
struct StoredCodeTests {
  @Test func `check names the table, the row, the column and the word`() throws {
    let office = try TestCompany.books()
    #expect(try office.store.check().ok)
    try office.spoil(
      """
      DROP TRIGGER entry_frozen; DROP TRIGGER entry_line_frozen;
      UPDATE entry SET journal = 'ZZ' WHERE id = 2;
      UPDATE entry_line SET tax_code = 'tva' WHERE id = 3;
      UPDATE cash_move SET method = 'troc' WHERE event = (SELECT min(event) FROM cash_move);
      """)
    let named = try office.store.check().differences.filter { $0.hasPrefix("Table ") }
    #expect(
      named == [
        "Table cash_move, ligne event 16, position 0 : method vaut « troc », que Comptoir ne connaît pas.",
        "Table entry, ligne id 2 : journal vaut « ZZ », que Comptoir ne connaît pas.",
        "Table entry_line, ligne id 3 : tax_code vaut « tva », que Comptoir ne connaît pas.",
      ])
  }

  @Test func `a word in a whole table is named on five rows, then counted`() throws {
    let office = try TestCompany.books()
    try office.spoil("DROP TRIGGER entry_line_frozen; UPDATE entry_line SET tax_code = 'tva'")
    let named = try office.store.check().differences.filter { $0.hasPrefix("Table entry_line") }
    #expect(named.count == 6)
    #expect(named.last == "Table entry_line : tax_code vaut « tva » sur 13 lignes.")
  }

  @Test func `an entry of an unknown journal is not shown as one of another`() throws {
    let office = try TestCompany.books()
    try office.spoil("DROP TRIGGER entry_frozen; UPDATE entry SET journal = 'ZZ' WHERE id = 2")
    #expect(throws: UnknownCode(column: "journal", found: "ZZ", record: "number BQ-2013-00001")) {
      try office.read { try BookEntry.find(2, in: $0) }
    }
    #expect(throws: UnknownCode(column: "journal", found: "ZZ", record: "id 2")) {
      try office.read { try BookedEntry.find(.id(ID(2)), in: $0) }
    }
    #expect(throws: Never.self) { try office.read { try BookEntry.find(1, in: $0) } }
  }

  @Test func `a receipt of an unknown method is not lost`() throws {
    let office = try TestCompany.books()
    try office.spoil("DROP TRIGGER receipt_frozen; UPDATE receipt SET method = 'troc' WHERE id = 1")
    #expect(throws: UnknownCode(column: "method", found: "troc", record: "id 1")) {
      try office.read { try CashMovement.find(.id(ID(1)), .client, in: $0) }
    }
  }

  @Test func `a day that does not read is refused, in a list and in a history, and named by check`() throws {
    let office = try TestCompany.books()
    try office.spoil("DROP TRIGGER receipt_frozen; UPDATE receipt SET day = 'hier' WHERE id = 1")
    #expect(throws: UnknownCode(column: "date", found: "hier", record: "id 1")) {
      try office.list("tresorerie.encaissements", "date numero")
    }
    let history = #expect(throws: UnknownCode.self) {
      try office.list("crm.client", "date numero", parameter: "ALFA")
    }
    #expect(history?.found == "hier")
    let named = try office.store.check().differences.filter { $0.hasPrefix("Table ") }
    #expect(
      named == ["Table receipt, ligne id 1 : day vaut « hier », que Comptoir ne connaît pas."])
  }

  @Test func `a line of VAT of an unknown code is not left out of the return`() throws {
    let office = try TestCompany.books()
    try office.spoil(
      """
      DROP TRIGGER entry_line_frozen; UPDATE entry_line SET tax_code = 'tva' WHERE tax_code = 'collected';
      UPDATE tax_day SET tax_code = 'tva' WHERE tax_code = 'collected';
      """)
    let refusal = #expect(throws: UnknownCode.self) {
      try office.read { try VATReturn.prepare(from: day("2013-06-01"), to: day("2013-06-30"), in: $0) }
    }
    #expect(refusal?.column == "tax_code")
    #expect(refusal?.found == "tva")
  }

  @Test func `check reads the grounds of letterings`() throws {
    let office = try TestCompany.books()
    try office.spoil(
      """
      UPDATE lettering_move SET ground = 'magie'
      WHERE (event, position) = (SELECT event, position FROM lettering_move ORDER BY 1, 2 LIMIT 1);
      INSERT INTO bucket_link (low, high, ground) VALUES ('a', 'b', 'hasard');
      """)
    let named = try office.store.check().differences.filter { $0.hasPrefix("Table ") }
    #expect(named.count == 2)
    #expect(named.first?.contains("ground vaut « hasard », que Comptoir ne connaît pas.") == true)
    #expect(named.last?.contains("ground vaut « magie », que Comptoir ne connaît pas.") == true)
  }

  // MARK: What is declared

  @Test func `every word a column's check allows is a code that some module declares and reads`() throws {
    let office = try TestCompany()
    let schema = try office.read { reading in
      try Row.fetchAll(reading.db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
        .map { ($0[0] as String, ($0[1] as String?) ?? "") }
    }
    let codes = Program.composition.modules.flatMap(\.codes)
    let check = /(\w+) TEXT[^,()]*CHECK \(\w+ IN \(([^)]*)\)\)/
    var found = 0
    for (table, sql) in schema {
      for match in sql.matches(of: check) {
        let (column, words) = (String(match.1), match.2.split(separator: ","))
        let code = codes.first { $0.table == table && $0.column == column }
        let declared = try #require(code, "\(table).\(column) is declared by no module")
        for word in words {
          let bare = word.filter { $0 != "'" && !$0.isWhitespace }
          #expect(declared.isKnown(bare.databaseValue, Program.composition), "\(table).\(column): \(bare)")
        }
        found += 1
      }
    }
    #expect(found > 30)
  }

  @Test func `no declared code takes any word`() {
    for code in Program.composition.modules.flatMap(\.codes) {
      #expect(!code.isKnown("?".databaseValue, Program.composition), "\(code.table).\(code.column)")
    }
  }
}

extension TestCompany {
  /// Does what a foreign program does to the file, its checks off.
  fileprivate func spoil(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let intruder = try DatabaseQueue(path: store.path, configuration: configuration)
    try intruder.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql)
    }
    try intruder.close()
  }
}
