/// The cutting of an amount into payments.
package enum Instalments {
  /// `total` in `count` equal payments, the last taking the remainder: 100,00 in 3 is 33,33 · 33,33 · 33,34.
  ///
  /// The payments are rounded towards zero, so that the last is never the smallest. `count` is at least 1.
  package static func split(_ total: Money, into count: Int) -> [Money] {
    precondition(count >= 1, "an amount is paid in one instalment at least")
    let each = Money(cents: total.cents / Int64(count))
    let last = Money(cents: total.cents - each.cents * Int64(count - 1))
    return Array(repeating: each, count: count - 1) + [last]
  }
}
