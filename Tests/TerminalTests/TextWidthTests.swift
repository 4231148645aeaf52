import Terminal
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("facture", 7), ("Échéance", 8), ("E\u{301}", 1), ("漢字", 4), ("1 234,50 €", 10), ("▂▃▅█", 4),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👨‍👩‍👧", 6), ("🇫🇷", 2), ("ﾊﾝｶｸ", 4), ("→ ›", 3), ("Ωж", 2),
  ])
  func `a width is that of the terminal`(text: String, width: Int) {
    #expect(TextWidth.width(of: text) == width)
  }

  @Test(arguments: [
    ("a\u{202E}b", "ab"), ("a\u{200B}b", "ab"), ("a\u{AD}b", "ab"), ("\u{1B}[31m", "[31m"), ("a\r\nb", "a b"),
    ("a\tb", "a b"), ("1\u{202F}234\u{A0}€", "1 234 €"), ("✓\u{FE0F}", "✓"), ("\u{301}a", "a"),
    ("\u{85}\u{9B}x", "x"),
    ("a\u{2028}b", "ab"), ("\u{FEFF}a", "a"),
  ])
  func `controls and formatting never reach the screen`(text: String, drawn: String) {
    #expect(String(Grapheme.all(in: text).map(\.character)) == drawn)
  }

  @Test func `a character carries no more marks than a cell may`() {
    let graphemes = Grapheme.all(in: "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}")
    #expect(graphemes.count == 1)
    #expect(graphemes[0].character.unicodeScalars.count == 5)
  }

  @Test func `a cut text ends with the ellipsis and keeps its width`() {
    #expect(TextWidth.clip("Dupont", to: 6) == "Dupont")
    #expect(TextWidth.clip("Dupont", to: 5) == "Dupo…")
    #expect(TextWidth.clip("Dupont", to: 1) == "…")
    #expect(TextWidth.clip("Dupont", to: 0) == "")
    #expect(TextWidth.clip("漢字漢", to: 4) == "漢…")
    #expect(TextWidth.clip("Dupont", to: 4, ellipsis: "~") == "Dup~")
  }

  @Test func `padding fills to the width on either side`() {
    #expect(TextWidth.padRight("été", to: 5) == "été  ")
    #expect(TextWidth.padLeft("12,50", to: 8) == "   12,50")
    #expect(TextWidth.padRight("漢", to: 3) == "漢 ")
    #expect(TextWidth.padLeft("Dupont", to: 4) == "Dup…")
    #expect(TextWidth.padRight("", to: -1) == "")
  }
}
