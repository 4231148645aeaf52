import Terminal
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("F9", [Key.function(9)]), ("^X", [.control("x")]), ("^r", [.control("r")]), ("M-1", [.alt("1")]),
    ("Sp", [.character(" ")]), ("PgUp PgDn", [.pageUp, .pageDown]), ("Home End", [.home, .end]),
    ("Ins Del", [.insert, .delete]), ("^Home ^End", [.controlHome, .controlEnd]),
    ("^Ins ^Del", [.controlInsert, .controlDelete]), ("M-↑ M-↓", [.altUp, .altDown]),
    ("S-↑ S-↓", [.shiftUp, .shiftDown]), ("⏎⇥⇤⎋⌫⌦", [.enter, .tab, .backTab, .escape, .backspace, .delete]),
    ("↑↓←→", [.up, .down, .left, .right]), ("", []), ("   ", []), ("^", [.character("^")]),
    ("F", [.character("F")]), (":", [.character(":")]), ("é", [.character("é")]),
    ("a\\b", [.character("a"), .character("\\"), .character("b")]), ("\\\"", [.character("\"")]),
    ("\"F9\"", [.character("F"), .character("9")]),
    ("\"a b\"⏎", [.character("a"), .character(" "), .character("b"), .enter]),
    ("\"⏎\"", [.character("⏎")]), ("\"\"", []),
  ])
  func `a token is the key it names, or text`(tokens: String, keys: [Key]) throws {
    #expect(try Key.parse(tokens) == keys)
  }

  @Test func `the keys of an invoice`() throws {
    #expect(
      try Key.parse("F2 dup⏎ cons⏎2⏎") == [
        .function(2), .character("d"), .character("u"), .character("p"), .enter, .character("c"),
        .character("o"),
        .character("n"), .character("s"), .enter, .character("2"), .enter,
      ])
    #expect(try Key.parse("F2 dup⏎ cons⏎2⏎ dep⏎⏎ lic⏎3⏎ F9 o").count == 25)
  }

  @Test(arguments: [
    ("x ^é", "touche inconnue « ^é » : Ctrl s'écrit ^ et une lettre, ou ^Home, ^End, ^Ins, ^Del"),
    ("^ab", "touche inconnue « ^ab » : Ctrl s'écrit ^ et une lettre, ou ^Home, ^End, ^Ins, ^Del"),
    ("F99", "touche inconnue « F99 » : les touches vont de F1 à F24"),
    ("M-abc", "touche inconnue « M-abc » : Alt s'écrit M- et un caractère, M-↑ ou M-↓"),
    ("S-x", "touche inconnue « S-x » : Maj s'écrit S-↑ ou S-↓"),
    ("dup \"abc", "touche inconnue « \"abc » : il manque le guillemet fermant"),
  ])
  func `an error names the token`(tokens: String, message: String) {
    let error = #expect(throws: KeyError.self) { try Key.parse(tokens) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    (Key.control("n"), "Ctrl-N"), (.function(9), "F9"), (.enter, "Entrée"), (.character(" "), "Espace"),
    (.character("x"), "x"), (.escape, "Échap"), (.alt("1"), "Alt-1"), (.controlDelete, "Ctrl-Suppr"),
    (.backTab, "Maj-Tab"), (.shiftUp, "Maj-↑"), (.pageDown, "Page suiv."),
  ])
  func `help names keys in French`(key: Key, name: String) {
    #expect(key.name == name)
  }
}
