import Kernel

extension ListedState {
  /// Its code, as SQL writes a text.
  package var sql: String { "'\(rawValue)'" }

  /// The filter that narrows a list to it.
  package var filter: String { "etat:\(rawValue)" }
}
