import Kernel

/// What a listener hears: one row per kind of fact, erased where it is written.
///
/// A fact that is not in the table passes by; whoever must book what a fact bears on is known by `Listener.answersFor`,
/// and a test names the fact that it does not hear.
package struct Hears: Sendable {
  /// What is done with a fact of one kind.
  package struct Row: Sendable {
    let fact: any Event.Type
    let take: @Sendable (Recorded, borrowing Transaction) throws -> Void

    /// - Parameters:
    ///   - concerns: tells from the bytes whether it is worth decoding.
    ///   - body: takes the fact, which is decoded once for all who hear it, and where it stands in the log.
    package static func on<E: Event>(
      _ type: E.Type, where concerns: @escaping @Sendable (Recorded) -> Bool = { _ in true },
      _ body: @escaping @Sendable (E, Recorded, borrowing Transaction) throws -> Void
    ) -> Row {
      Row(fact: type) { event, tx in
        if concerns(event), let fact: E = try event.decoded() { try body(fact, event, tx) }
      }
    }
  }

  private let rows: [String: [Row]]

  package init(_ rows: [Row]) {
    self.rows = Dictionary(grouping: rows) { $0.fact.name }
  }

  /// The names of the facts it hears.
  package var facts: Set<String> { Set(rows.keys) }

  /// Whether each kind of fact stands in one row alone.
  package var isUnambiguous: Bool { rows.values.allSatisfy { $0.count == 1 } }

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    for row in rows[event.name] ?? [] { try row.take(event, tx) }
  }
}

extension Listener {
  package func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    try hears.receive(event, in: tx)
  }
}
