/// A key as the screens know it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case tab
  case backTab
  case escape
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  /// F1 is 1.
  case function(Int)
  /// Ctrl and a lowercase letter.
  case control(Character)
  case alt(Character)
  case altUp
  case altDown
  case controlHome
  case controlEnd
  case controlInsert
  case controlDelete
  case shiftUp
  case shiftDown
  /// Text pasted at once; its line ends are `\n`, its other controls gone.
  case paste(String)
  /// The terminal has another size.
  case resize(Size)
}
