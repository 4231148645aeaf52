/// What people call a cash movement.
///
/// With a client `E-12` is a receipt, `R-13` a refund, `RJ-14` a reversal; with a supplier `D-12` is a payment,
/// `RF-13` a refund received, `RD-14` a payment's reversal; `AJ-15` is an adjustment by hand.
package enum CashNumber {
  package static func receipt(_ id: Int64) -> String { "E-\(id)" }
  package static func refund(_ id: Int64) -> String { "R-\(id)" }
  package static func reversal(_ id: Int64) -> String { "RJ-\(id)" }
  package static func payment(_ id: Int64) -> String { "D-\(id)" }
  package static func supplierRefund(_ id: Int64) -> String { "RF-\(id)" }
  package static func paymentReversal(_ id: Int64) -> String { "RD-\(id)" }
  package static func adjustment(_ id: Int64) -> String { "AJ-\(id)" }
}
