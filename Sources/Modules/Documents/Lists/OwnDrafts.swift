import Kernel
import Lists
import Parties
import Store

extension [SearchedDocuments] {
  /// Those the viewer began and did not finish, of the kinds they may read.
  package func ownDrafts(on day: Day, in reading: Reading) throws -> Pile {
    let tables = try filter { try $0.isReadable(in: reading) }.map(\.table)
    return try tables.map { table in
      try reading.pile(
        of: table, amount: "\(table).gross", where: "\(table).status = 'draft' AND \(table).author = :login",
        on: day)
    }.reduce(.none, +)
  }
}
