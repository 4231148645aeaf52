/// The record behind a line of a party's history, told by the line's id.
package enum FeedRecord: Hashable, Sendable {
  case invoice(Int64)
  case receipt(Int64)
  case quote(Int64)
  case dispute(Int64)
  case writeOff(Int64)
  case contact(Int64)
  case order(Int64)
  case purchase(Int64)
  case payment(Int64)
  case purchaseOrder(Int64)
  case goodsReceipt(Int64)

  /// The record of a line; `nil` for an id no history makes.
  package init?(line id: Int64) {
    guard let kind = Kind(rawValue: id % Self.kinds) else { return nil }
    let record = id / Self.kinds
    self =
      switch kind {
      case .invoice: .invoice(record)
      case .receipt: .receipt(record)
      case .quote: .quote(record)
      case .dispute: .dispute(record)
      case .writeOff: .writeOff(record)
      case .contact: .contact(record)
      case .order: .order(record)
      case .purchase: .purchase(record)
      case .payment: .payment(record)
      case .purchaseOrder: .purchaseOrder(record)
      case .goodsReceipt: .goodsReceipt(record)
      }
  }

  /// The cases, as the ids of lines count them.
  enum Kind: Int64 {
    case invoice, receipt, quote, dispute, writeOff, contact, order, purchase, payment, purchaseOrder,
      goodsReceipt
  }

  /// The SQL of a line's id.
  static func line(_ record: String, kind: Kind) -> String { "\(record) * \(kinds) + \(kind.rawValue)" }

  private static let kinds: Int64 = 16
}
