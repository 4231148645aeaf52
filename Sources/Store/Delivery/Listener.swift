import GRDB
import Kernel

/// Whoever hears of the facts of the log and keeps tables of its own from them.
///
/// A listener reads events and its own tables, and emits nothing; everything it uses is in the event or in tables that
/// events made, so that a replay of the log gives the same rows.
package protocol Listener: Sendable {
  /// A stable name, such as `open-items`.
  var name: String { get }
  /// Whether its refusal refuses the operation or waits in a backlog.
  var manner: ListeningManner { get }
  /// The tables it alone writes, from events alone: a replay must give the same rows.
  var tables: [DerivedTable] { get }
  /// The facts it hears, and what it does with each.
  var hears: Hears { get }
  /// What it keeps for the whole program: every fact that bears on it is heard. `nil` for a listener of its own things.
  var answersFor: Bearing? { get }

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws
}

extension Listener {
  package var answersFor: Bearing? { nil }
}

/// How a listener takes part in an operation.
package enum ListeningManner: Hashable, Sendable {
  /// In the operation's own transaction: its refusal refuses the operation.
  case core
  /// In a savepoint of its own, while the module is active: its refusal waits in the backlog and the operation stands.
  case passive(module: String)
}

/// A table rebuilt from the log, and the order that compares two of them row by row.
package struct DerivedTable: Sendable {
  package let name: String
  package let key: String

  package init(_ name: String, key: String) {
    self.name = name
    self.key = key
  }
}
