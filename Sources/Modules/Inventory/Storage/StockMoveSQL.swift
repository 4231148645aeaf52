/// How movements of stock are named and numbered, in SQL over `stock_move`.
package enum StockMoveSQL {
  /// More than the movements one fact makes: a row's id is its fact's, and its place there.
  package static let places = 100_000

  /// The French name of a movement's kind.
  package static let kind: String = {
    let cases = MoveKind.allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.listed)'" }
    return "CASE stock_move.kind \(cases.joined(separator: " ")) ELSE stock_move.kind END"
  }()
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
