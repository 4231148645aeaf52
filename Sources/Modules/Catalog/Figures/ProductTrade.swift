import GRDB
import Kernel
import Lists
import Parties
import Store

/// A line of a validated document that sold or bought a product.
package struct ProductTrade: Hashable, Sendable {
  /// The document's id, among invoices or purchases.
  package let document: Int64
  package let number: String
  package let day: Day
  /// The party's code and name today.
  package let code: String
  package let party: String
  /// Negative on a credit note, like `net`.
  package let quantity: Quantity
  /// HT, discounts deducted.
  package let net: Money

  /// Which of the two.
  enum Side {
    case sold, bought

    fileprivate var table: String {
      switch self {
      case .sold: "invoice"
      case .bought: "purchase"
      }
    }
  }

  static func sales(_ limit: Int, of product: ProductID, in picture: Picture) throws -> [ProductTrade] {
    try latest(limit, .sold, of: product, in: picture)
  }

  static func purchases(_ limit: Int, of product: ProductID, in picture: Picture) throws -> [ProductTrade] {
    try latest(limit, .bought, of: product, in: picture)
  }

  private static func latest(_ limit: Int, _ side: Side, of product: ProductID, in picture: Picture) throws
    -> [ProductTrade]
  {
    try picture.fetch(
      """
      SELECT document.id, document.number, document.day, party.code, party.name, \(sign) * line.quantity,
        \(sign) * line.net
      FROM \(from(side.table)) JOIN party AS held ON held.id = document.party_id JOIN party ON party.id = held.root_id
      WHERE \(kept(picture)) ORDER BY document.day DESC, document.id DESC LIMIT \(limit)
      """, ["product": product]
    ).map {
      ProductTrade(
        document: $0[0], number: $0[1], day: $0[2], code: $0[3], party: $0[4], quantity: $0[5], net: $0[6])
    }
  }

  /// Quantities of the last twelve months, oldest first; a credit note counts where goods came back.
  static func months(_ side: Side, of product: ProductID, in picture: Picture) throws -> [Quantity] {
    let starts = Months.starts(Months.shown, until: picture.day)
    let rows = try picture.fetch(
      """
      SELECT substr(document.day, 1, 7), sum(\(sign) * line.quantity) FROM \(from(side.table))
      WHERE \(kept(picture)) AND document.day >= :from
        AND (document.kind <> 'credit-note' OR coalesce(line.goods_back, 0)) GROUP BY 1
      """, ["product": product, "from": starts.first ?? picture.day])
    let byMonth = Dictionary(rows.map { ($0[0] as String, $0[1] as Quantity) }) { first, _ in first }
    return starts.map { byMonth[Months.key($0)] ?? .zero }
  }

  private static let sign = "iif(document.kind = 'credit-note', -1, 1)"

  private static func from(_ table: String) -> String {
    "\(table)_line AS line JOIN \(table) AS document ON document.id = line.\(table)_id"
  }

  private static func kept(_ picture: Picture) -> String {
    """
    line.product_id = :product AND document.status = 'validated' AND document.day <= :as_of
      AND \(picture.reading.own("document.party_id"))
    """
  }
}
