/// What people call a cash movement: `E-12` for a receipt, `R-13` for a refund, `RJ-14` for a reversal.
package enum CashNumber {
  package static func receipt(_ id: Int64) -> String { "E-\(id)" }
  package static func refund(_ id: Int64) -> String { "R-\(id)" }
  package static func reversal(_ id: Int64) -> String { "RJ-\(id)" }
}
