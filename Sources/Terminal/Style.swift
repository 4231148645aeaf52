/// How a role looks: its colours and its attributes.
package struct Style: Hashable, Sendable {
  package var foreground = Colour.standard
  package var background = Colour.standard
  package var isBold = false
  package var isReversed = false
  package var isUnderlined = false
}

extension Style {
  /// The numbers of the text's colour and of what is behind it in a terminal's palette; `nil` is the
  /// terminal's own.
  package func indices(_ level: ColourLevel) -> (foreground: Int?, background: Int?) {
    var ink = foreground.index(level)
    let paper = background.index(level)
    // Of eight colours, dark grey is the one that would be lost in what is behind it.
    if level == .basic8 && foreground.isDarkGrey { ink = paper == 7 ? 0 : 7 }
    return (ink, paper)
  }

  /// Whether the text is bold, be it only because eight colours have no other way to shine.
  package func isBold(_ level: ColourLevel) -> Bool {
    isBold || (level == .basic8 && foreground.isBright)
  }
}
