import Kernel

/// Why a payslip cannot be computed, validated, paid or undone.
package enum PayRefusal: Refusal, Equatable {
  case rateUnknown(PayParameter, Day)
  case rateNegative
  case rateTooHigh
  case valueTooHigh(PayParameter, most: UnitPrice)
  case rateShape(PayParameter)
  case rateUsed(PayParameter, Day)
  case unknownParameter(String)
  case mealShare
  case noMealVouchers
  case negativeElement
  case tooMuchOvertime
  case bonusNameless
  case bonusTooHigh
  case tooManyMealVouchers
  case absenceTooLong
  case negativeNet(Money)
  /// The contract covers no day of the month.
  case notEmployed(String, Day)
  case noSalary(String, Day)
  case wrongPeriod(String)
  case futurePeriod(Day)
  case alreadyValidated(String)
  case notValidated(String)
  case alreadyPaid(String)
  case alreadyReversed(String)
  case isReversal(String)
  case reasonMissing
  case advanceTooMuch(free: Money)
  case nothingRemains(String)
  case beforeAdvance(Day)
  case beforePeriod(Day)
  case nothingDue(String)

  package var code: String {
    switch self {
    case .rateUnknown: "rate-unknown"
    case .rateNegative: "rate-negative"
    case .rateTooHigh: "rate-too-high"
    case .valueTooHigh: "value-too-high"
    case .rateShape: "rate-shape"
    case .rateUsed: "rate-used"
    case .unknownParameter: "unknown-parameter"
    case .mealShare: "meal-share"
    case .noMealVouchers: "no-meal-vouchers"
    case .negativeElement: "negative-element"
    case .tooMuchOvertime: "too-much-overtime"
    case .bonusNameless: "bonus-nameless"
    case .bonusTooHigh: "bonus-too-high"
    case .tooManyMealVouchers: "too-many-meal-vouchers"
    case .absenceTooLong: "absence-too-long"
    case .negativeNet: "negative-net"
    case .notEmployed: "not-employed"
    case .noSalary: "no-salary"
    case .wrongPeriod: "wrong-period"
    case .futurePeriod: "future-period"
    case .alreadyValidated: "already-validated"
    case .notValidated: "not-validated"
    case .alreadyPaid: "already-paid"
    case .alreadyReversed: "already-reversed"
    case .isReversal: "is-reversal"
    case .reasonMissing: "reason-missing"
    case .advanceTooMuch: "advance-too-much"
    case .nothingRemains: "nothing-remains"
    case .beforeAdvance: "before-advance"
    case .beforePeriod: "before-period"
    case .nothingDue: "nothing-due"
    }
  }

  package var field: String? {
    switch self {
    case .rateUnknown, .rateShape, .unknownParameter: "code"
    case .rateUsed: "from"
    case .rateNegative, .rateTooHigh, .valueTooHigh, .mealShare: "value"
    case .noMealVouchers, .tooManyMealVouchers: "meal_vouchers"
    case .negativeElement, .negativeNet: nil
    case .tooMuchOvertime: "overtime_25"
    case .bonusNameless, .bonusTooHigh: "bonuses"
    case .absenceTooLong: "absence_hours"
    case .notEmployed, .noSalary: "employee"
    case .wrongPeriod, .futurePeriod: "period"
    case .alreadyValidated, .notValidated, .alreadyPaid, .alreadyReversed, .isReversal: "payslip"
    case .reasonMissing: "reason"
    case .advanceTooMuch: "amount"
    case .nothingRemains: "advance"
    case .beforeAdvance, .beforePeriod: "date"
    case .nothingDue: "body"
    }
  }

  package static let samples: [PayRefusal] = [
    .rateUnknown(.minimumWage, .first), .rateNegative, .rateTooHigh,
    .valueTooHigh(.minimumWage, most: .hundred), .rateShape(.health),
    .rateUsed(.health, .first), .unknownParameter("smik"), .mealShare, .noMealVouchers, .negativeElement,
    .tooMuchOvertime, .bonusNameless, .bonusTooHigh, .tooManyMealVouchers, .absenceTooLong,
    .negativeNet(Money(cents: -100)),
    .notEmployed("M-001", .first), .noSalary("M-001", .first), .wrongPeriod("juin"), .futurePeriod(.last),
    .alreadyValidated("2026-06 M-001"), .notValidated("2026-06 M-001"), .alreadyPaid("2026-06 M-001"),
    .alreadyReversed("2026-06 M-001"), .isReversal("2026-06 M-001"), .reasonMissing,
    .advanceTooMuch(free: Money(cents: 5_000)), .nothingRemains("AV-S-1"), .beforeAdvance(.first),
    .beforePeriod(.first),
    .nothingDue("l’Urssaf"),
  ]
}
