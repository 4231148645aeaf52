import Kernel
import Lists
import Treasury

/// How movements of cash are named, numbered and found, in SQL over `cash_move`.
enum CashSQL {
  /// More than the lines one fact makes: a row's id is its fact's, and its place there.
  static let places = 64

  /// The French name of a movement's kind.
  static let kind = choice(CashSource.allCases.map { ($0, $0.label) })

  /// `E-12`; bank fees bear the number of the rejection they came with. Pay and assets are told by their label alone.
  package static let number = """
    iif(cash_move.source_kind IN (\(list(CashSource.allCases.filter { $0.prefix == nil }))), NULL,
      \(choice(CashSource.allCases.compactMap { source in source.prefix.map { (source, $0) } })) || cash_move.source_id)
    """

  /// Sources, as the inside of an SQL `IN`.
  static func list(_ sources: [CashSource]) -> String {
    sources.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  private static func choice(_ words: [(CashSource, String)]) -> String {
    let cases = words.map { "WHEN '\($0.rawValue)' THEN '\($1.replacing("'", with: "''"))'" }
    return "CASE cash_move.source_kind \(cases.joined(separator: " ")) ELSE cash_move.source_kind END"
  }

  /// A word begins one of the party's, or is in the label or the kind's name.
  @Sendable static func condition(_ word: String, argument: String) -> String {
    let kinds = list(CashSource.allCases.filter { Fold.key($0.label).contains(word) })
    return """
      cash_move.party_id IN (SELECT part.id FROM party AS part WHERE part.root_id IN (
        SELECT rowid FROM party_search WHERE party_search MATCH '"' || \(argument) || '"*'))
      OR instr(lower(cash_move.label), \(argument)) > 0
      OR cash_move.source_kind IN (\(kinds))
      """
  }
}

extension CashSource {
  /// What the numbers of its movements begin with, if they have one.
  fileprivate var prefix: String? {
    switch self {
    case .receipt: "E-"
    case .refund: "R-"
    case .reversal, .fees: "RJ-"
    case .payment: "D-"
    case .paymentReversal, .paymentFees: "RD-"
    case .supplierRefund: "RF-"
    case .adjustment: "AJ-"
    case .advance, .advanceRepayment: "AV-S-"
    case .contribution: "OS-"
    case .expense: "NF-"
    case .salary, .assetPurchase, .assetSale: nil
    }
  }
}
