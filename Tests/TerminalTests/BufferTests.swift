import Terminal
import Testing

@Suite struct BufferTests {
  @Test func `a new buffer is blank and shows no cursor`() {
    let buffer = Buffer(Size(width: 3, height: 2))
    #expect(buffer.text == "\n")
    #expect(buffer.cursor == nil)
    #expect(buffer[0, 0] == Cell(grapheme: " ", role: .text, width: 1))
  }

  @Test func `writing returns the columns the text takes`() {
    var buffer = Buffer(Size(width: 20, height: 1))
    let first = buffer.write("Échéance", x: 1, y: 0, role: .header)
    let second = buffer.write("漢字", x: 1 + first, y: 0, role: .text)
    #expect(first == 8)
    #expect(second == 4)
    #expect(buffer.text == " Échéance漢字")
    #expect(buffer[1, 0] == Cell(grapheme: "É", role: .header))
  }

  @Test func `text is clipped at the four edges`() {
    var buffer = Buffer(Size(width: 5, height: 1))
    buffer.write("abcdefgh", x: -2, y: 0, role: .text)
    buffer.write("above", x: 0, y: -1, role: .text)
    buffer.write("below", x: 0, y: 1, role: .text)
    #expect(buffer.text == "cdefg")
    #expect(buffer.write("abcdefgh", x: 3, y: 0, role: .text) == 8)
    #expect(buffer.text == "cdeab")
  }

  @Test func `a width cuts the text and says so`() {
    var buffer = Buffer(Size(width: 20, height: 1))
    #expect(buffer.write("Dupont & Fils SARL", x: 0, y: 0, role: .text, width: 9) == 9)
    #expect(buffer.text == "Dupont &…")
    #expect(buffer.write("Dupont", x: 10, y: 0, role: .text, width: 9) == 6)
  }

  @Test func `half of a wide character is never left alone`() {
    var buffer = Buffer(Size(width: 4, height: 1))
    buffer.write("漢字", x: 0, y: 0, role: .text)
    #expect(buffer[1, 0].width == 0)
    buffer.write("a", x: 1, y: 0, role: .text)
    #expect(buffer.text == " a字")
    buffer.write("b", x: 2, y: 0, role: .text)
    #expect(buffer.text == " ab")
    buffer.write("字", x: 1, y: 0, role: .text)
    #expect(buffer.text == " 字")
    #expect(buffer[3, 0] == Cell())
  }

  @Test func `a wide character cut by an edge is a blank`() {
    var buffer = Buffer(Size(width: 3, height: 1))
    buffer.write("漢字", x: 0, y: 0, role: .text)
    #expect(buffer.text == "漢")
    buffer.write("漢a", x: -1, y: 0, role: .text)
    #expect(buffer.text == " a")
  }

  @Test func `a fill and a recolouring stay inside`() {
    var buffer = Buffer(Size(width: 4, height: 2))
    buffer.fill(Rect(x: -1, y: 0, width: 3, height: 9), with: "x", role: .bar)
    buffer.recolour(Rect(x: 1, y: 1, width: 99, height: 99), role: .selection)
    #expect(buffer.text == "xx\nxx")
    #expect(buffer[0, 1].role == .bar)
    #expect(buffer[1, 1] == Cell(grapheme: "x", role: .selection))
    #expect(buffer[3, 1].role == .selection)
    #expect(buffer[3, 0].role == .text)
  }

  @Test func `a box has a frame and its title`() {
    var buffer = Buffer(Size(width: 16, height: 3))
    buffer.box(Rect(x: 1, y: 0, width: 14, height: 3), title: "Valider", role: .frame)
    #expect(
      buffer.text == """
         ┌─ Valider ──┐
         │            │
         └────────────┘
        """)
  }

  @Test func `a long title is cut, a box without room is not drawn`() {
    var buffer = Buffer(Size(width: 12, height: 2))
    buffer.box(Rect(x: 0, y: 0, width: 12, height: 2), title: "Recouvrement", role: .frame, frame: .light)
    #expect(buffer.lineText(0) == "┌─ Recou… ─┐")
    var small = Buffer(Size(width: 12, height: 2))
    small.box(Rect(x: 0, y: 0, width: 1, height: 2), role: .frame)
    #expect(small.text == "\n")
  }

  @Test(arguments: [
    Size(width: 0, height: 0), Size(width: -5, height: 3), Size(width: 1, height: 1),
    Size(width: 200, height: 60),
  ])
  func `no text of any kind draws outside`(size: Size) {
    let texts = [
      "", "plain", "é\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "漢字漢字", "a\u{202E}b\u{200D}c\u{FE0F}",
      "\u{1B}[31m\u{7}\r\n\t", "👨‍👩‍👧🇫🇷", "\u{301}", "각\u{1160}",
    ]
    for text in texts {
      for (x, y) in [(-3, 0), (0, 0), (size.width - 1, size.height - 1), (size.width, -1), (1, size.height)] {
        var buffer = Buffer(size)
        buffer.write(text, x: x, y: y, role: .title)
        buffer.box(Rect(x: x, y: y, width: 7, height: 3), title: text, role: .frame)
        #expect(buffer.size == size)
        for line in 0..<size.height {
          #expect(buffer.line(line).count == size.width)
          #expect(buffer.line(line).reduce(0) { $0 + $1.width } == size.width)
        }
      }
    }
  }

  @Test func `equal drawings are equal buffers`() {
    var one = Buffer(Size(width: 4, height: 1))
    var other = one
    one.write("TVA", x: 0, y: 0, role: .total)
    #expect(one != other)
    other.write("TVA", x: 0, y: 0, role: .total)
    #expect(one == other)
    other.cursor = Point(x: 0, y: 0)
    #expect(one != other)
  }
}
