import Kernel

/// How movements of stock are named, numbered and found, in SQL over `stock_move`.
package enum StockMoveSQL {
  /// More than the movements one fact makes: a row's id is its fact's, and its place there.
  package static let places = 100_000

  /// The French name of a movement's kind.
  package static let kind: String = {
    let cases = MoveKind.allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.listed)'" }
    return "CASE stock_move.kind \(cases.joined(separator: " ")) ELSE stock_move.kind END"
  }()

  /// A word begins one of the product's or of its party's, or is in the document's number or the kind's name.
  @Sendable package static func condition(_ word: String, argument: String) -> String {
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

extension MoveKind {
  /// What lists call it.
  package var listed: String {
    switch self {
    case .sale: "vente"
    case .saleReturn: "retour client"
    case .purchase: "achat"
    case .purchaseReturn: "retour fournisseur"
    case .receipt: "réception"
    case .order: "commande"
    case .orderReturn: "commande annulée"
    case .adjustment: "ajustement"
    case .count: "inventaire"
    case .value: "valeur"
    }
  }
}
