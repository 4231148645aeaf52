import Desk
import Kernel

/// What the journal calls facts and records: the whole program's words, given by its modules.
package struct JournalWords: Sendable {
  /// What each fact is called in French, by its name in the log.
  private let facts: [String: String]
  package let records: Records

  package init(facts: [any Event.Type], records: Records) {
    self.facts = Dictionary(facts.map { ($0.name, $0.title) }) { first, _ in first }
    self.records = records
  }

  /// The French name of the fact named by an SQL column; the versioned name of one this program does not know.
  func sql(_ column: String) -> String {
    let cases = facts.sorted { $0.key < $1.key }.map { "WHEN '\($0.key)' THEN '\($0.value)'" }
    return "CASE \(column) \(cases.joined(separator: " ")) ELSE \(column) END"
  }

  /// The names of the facts whose French name holds a folded word, as an SQL list.
  func facts(naming word: String) -> String {
    facts.filter { Fold.key($0.value).contains(word) }.keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
  }
}
