import CNcurses
import Terminal

extension ColourLevel {
  /// How many colours the started screen shows; none where the user set `NO_COLOR` (no-color.org).
  static func ofScreen(environment: [String: String]) -> ColourLevel {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return .mono }
    // Without colours of its own a terminal would lose them behind ours.
    guard has_colors(), start_color() != cn_error(), use_default_colors() != cn_error() else { return .mono }
    return switch cn_colours() {
    case 256...: .palette256
    case 16...: .basic16
    case 8...: .basic8
    default: .mono
    }
  }
}
