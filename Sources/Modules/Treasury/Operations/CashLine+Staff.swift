import AssetsFacts
import HumanResourcesFacts
import Kernel
import TreasuryFacts

/// With employees, and with the bodies that part of pay goes to.
extension CashLine {
  static func lines(of fact: PayslipPaid) -> [CashLine] {
    staff(
      -fact.amount, fact.method, on: fact.day, "Salaire \(fact.subject.label)", .salary, fact.payslip)
  }

  static func lines(of fact: AdvanceGranted) -> [CashLine] {
    staff(
      -fact.amount, fact.method, on: fact.day, "Avance \(fact.subject.label) \(fact.employee.code)", .advance,
      fact.advance)
  }

  static func lines(of fact: AdvanceRepaid) -> [CashLine] {
    staff(
      fact.amount, fact.method, on: fact.day,
      "Remboursement d'avance \(fact.subject.label) \(fact.employee.code)", .advanceRepayment, fact.advance)
  }

  static func lines(of fact: ContributionsPaid) -> [CashLine] {
    staff(
      -fact.amount, fact.method, on: fact.day,
      label("Organismes sociaux \(fact.subject.label)", fact.reference), .contribution, fact.payment)
  }

  static func lines(of fact: ExpenseReimbursed) -> [CashLine] {
    staff(
      -fact.amount, fact.method, on: fact.day,
      "Note de frais \(fact.subject.label) \(fact.employee.code)", .expense, fact.claim)
  }

  private static func staff(
    _ amount: Money, _ method: PaymentMethod, on day: Day, _ label: String, _ source: CashSource,
    _ record: Int64
  ) -> [CashLine] {
    [
      CashLine(
        day: day, amount: amount, method: method, party: nil, label: label, source: source, record: record)
    ]
  }
}

/// For fixed assets.
extension CashLine {
  static func lines(of fact: AssetAcquired) -> [CashLine] {
    guard fact.origin == .paid, let method = fact.method else { return [] }
    return asset(fact.asset, -(fact.value + fact.tax), method, on: fact.day, "Achat", .assetPurchase)
  }

  static func lines(of fact: AssetDisposed) -> [CashLine] {
    guard fact.outcome == .sold, let method = fact.method else { return [] }
    return asset(fact.asset, fact.price + fact.tax, method, on: fact.day, "Cession", .assetSale)
  }

  static func lines(of fact: DisposalCollected) -> [CashLine] {
    asset(fact.asset, fact.amount, fact.method, on: fact.day, "Cession", .assetSale)
  }

  private static func asset(
    _ asset: AssetFacts, _ amount: Money, _ method: PaymentMethod, on day: Day, _ what: String,
    _ source: CashSource
  ) -> [CashLine] {
    [
      CashLine(
        day: day, amount: amount, method: method, party: nil, label: "\(what) \(asset.code) \(asset.label)",
        source: source, record: asset.asset)
    ]
  }
}
