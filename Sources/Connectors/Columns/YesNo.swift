import Kernel

/// A column that says yes or no, in French, English or figures.
package enum YesNo {
  /// What the text says, or `nil` when it says neither; an empty cell says no.
  package static func read(_ text: String) -> Bool? {
    switch Fold.key(text.filter { !$0.isWhitespace }) {
    case "oui", "o", "yes", "y", "true", "vrai", "1", "x": true
    case "non", "n", "no", "false", "faux", "0", "": false
    default: nil
    }
  }
}
