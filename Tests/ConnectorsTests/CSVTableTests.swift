import Connectors
import Foundation
import Testing

@Suite struct CSVTableTests {
  private func fields(_ table: CSVTable) -> [CSVRow.Content] { table.rows.map(\.content) }

  private static let text = "nom;ville\nSociété du Bœuf;Orléans\n"
  private static let utf8 = Data(text.utf8)
  /// The same in Windows-1252, which has the œ that Latin-1 lacks.
  private static let windows = Data(
    text.unicodeScalars.map { $0 == "œ" ? 0x9C : UInt8(truncatingIfNeeded: $0.value) })

  @Test(arguments: [
    (utf8, TextEncoding.utf8), (Data([0xEF, 0xBB, 0xBF]) + utf8, .utf8WithMark), (windows, .windows1252),
  ])
  func `the same table is read in three encodings`(data: Data, encoding: TextEncoding) throws {
    let table = try CSVTable(data)
    #expect(table.encoding == encoding)
    #expect(table.header == ["nom", "ville"])
    #expect(fields(table) == [.fields(["Société du Bœuf", "Orléans"])])
  }

  @Test(arguments: [
    ("a;b;c\n1,5;2;3\n", Separator.semicolon), ("a,b,c\n1,2,\"x;y\"\n", .comma),
    ("a\tb\tc\n1\t2,5\t3\n", .tab), ("seule\nvaleur\n", .semicolon),
  ])
  func `the separator is the one that gives every row the header's columns`(text: String, found: Separator)
    throws
  {
    #expect(try CSVTable(Data(text.utf8)).separator == found)
  }

  @Test func `quotes hold separators, quotes and line ends`() throws {
    let table = try CSVTable(
      Data("nom;note\r\n\"Dupont; fils\";\"dit \"\"oui\"\"\r\nhier\"\r\nMartin;\r\n".utf8))
    #expect(
      fields(table) == [.fields(["Dupont; fils", "dit \"oui\"\r\nhier"]), .fields(["Martin", ""])])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func `a bad line spoils no other`() throws {
    let text = "a;b\n1;2\n\"3;4\n5;6\n7;8;9\n10\n11;\"1\"2\n13;14"
    let table = try CSVTable(Data(text.utf8))
    #expect(
      fields(table) == [
        .fields(["1", "2"]), .malformed(.strayQuote), .fields(["5", "6"]),
        .malformed(.columnCount(found: 3, expected: 2)), .malformed(.columnCount(found: 1, expected: 2)),
        .malformed(.strayQuote), .fields(["13", "14"]),
      ])
    #expect(table.rows.map(\.line) == [2, 3, 4, 5, 6, 7, 8])
    #expect(table.rows[1].text == "\"3;4")
  }

  @Test func `a quote that never closes is told where it opens`() throws {
    let table = try CSVTable(Data("a;b\n\"1;2\n3;4\n".utf8))
    #expect(fields(table) == [.malformed(.unclosedQuote), .fields(["3", "4"])])
    #expect(table.rows.map(\.line) == [2, 3])
  }

  @Test func `columns left empty at the end of a row are forgiven, blank lines skipped`() throws {
    let table = try CSVTable(Data("a;b\n\n1;2;;\n;\n".utf8))
    #expect(fields(table) == [.fields(["1", "2"])])
  }

  @Test func `a neutralised cell is restored, an amount is not touched`() throws {
    let table = try CSVTable(Data("nom;montant\n'=1+1;-12,50\n'l'été;3\n".utf8))
    #expect(fields(table) == [.fields(["=1+1", "-12,50"]), .fields(["'l'été", "3"])])
  }

  @Test(arguments: [
    (Data(), CSVRefusal.empty), (Data("\n \n".utf8), .empty), (Data("a;b;a\n".utf8), .repeatedColumn("a")),
    (Data("\"a;b\n1;2\n".utf8), .malformedHeader), (Data([0x50, 0x4B, 0x03, 0x00, 0x0A]), .notText),
  ])
  func `what has no header is refused whole`(data: Data, refusal: CSVRefusal) {
    #expect(throws: refusal) { try CSVTable(data) }
  }
}
