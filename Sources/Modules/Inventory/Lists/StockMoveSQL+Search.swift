import Inventory
import Kernel

/// How movements of stock are found.
extension StockMoveSQL {
  /// A word begins one of the product's or of its party's, or is in the document's number or the kind's name.
  @Sendable static func condition(_ word: String, argument: String) -> String {
    let kinds = MoveKind.allCases.filter { Fold.key($0.listed).contains(word) }.map { "'\($0.rawValue)'" }
    let prefix = "'\"' || \(argument) || '\"*'"
    return """
      stock_move.product_id IN (SELECT rowid FROM article_search WHERE article_search MATCH \(prefix))
      OR stock_move.party_id IN (SELECT part.id FROM party AS part WHERE part.root_id IN (
        SELECT rowid FROM party_search WHERE party_search MATCH \(prefix)))
      OR instr(lower(stock_move.number), \(argument)) > 0
      OR stock_move.kind IN (\(kinds.joined(separator: ", "))) OR stock_move.reason = \(argument)
      """
  }
}
