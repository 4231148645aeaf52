/// What a state means to whoever reads it; only a theme knows how that looks.
package enum Tone: Hashable, CaseIterable, Sendable {
  /// It says of what sort something is, not how it stands.
  case plain
  /// It is prepared, or still to come, and counts for nothing yet.
  case draft
  /// It holds, and takes its course.
  case current
  /// It came to a good end.
  case good
  /// It is late, lacking or wrong.
  case bad
  /// It is contested or under way: someone must bring it to an end.
  case disputed
  /// It is over, and counts no more.
  case faint
}
