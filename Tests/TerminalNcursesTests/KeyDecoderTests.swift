import Terminal
import Testing

@testable import TerminalNcurses

@Suite struct KeyDecoderTests {
  /// The keys of bytes that came at once, nothing coming after them.
  private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    var decoder = KeyDecoder()
    for byte in bytes { decoder.take(byte) }
    return decoder.drain() + decoder.flush()
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test(arguments: [
    ("\r", [Key.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\0", []), ("\u{1F}", []),
    ("é€漢", [.character("é"), .character("€"), .character("漢")]), ("a ", [.character("a"), .character(" ")]),
    ("e\u{301}", [.character("é")]), ("\u{202E}", []), ("\u{85}", []),
  ])
  func `a byte or a character is a key`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    ("\u{1B}", [Key.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.escape, .character("x")]),
    ("\u{1B}\r", [.escape, .enter]), ("\u{1B}[15~", [.function(5)]),
    ("\u{1B}\u{1B}[15~", [.escape, .function(5)]),
    ("\u{1B}[A\u{1B}", [.up, .escape]), ("\u{1B}é", [.alt("2")]), ("\u{1B}7", [.alt("7")]),
    ("\u{1B}O", [.escape, .character("O")]), ("\u{1B}Ox9", [.character("8"), .character("9")]),
    ("\u{1B}Oz", [.escape, .character("O"), .character("z")]),
  ])
  func `an escape followed at once by a known tail is that key`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: ["\u{1B}[I", "\u{1B}[27;5;9~", "\u{1B}[?62;22c", "\u{1B}[1;6A", "\u{1B}[<0;12;4M"])
  func `a sequence nobody knows types nothing`(text: String) {
    #expect(keys(text + "a") == [.character("a")])
  }

  @Test func `what is not finished waits for its end`() {
    var decoder = KeyDecoder()
    for byte in [0x1B, 0x5B, 0x31] as [UInt8] { decoder.take(byte) }
    #expect(decoder.drain() == [])
    #expect(decoder.isPending)
    for byte in [0x35, 0x7E, 0xC3] as [UInt8] { decoder.take(byte) }
    #expect(decoder.drain() == [.function(5)])
    decoder.take(0xA9)
    #expect(decoder.drain() == [.character("é")])
    #expect(decoder.isPending == false)
  }

  @Test func `a terminal in Latin-1 still types its accents`() {
    #expect(keys([0xE9, 0x74, 0xE9]) == [.character("é"), .character("t"), .character("é")])
  }

  @Test(arguments: [
    ("deux\r\nlignes\r", "deux\nlignes\n"), ("a\tb\u{1B}c\u{7}", "a\tbc"), ("e\u{301}te\u{301}", "été"),
    ("F9 o", "F9 o"),
  ])
  func `a paste is text, whatever it holds`(pasted: String, text: String) {
    #expect(keys("\u{1B}[200~\(pasted)\u{1B}[201~x") == [.paste(text), .character("x")])
  }

  @Test func `an empty paste is no key`() {
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [])
  }

  @Test func `a paste is cut at 64 kilobytes, not inside a character`() {
    let long = "x" + String(repeating: "é", count: 40_000)
    let expected = "x" + String(repeating: "é", count: 32_767)
    #expect(keys("\u{1B}[200~\(long)\u{1B}[201~o") == [.paste(expected), .character("o")])
  }

  @Test func `a paste that never ends is delivered after a while`() {
    var decoder = KeyDecoder()
    for byte in Array("\u{1B}[200~dup".utf8) { decoder.take(byte) }
    #expect(decoder.drain() == [])
    #expect(decoder.flush() == [.paste("dup")])
  }

  @Test func `no sequence is another's beginning, nor stands for two keys`() {
    let all = KeySequences.all.map(\.bytes)
    #expect(Set(all).count == all.count)
    for bytes in all { #expect(!KeySequences.isBeginning(bytes)) }
  }
}
