import Terminal
import Testing

@Suite struct PictureTests {
  private func screen() -> Buffer {
    var buffer = Buffer(Size(width: 8, height: 2))
    buffer.write("Été <&>", x: 0, y: 0, role: .title)
    buffer.write("1 A", x: 0, y: 1, role: .selection)
    buffer.cursor = Point(x: 2, y: 1)
    return buffer
  }

  @Test func `a picture places each character and skips blanks`() throws {
    let svg = try screen().svg(Theme.named("sombre"))
    #expect(
      svg == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 54" width="90" height="54">
        <style>text{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:15px}</style>
        <rect width="90" height="54" fill="#1c1c1c"/>
        <text y="23" fill="#ffffff" font-weight="bold">\
        <tspan x="9">É</tspan><tspan x="18">t</tspan><tspan x="27">é</tspan>\
        <tspan x="45">&lt;</tspan><tspan x="54">&amp;</tspan><tspan x="63">&gt;</tspan></text>
        <rect x="9" y="27" width="27" height="18" fill="#005faf"/>
        <text y="41" fill="#ffffff"><tspan x="9">1</tspan><tspan x="27">A</tspan></text>
        <rect x="27" y="27" width="9" height="18" fill="#d0d0d0" fill-opacity="0.45"/>
        </svg>

        """)
  }

  @Test(arguments: Theme.shippedNames)
  func `the same screen gives the same bytes`(name: String) throws {
    let theme = try Theme.named(name)
    #expect(screen().svg(theme) == screen().svg(theme))
    #expect(screen().ansi(theme) == screen().ansi(theme))
  }

  @Test func `a character of several units keeps its place in a picture`() throws {
    var buffer = Buffer(Size(width: 4, height: 1))
    buffer.write("ae\u{32D}b", x: 0, y: 0, role: .text)
    let svg = try buffer.svg(Theme.named("sombre"))
    #expect(svg.contains("<tspan x=\"9\">a</tspan><tspan x=\"18\">e\u{32D}</tspan><tspan x=\"27\">b</tspan>"))
  }

  @Test(arguments: [
    (ColourLevel.mono, "\u{1B}[0;1mA\u{1B}[0m\n"), (.basic8, "\u{1B}[0;1;37;40mA\u{1B}[0m\n"),
    (.basic16, "\u{1B}[0;1;97;40mA\u{1B}[0m\n"), (.palette256, "\u{1B}[0;1;38;5;231;48;5;234mA\u{1B}[0m\n"),
    (.rgb, "\u{1B}[0;1;38;2;255;255;255;48;2;28;28;28mA\u{1B}[0m\n"),
  ])
  func `a text capture uses the colours there are`(level: ColourLevel, text: String) throws {
    var buffer = Buffer(Size(width: 1, height: 1))
    buffer.write("A", x: 0, y: 0, role: .title)
    #expect(try buffer.ansi(Theme.named("sombre"), level: level) == text)
  }
}
