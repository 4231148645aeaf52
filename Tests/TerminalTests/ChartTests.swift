import Terminal
import Testing

@Suite struct ChartTests {
  @Test func `a sparkline starts from zero`() {
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], glyphs: .unicode, width: 8) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([700, 693], glyphs: .unicode, width: 8) == "██")
    #expect(Sparkline.text([-5, 100, 50], glyphs: .unicode, width: 8) == "▁█▅")
  }

  @Test func `a sparkline keeps the last figures`() {
    #expect(Sparkline.text([7, 0, 7], glyphs: .unicode, width: 2) == "▁█")
    #expect(Sparkline.text([1, 2], glyphs: .unicode, width: 0) == "")
    #expect(Sparkline.text([], glyphs: .unicode, width: 5) == "")
  }

  @Test func `a sparkline of nothing is flat, the greatest amounts do not overflow`() {
    #expect(Sparkline.text([0, 0], glyphs: .unicode, width: 5) == "▁▁")
    #expect(Sparkline.text([-1, -2], glyphs: .unicode, width: 5) == "▁▁")
    #expect(Sparkline.text([.max, .min, .max / 2], glyphs: .unicode, width: 5) == "█▁▄")
  }

  @Test func `the ascii twin of a sparkline`() throws {
    let glyphs = try Theme.named("ascii").glyphs
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], glyphs: glyphs, width: 8) == ".:-=+*#%")
  }

  @Test(arguments: [
    (0, "    "), (1, "▏   "), (8, "█   "), (12, "█▌  "), (32, "████"), (99, "████"), (-3, "    "),
  ])
  func `a bar always takes its width`(value: Int64, bar: String) {
    #expect(Bar.text(value: value, max: 32, width: 4, glyphs: .unicode) == bar)
  }

  @Test func `a bar of almost nothing is still seen, one without a maximum is empty`() {
    #expect(Bar.text(value: 1, max: 1_000_000, width: 2, glyphs: .unicode) == "▏ ")
    #expect(Bar.text(value: 1, max: 0, width: 2, glyphs: .unicode) == "  ")
    #expect(Bar.text(value: 1, max: 2, width: -1, glyphs: .unicode) == "")
  }

  @Test func `the ascii twin of a bar`() throws {
    let glyphs = try Theme.named("ascii").glyphs
    #expect(Bar.text(value: 5, max: 10, width: 10, glyphs: glyphs) == "#####     ")
  }
}
