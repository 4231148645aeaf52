/// How a role looks: its colours and its attributes.
package struct Style: Hashable, Sendable {
  package var foreground = Colour.standard
  package var background = Colour.standard
  package var isBold = false
  package var isReversed = false
  package var isUnderlined = false
}
