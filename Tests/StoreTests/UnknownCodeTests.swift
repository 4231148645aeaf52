import GRDB
import Kernel
import Testing

@testable import Store

private enum Colour: String { case red, green }
private enum Rank: Int64 { case first = 1, second }

/// How a row's codes are read.
struct UnknownCodeTests {
  private func row(_ sql: String) throws -> Row {
    try DatabaseQueue().read { try #require(try Row.fetchOne($0, sql: sql)) }
  }

  @Test func `a known word is its case, by place or by name, text or number`() throws {
    let row = try row("SELECT 7 AS id, 'green' AS colour, 2 AS rank, NULL AS other")
    #expect(try row.code(1) == Colour.green)
    #expect(try row.code("colour") == Colour.green)
    #expect(try row.code("rank") == Rank.second)
    #expect(try row.optionalCode("other") == Colour?.none)
    #expect(try row.optionalCode(1) == Colour.green)
  }

  @Test func `an unknown word is refused by its column, its text and its row`() throws {
    let row = try row("SELECT 7 AS id, 'mauve' AS colour, 9 AS rank, NULL AS other")
    #expect(throws: UnknownCode(column: "colour", found: "mauve", record: "id 7")) {
      _ = try row.code(1) as Colour
    }
    #expect(throws: UnknownCode(column: "rank", found: "9", record: "id 7")) {
      _ = try row.optionalCode("rank") as Rank?
    }
    #expect(throws: UnknownCode(column: "other", found: nil, record: "id 7")) {
      _ = try row.code("other") as Colour
    }
    #expect(throws: UnknownCode(column: "colour", found: "bleu")) {
      _ = try Colour(stored: "bleu", in: "colour")
    }
  }

  @Test func `the sentence says where and what`() {
    #expect(
      UnknownCode(column: "colour", found: "mauve", record: "id 7").message
        == "Le fichier contient un code que Comptoir ne connaît pas : colour (id 7) vaut « mauve »."
    )
  }
}
