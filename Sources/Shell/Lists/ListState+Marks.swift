import Kernel
import Lists
import Store
import Terminal

extension ListState {
  mutating func toggleMark(in around: Surroundings) throws {
    guard let row = current else { return }
    if marks.remove(row.id) == nil { marks.insert(row.id) }
    try move(by: 1, in: around)
  }

  mutating func invertMarks(in around: Surroundings) throws {
    marks = Set(try filteredIDs(in: around)).symmetricDifference(marks)
  }

  mutating func markAll(in around: Surroundings) throws -> Effect {
    marks = Set(try filteredIDs(in: around))
    return .none
  }

  func filteredIDs(in around: Surroundings) throws -> [Int64] {
    let rows = try around.read { try query.rows(limit: Self.markLimit + 1, in: $0) }
    guard rows.count <= Self.markLimit else { throw TooManyMarks(limit: Self.markLimit) }
    return rows.map(\.id)
  }

  /// Rows one can mark at once.
  static let markLimit = 10_000
}
