/// Why no screen can be shown here; what to do is in the sentence.
package enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is unset, empty or `dumb`.
  case noTerminalType
  /// No terminfo entry has this name.
  case unknownTerminalType(String)
  /// The system refused a file, a pipe or memory.
  case outOfResources

  /// The program's exit status after one of these.
  package static let exitCode: Int32 = 2

  package var description: String {
    switch self {
    case .notATerminal:
      "Comptoir s'affiche dans un terminal ; ici l'entrée ou la sortie n'en est pas un. "
        + "Par SSH, ajoutez -t : ssh -t serveur comptoir"
    case .noTerminalType:
      "Le terminal ne dit pas ce qu'il est. Indiquez-le : TERM=xterm-256color comptoir"
    case .unknownTerminalType(let name):
      "Le terminal « \(name) » n'est pas connu de ce système. Essayez : TERM=xterm-256color comptoir"
    case .outOfResources:
      "Le système ne laisse pas ouvrir le terminal (fichiers ou mémoire épuisés)."
    }
  }
}
