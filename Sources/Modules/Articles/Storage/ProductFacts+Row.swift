import CatalogFacts
import GRDB
import Kernel
import Store

extension ProductFacts {
  /// The columns `init(row:)` reads, in its order, of the table `article`.
  static let columns = (["product_id"] + fields.names).map { "article.\($0)" }.joined(separator: ", ")

  /// - Throws: when the file holds a kind, a category or a list of tiers that the program does not know.
  init(row: Row) throws {
    self.init(product: row[0], code: "", label: "", kind: .goods, price: .zero, rate: .zero)
    try Self.fields.load(&self, from: row, at: 1)
  }

  /// Writes the product as the fact says it now is, one version further.
  func keep(_ event: Recorded, in db: Database) throws {
    let own: [any DatabaseValueConvertible] = [
      product, Fold.key(code), Fold.key(label), event.at, event.actor,
    ]
    try db.cachedStatement(sql: Self.upsert)
      .execute(arguments: StatementArguments(own) + StatementArguments(Self.fields.values(of: self)))
    try ArticleSearch.refresh(self, in: db)
  }

  private static let written =
    ["product_id", "code_key", "sort_label", "updated_at", "updated_by"] + fields.names

  private static let upsert = """
    INSERT INTO article (\(written.joined(separator: ", ")))
    VALUES (\(written.map { _ in "?" }.joined(separator: ", ")))
    ON CONFLICT (product_id) DO UPDATE SET
      \(written.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")), version = version + 1
    """
}
