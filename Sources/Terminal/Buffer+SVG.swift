extension Buffer {
  /// The screen as an SVG picture, the same bytes each time.
  ///
  /// A rectangle for each stretch of background, and a position for each character, so that no font can
  /// shift a column.
  package func svg(_ theme: Theme) -> String {
    let width = size.width * SVG.cellWidth + 2 * SVG.margin
    let height = size.height * SVG.cellHeight + 2 * SVG.margin
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)">
      <style>text{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:\(SVG.fontSize)px}</style>
      <rect width="\(width)" height="\(height)" fill="\(theme.page.background.hex)"/>

      """
    for y in 0..<size.height {
      for run in runs(y) { svg += SVG(theme: theme, y: y, run: run).drawn }
    }
    if let cursor, bounds.contains(cursor) { svg += SVG.cursor(cursor, theme) }
    return svg + "</svg>\n"
  }
}

/// The drawing of one stretch of cells; lengths in pixels.
private struct SVG {
  static let cellWidth = 9
  static let cellHeight = 18
  static let fontSize = 15
  static let margin = 9
  /// From the top of a cell to the line its letters stand on.
  static let baseline = 14

  let theme: Theme
  let y: Int
  let run: Buffer.Run

  var drawn: String {
    let style = theme.style(for: run.role)
    let colours = theme.shown(style)
    var drawn = ""
    if colours.background != theme.page.background { drawn += rect(colours.background) }
    let content = spans
    if !content.isEmpty {
      let weight = style.isBold ? " font-weight=\"bold\"" : ""
      drawn +=
        "<text y=\"\(top + Self.baseline)\" fill=\"\(colours.foreground.hex)\"\(weight)>\(content)</text>\n"
    }
    if style.isUnderlined { drawn += underline(colours.foreground) }
    return drawn
  }

  static func cursor(_ point: Point, _ theme: Theme) -> String {
    let x = margin + point.x * cellWidth
    let y = margin + point.y * cellHeight
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(cellWidth)\" height=\"\(cellHeight)\""
      + " fill=\"\(theme.page.foreground.hex)\" fill-opacity=\"0.45\"/>\n"
  }

  private var top: Int { Self.margin + y * Self.cellHeight }

  private func left(_ offset: Int) -> Int { Self.margin + (run.x + offset) * Self.cellWidth }

  private func rect(_ colour: RGB) -> String {
    "<rect x=\"\(left(0))\" y=\"\(top)\" width=\"\(run.cells.count * Self.cellWidth)\""
      + " height=\"\(Self.cellHeight)\" fill=\"\(colour.hex)\"/>\n"
  }

  private func underline(_ colour: RGB) -> String {
    "<rect x=\"\(left(0))\" y=\"\(top + Self.baseline + 2)\" width=\"\(run.cells.count * Self.cellWidth)\""
      + " height=\"1\" fill=\"\(colour.hex)\"/>\n"
  }

  /// The characters that are not blank, each in a span of its own: librsvg heeds only the first place of a list.
  private var spans: String {
    run.cells.enumerated().filter { $1.width > 0 && !$1.isBlank }
      .map { offset, cell in "<tspan x=\"\(left(offset))\">\(escaped(cell.grapheme))</tspan>" }.joined()
  }

  private func escaped(_ character: Character) -> String {
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    default: String(character)
    }
  }
}
