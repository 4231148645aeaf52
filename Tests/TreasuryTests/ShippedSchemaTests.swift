import GRDB
import Kernel
import Testing

@testable import Store
@testable import Treasury

struct ShippedSchemaTests {
  /// Those of both sides are written by one code: what is changed there would be changed in a shipped migration.
  @Test func `the tables of what is owed and paid are, to the letter, those that were shipped`() throws {
    let company = try TestCompany()
    let tables = """
      'receipt', 'payment', 'open_item', 'payable_item', 'document_balance', 'payable_balance', 'allocation',
      'payable_allocation', 'party_move', 'payable_move', 'party_period', 'payable_period'
      """
    let statements = try company.read { reading in
      try String.fetchAll(
        reading.db,
        sql: """
          SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name IN (\(tables)) ORDER BY name
          """)
    }
    #expect(
      SHA256.digest(of: Array(statements.joined(separator: "\n").utf8))
        == "5aa12a9b44edd29ee0252341756f4c7d64a5579d919dad75dd51974b736aeabc")
  }
}
