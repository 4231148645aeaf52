import GRDB
import Kernel
import Parties
import PartiesFacts
import PurchasingFacts
import Store

extension Purchase {
  /// Refuses a number another document of that supplier, or of a party merged with it, already has.
  ///
  /// Whoever may see it: a second payment is worse than a name said.
  static func refuseDuplicate(
    _ content: PurchaseContent, kind: Kind, besides id: ID? = nil, in reading: Reading
  ) throws {
    guard !content.numberKey.isEmpty else { return }
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT id, number FROM purchase
        WHERE number_key = ? AND number_key <> '' AND kind = ? AND id IS NOT ? AND party_id IN \(group)
        ORDER BY number = '', id LIMIT 1
        """)
    let row = try Row.fetchOne(
      statement, arguments: [content.numberKey, kind.rawValue, id, content.supplier.party])
    guard let row else { return }
    let number: String = row[1]
    throw PurchasingRefusal.duplicateNumber(
      content.supplierNumber, ours: number.isEmpty ? "brouillon \(row[0] as Int64)" : number)
  }

  /// A warning when the supplier has another invoice of the same amount and date, which may be the same.
  ///
  /// - Parameter gross: with VAT.
  package static func duplicateWarning(
    supplier: Party.ID, day: Day, gross: Money, besides id: ID? = nil, in reading: Reading
  ) throws -> String? {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT id, number, supplier_number FROM purchase
        WHERE day = ? AND gross = ? AND gross <> 0 AND kind = 'invoice' AND id IS NOT ?
          AND party_id IN \(group) ORDER BY number = '', id LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [day, gross, id, supplier])
    return row.map {
      let number: String = $0[1]
      let ours = number.isEmpty ? "brouillon \($0[0] as Int64)" : number
      return "Ce fournisseur a déjà une facture de \(gross.frenchEuros) du \(day.french) : \(ours)."
    }
  }

  /// A party and all those merged with it.
  private static let group =
    "(SELECT id FROM party WHERE root_id = (SELECT root_id FROM party WHERE id = ?))"
}
