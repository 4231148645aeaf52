import Terminal
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Échéance à régler", "Echeance a regler"), ("┌─┐│└┘├┤┬┴┼", "+-+|+++++++"), ("┏━┓┃", "+-+|"),
    ("▁▂▃▄▅▆▇█", ".:-=+*#%"), ("« œuvre »…", "\" ouvre \"~"), ("1 234,50 €", "1 234,50 E"),
    ("Ventes › ▲▼", "Ventes > ^v"),
    ("漢e\u{301}", "?e"), ("ﬂ", "?"), ("", ""),
  ])
  func `a text for a terminal of ASCII`(text: String, folded: String) {
    #expect(String(text.map(ASCIIFolding.fold)) == folded)
  }
}
