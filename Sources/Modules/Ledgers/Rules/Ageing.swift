import Kernel

/// What is owed by how late it is, and the credit beside it, never deducted.
///
/// An amount is late from the day after its due date. Every bucket is a sum of what remains of debits, TTC.
package struct Ageing: Hashable, Codable, Sendable {
  package var notDue: Money
  package var upTo30: Money
  package var upTo60: Money
  package var upTo90: Money
  package var beyond90: Money
  /// Unallocated credit, positive.
  package var credit: Money

  enum CodingKeys: String, CodingKey {
    case credit
    case notDue = "not_due"
    case upTo30 = "late_1_30"
    case upTo60 = "late_31_60"
    case upTo90 = "late_61_90"
    case beyond90 = "late_over_90"
  }

  package init(
    notDue: Money = .zero, upTo30: Money = .zero, upTo60: Money = .zero, upTo90: Money = .zero,
    beyond90: Money = .zero, credit: Money = .zero
  ) {
    self.notDue = notDue
    self.upTo30 = upTo30
    self.upTo60 = upTo60
    self.upTo90 = upTo90
    self.beyond90 = beyond90
    self.credit = credit
  }

  package static let zero = Ageing()

  package var overdue: Money { upTo30 + upTo60 + upTo90 + beyond90 }
  /// All debits, late or not.
  package var owed: Money { notDue + overdue }
  package var balance: Money { owed - credit }

  package static func + (lhs: Ageing, rhs: Ageing) -> Ageing {
    Ageing(
      notDue: lhs.notDue + rhs.notDue, upTo30: lhs.upTo30 + rhs.upTo30, upTo60: lhs.upTo60 + rhs.upTo60,
      upTo90: lhs.upTo90 + rhs.upTo90, beyond90: lhs.beyond90 + rhs.beyond90, credit: lhs.credit + rhs.credit)
  }
}

/// One party's ageing.
package struct PartyAgeing: Hashable, Sendable {
  package let party: Int64
  package let ageing: Ageing
}

/// One party's balance: positive is owed, by a client or to a supplier.
package struct PartyBalance: Hashable, Sendable {
  package let party: Int64
  package let amount: Money
}
