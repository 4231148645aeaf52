import Connectors
import Foundation
import Testing

@Suite struct CSVLineTests {
  @Test func `a line has quotes only where they are needed`() {
    #expect(
      CSVLine.text([.text("Dupont & Fils"), .plain("1234,50"), .text("a;b"), .text("dit \"oui\"")])
        == "Dupont & Fils;1234,50;\"a;b\";\"dit \"\"oui\"\"\"")
  }

  @Test(arguments: ["=1+1", "+33 4 72 00 00 00", "-x", "@somme", "'=déjà"])
  func `a text that would be a formula is neutralised, and restored`(text: String) {
    #expect(Neutral.neutralised(text) == "'" + text)
    #expect(Neutral.restored("'" + text) == text)
  }

  @Test(arguments: ["Dupont", "l'été", "'", "", "1-2"])
  func `any other text stays as it is`(text: String) {
    #expect(Neutral.neutralised(text) == text)
    #expect(Neutral.restored(text) == text)
  }

  @Test func `what is written is read back`() throws {
    let cells = ["=cmd", " bords ", "deux\nlignes", "\"", "'+", "a;b"]
    let header = CSVLine.text(cells.indices.map { .text("c\($0)") })
    let text = header + "\n" + CSVLine.text(cells.map { .text($0) })
    #expect(try CSVTable(Data(text.utf8)).rows.map(\.content) == [.fields(cells)])
  }

  @Test func `negative amounts are not neutralised`() {
    #expect(CSVLine.text([.plain("-12,50")]) == "-12,50")
  }
}
