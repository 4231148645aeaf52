import GRDB
import Kernel
import Parties
import PartiesFacts
import Store
import TestSupport
import Testing

@Suite struct SuggestionTests {
  @Test func `codes come first, then names, then words within names`() throws {
    let office = try TestCompany()
    for (code, name) in [("ZED", "Lacroix"), ("LAC", "Martin"), ("HDL", "Hôtel du Lac"), ("X1", "Lacombe")] {
      try office.run(CreateParty.self, #"{"name": "\#(name)", "code": "\#(code)"}"#)
    }
    func codes(_ typed: String, limit: Int = 8) throws -> [String] {
      try office.read { try Party.suggestions(typed, limit: limit, in: $0) }.map(\.code)
    }
    #expect(try codes("lac") == ["LAC", "X1", "ZED", "HDL"])
    #expect(try codes("LAC", limit: 2) == ["LAC", "X1"])
    #expect(try codes("hôt") == ["HDL"])
    #expect(try codes("du l") == ["HDL"])
    #expect(try codes("zzz").isEmpty)
    #expect(try codes("", limit: 3) == ["HDL", "X1", "ZED"])
  }

  @Test func `a picker's query walks indexes only`() throws {
    let office = try TestCompany()
    let plans = try office.read { reading in
      try Row.fetchAll(
        reading.db,
        sql: """
          EXPLAIN QUERY PLAN SELECT id FROM party WHERE sort_name >= 'a' AND sort_name < 'b' AND root_id = id
          ORDER BY sort_name, id LIMIT 8
          """
      ).map { $0["detail"] as String }
    }
    #expect(plans == ["SEARCH party USING INDEX party_name (sort_name>? AND sort_name<?)"])
  }
}
