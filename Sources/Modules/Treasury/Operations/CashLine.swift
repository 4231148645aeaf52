import Kernel
import Ledgers
import PartiesFacts
import TreasuryFacts

/// A line about to be written in the treasury journal.
struct CashLine {
  let day: Day
  /// Signed: money in is positive.
  let amount: Money
  let method: PaymentMethod
  /// `nil` for an adjustment, staff and assets.
  let party: Int64?
  let label: String
  let source: CashSource
  /// The id of what it comes from, among its own kind.
  let record: Int64
}

/// What each fact moves: with clients, money in is positive.
extension CashLine {
  static func lines(of fact: ReceiptRecorded) -> [CashLine] {
    [
      CashLine(
        day: fact.day, amount: fact.amount, method: fact.method, party: fact.party.party,
        label: label("Encaissement \(CashNumber.receipt(fact.receipt))", fact.reference), source: .receipt,
        record: fact.receipt)
    ]
  }

  static func lines(of fact: ReceiptReversed) -> [CashLine] {
    let number = CashNumber.receipt(fact.receipt)
    return [
      CashLine(
        day: fact.day, amount: -fact.amount, method: fact.method, party: fact.party.party,
        label: label("Rejet \(number)", fact.reason), source: .reversal, record: fact.reversal),
      CashLine(
        day: fact.day, amount: -fact.fees, method: fact.method, party: fact.party.party,
        label: "Frais du rejet \(number)", source: .fees, record: fact.reversal),
    ]
  }

  static func lines(of fact: CreditRefunded) -> [CashLine] {
    [
      CashLine(
        day: fact.day, amount: -fact.amount, method: fact.method, party: fact.party.party,
        label: label("Remboursement \(CashNumber.refund(fact.refund))", fact.reference), source: .refund,
        record: fact.refund)
    ]
  }

  static func label(_ what: String, _ detail: String) -> String {
    detail.isEmpty ? what : "\(what) · \(detail)"
  }
}

/// With suppliers, and by hand.
extension CashLine {
  static func lines(of fact: PaymentRecorded) -> [CashLine] {
    [
      CashLine(
        day: fact.day, amount: -fact.amount, method: fact.method, party: fact.party.party,
        label: label("Décaissement \(CashNumber.payment(fact.payment))", fact.reference), source: .payment,
        record: fact.payment)
    ]
  }

  static func lines(of fact: PaymentReversed) -> [CashLine] {
    let number = CashNumber.payment(fact.payment)
    return [
      CashLine(
        day: fact.day, amount: fact.amount, method: fact.method, party: fact.party.party,
        label: label("Rejet \(number)", fact.reason), source: .paymentReversal, record: fact.reversal),
      CashLine(
        day: fact.day, amount: -fact.fees, method: fact.method, party: fact.party.party,
        label: "Frais du rejet \(number)", source: .paymentFees, record: fact.reversal),
    ]
  }

  static func lines(of fact: SupplierRefundReceived) -> [CashLine] {
    [
      CashLine(
        day: fact.day, amount: fact.amount, method: fact.method, party: fact.party.party,
        label: label("Remboursement \(CashNumber.supplierRefund(fact.refund))", fact.reference),
        source: .supplierRefund, record: fact.refund)
    ]
  }

  static func lines(of fact: CashAdjusted) -> [CashLine] {
    [
      CashLine(
        day: fact.day, amount: fact.amount, method: fact.method, party: nil,
        label: label("Ajustement \(CashNumber.adjustment(fact.adjustment))", fact.reason),
        source: .adjustment, record: fact.adjustment)
    ]
  }
}
