import GRDB
import Kernel

/// What `check` verifies of a table of numbered documents: they agree with the log, and add up.
package struct DocumentAudit: Sendable {
  private let table: String
  /// The column of their id in `…_line`.
  private let owner: String
  /// The facts that numbered them, and where in those the document stands.
  private let facts: [String]
  private let path: String
  /// What people call one.
  private let noun: String

  package init(_ table: String, owner: String, facts: [String], path: String, noun: String) {
    self.table = table
    self.owner = owner
    self.facts = facts
    self.path = path
    self.noun = noun
  }

  /// - Parameters:
  ///   - also: other columns, with the key of each in the fact.
  ///   - or: another condition on which a document, beside its `fact`, differs.
  package func logDifferences(
    also: [(column: String, key: String)] = [], or other: String = "0", in db: Database
  ) throws -> [String] {
    let logged = logged(also)
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT number FROM \(table) WHERE number <> '' AND id NOT IN (SELECT record FROM (\(logged)))
        ORDER BY id
        """
    ).map { "\(noun) \($0) n'est pas dans le journal." }
    let others = also.map { "OR \(table).\($0.column) IS NOT fact.\($0.column)" }.joined(separator: " ")
    let differing = try String.fetchAll(
      db,
      sql: """
        SELECT fact.number FROM (\(logged)) AS fact LEFT JOIN \(table) ON \(table).id = fact.record
        WHERE \(table).number IS NOT fact.number OR \(table).day IS NOT fact.day
          OR \(table).party_id IS NOT fact.party_id \(others)
          OR printf('%d.%02d', \(table).gross / 100, \(table).gross % 100) IS NOT fact.gross
          OR (SELECT count(*) FROM \(table)_line WHERE \(owner) = fact.record AND kind = 'item')
            IS NOT fact.lines
          OR \(other)
        ORDER BY fact.record
        """
    ).map { "\(noun) \($0) diffère de ce que dit le journal." }
    return missing + differing
  }

  /// Each document as the fact of its validation tells it, matched by id; SQLite reads the stored payload.
  private func logged(_ also: [(column: String, key: String)]) -> String {
    let others = also.map { ", payload ->> '$.\(path).\($0.key)' AS \($0.column)" }.joined()
    let names = facts.map { "'\($0)'" }.joined(separator: ", ")
    return """
      SELECT record, payload ->> '$.\(path).number' AS number, payload ->> '$.\(path).day' AS day,
        payload ->> '$.\(path).gross' AS gross, payload ->> '$.\(path).party.party' AS party_id,
        json_array_length(payload, '$.\(path).lines') AS lines\(others)
      FROM event WHERE name IN (\(names))
      """
  }

  /// Lines and VAT sum to what is before VAT, due dates to what is to pay.
  ///
  /// - Parameter toPay: the column of what is to pay.
  package func sumDifferences(toPay: String, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT number FROM \(table) WHERE number <> '' AND (
          net <> (SELECT coalesce(sum(net), 0) FROM \(table)_line WHERE \(owner) = \(table).id)
          OR net <> (SELECT coalesce(sum(net), 0) FROM \(table)_vat WHERE \(owner) = \(table).id)
          OR tax <> (SELECT coalesce(sum(tax), 0) FROM \(table)_vat WHERE \(owner) = \(table).id)
          OR \(toPay) <> (SELECT coalesce(sum(amount), 0) FROM \(table)_instalment
            WHERE \(owner) = \(table).id))
        ORDER BY id
        """
    )
  }
}
