import Kernel
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("Société Générale", "societe generale"), ("Bœuf", "boeuf"), ("ŒUVRE", "oeuvre"), ("Ægir", "aegir"),
    ("Straße", "strasse"), ("L’Atelier", "l'atelier"), ("e\u{301}te\u{301}", "ete"), ("ﬁn", "fin"),
    ("Nº", "no"),
    ("Łódź Øre", "lodz ore"), ("①②", "12"), ("Crème\u{A0}brûlée", "creme brulee"), ("ABC-12", "abc-12"),
    ("", ""),
    ("İstanbul", "istanbul"), ("™", "tm"), ("日本", "日本"), ("Ça", "ca"), ("ẞ", "ss"),
  ]) func `texts fold to what people type`(text: String, key: String) {
    #expect(Fold.key(text) == key)
    #expect(Fold.key(key) == key)
  }

  @Test func `folding does not see how a text is composed`() {
    #expect(Fold.key("é") == Fold.key("e\u{301}"))
    #expect(Fold.key("Ǻ") == "a")
  }

  @Test(arguments: [
    ("e\u{301}", "é"), ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"), ("a\tb", "a b"),
    ("a\u{7}b\u{1B}[31mc", "ab[31mc"),
    ("\u{202E}abc\u{202C}", "abc"), ("a\u{200B}b\u{FEFF}", "ab"), ("👩\u{200D}💻", "👩\u{200D}💻"),
    ("Été", "Été"),
  ]) func `stored texts are composed and without control characters`(text: String, stored: String) throws {
    let normalised = try Fold.normalised(text)
    #expect(Array(normalised.unicodeScalars) == Array(stored.unicodeScalars))
  }

  @Test func `a NUL is refused`() {
    #expect(throws: TextRefusal.nul) { try Fold.normalised("a\u{0}b") }
  }
}
