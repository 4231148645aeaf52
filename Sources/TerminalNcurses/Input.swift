import Terminal

/// What came from the terminal while one waited.
package enum Input: Equatable, Sendable {
  /// At least one key, in the order they were typed.
  case keys([Key])
  /// The time went by.
  case nothing
  /// The system asks the program to leave: SIGHUP, SIGINT or SIGTERM, by number.
  case terminated(signal: Int32)
  /// The terminal is gone.
  case closed
}
