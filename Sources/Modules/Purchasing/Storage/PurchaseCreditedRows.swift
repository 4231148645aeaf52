import GRDB
import Kernel
import Store

extension PurchaseCredited {
  /// What the credit notes entered so far took off an invoice.
  static func of(_ purchase: Purchase.ID, in db: Database) throws -> PurchaseCredited {
    let quantities = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT line.source, sum(line.quantity) FROM purchase AS credit
          JOIN purchase_line AS line ON line.purchase_id = credit.id
          WHERE credit.corrects = ? AND credit.status = 'validated' AND line.source IS NOT NULL
          GROUP BY line.source
          """), arguments: [purchase]
    ).map { ($0[0] as Int, $0[1] as Quantity) }
    return PurchaseCredited(
      quantities: Dictionary(quantities, uniquingKeysWith: +), bases: try bases(of: purchase, in: db),
      byAmount: try byAmount(of: purchase, in: db))
  }

  private static func bases(of purchase: Purchase.ID, in db: Database) throws -> [PurchaseBase] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT vat.category, vat.rate, sum(vat.net), sum(vat.tax), sum(vat.self_assessed),
          sum(vat.deductible)
        FROM purchase AS credit JOIN purchase_vat AS vat ON vat.purchase_id = credit.id
        WHERE credit.corrects = ? AND credit.status = 'validated' GROUP BY vat.category, vat.rate
        """)
    return try Row.fetchAll(statement, arguments: [purchase]).map { try PurchaseParts.base(of: $0) }
  }

  private static func byAmount(of purchase: Purchase.ID, in db: Database) throws -> Money {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(credit.gross), 0) FROM purchase AS credit
        WHERE credit.corrects = ? AND credit.status = 'validated' AND EXISTS (
          SELECT 1 FROM purchase_line AS line
          WHERE line.purchase_id = credit.id AND line.kind = 'item' AND line.source IS NULL)
        """)
    return try Money.fetchOne(statement, arguments: [purchase]) ?? .zero
  }
}
