import Testing

@testable import Articles

@Suite struct RuleTests {
  @Test(arguments: [
    ("Conseil", "CONS"), ("Vis à bois 4 x 40", "VIS-BOI-4"), ("Écrou", "ECRO"), ("L’été", "ETE"),
    ("Formation de la direction", "FOR-DIR"), ("« ! »", "ART"),
  ])
  func `a code is proposed from the telling words of the label`(label: String, code: String) {
    #expect(ProductCode.proposal(for: label) { _ in false } == code)
  }

  @Test func `a code already held takes a number`() {
    #expect(ProductCode.proposal(for: "Conseil") { ["CONS", "CONS2"].contains($0) } == "CONS3")
  }

  @Test(arguments: [
    ("  vis  4x40 ", "vis 4x40"), ("A/B.c-1", "A/B.c-1"), ("", nil), ("#12", nil), ("a\nb", nil),
    (String(repeating: "x", count: 30), String(repeating: "x", count: 30)),
    (String(repeating: "x", count: 31), nil),
  ])
  func `a code is one line of 30 characters at most, and no number`(text: String, code: String?) {
    #expect(ProductCode.read(text) == code)
  }

  @Test(arguments: ["3017620422003", "96385074", "4006381333931", "A-12", "12345", "0000000000000"])
  func `a barcode is an EAN with its key, or the house's own`(text: String) throws {
    #expect(try Barcode.read(text) == text)
  }

  @Test func `a barcode loses its spaces`() throws {
    #expect(try Barcode.read(" 3 017620 422003 ") == "3017620422003")
    #expect(try Barcode.read("  ").isEmpty)
  }

  @Test(arguments: [("3017620422004", 3), ("96385075", 4), ("4006381333932", 1)])
  func `an EAN whose key is wrong is refused`(text: String, key: Int) {
    #expect(throws: ArticlesRefusal.invalidBarcode(text, key: key)) { try Barcode.read(text) }
  }

  @Test func `a barcode has an end`() {
    #expect(throws: ArticlesRefusal.longBarcode) { try Barcode.read(String(repeating: "1", count: 41)) }
  }
}
