import Terminal
import Testing

@testable import TerminalNcurses

@Suite struct WidthTests {
  /// The blocks a French company's data and our frames are made of.
  @Test(
    arguments: [
      0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x300...0x36F, 0x370...0x373, 0x400...0x482, 0x1E00...0x1EFF,
      0x2010...0x2027, 0x20A0...0x20BF, 0x2190...0x21FF, 0x2200...0x22FF, 0x2500...0x25FC, 0x3041...0x3096,
      0x4E00...0x4EFF, 0xAC00...0xACFF, 0xFF01...0xFF5E,
    ] as [ClosedRange<UInt32>])
  func `our widths are those of the C library`(block: ClosedRange<UInt32>) throws {
    try #require(Charset.prepare() == .utf8)
    for value in block {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(Charset.columns(of: scalar) == TextWidth.width(of: scalar), "U+\(String(value, radix: 16))")
    }
  }
}
