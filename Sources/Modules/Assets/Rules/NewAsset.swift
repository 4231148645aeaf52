import AssetsFacts
import Company
import Kernel

/// An asset about to be entered.
struct NewAsset {
  let sheet: AssetSheet
  let day: Day
  let serviceDay: Day
  let value: Money
  let method: DepreciationMethod
  let years: Int
  let account: AssetAccount
  var origin: AssetOrigin
  /// What it takes of the lines of the supplier's invoice it was bought on; none when it was not.
  let parts: [AssetAcquired.Purchase.Line]

  /// How long before its service an asset may be entered, in months.
  static let monthsAhead = 12

  var depreciationAccount: String { method == .none ? "" : account.depreciation }

  func terms(fiscalYear: FiscalYearStart) -> DepreciationTerms {
    DepreciationTerms(
      value: value, method: method, years: years, day: day, serviceDay: serviceDay, fiscalYear: fiscalYear)
  }

  /// Why it cannot be entered, or `nil` when it can.
  func refusal(today: Day) -> AssetsRefusal? {
    guard value > .zero else { return .notPositive }
    return refusalOfDays(today: today) ?? refusalOfMethod ?? refusalOfOrigin
  }

  private func refusalOfDays(today: Day) -> AssetsRefusal? {
    guard day <= today else { return .futureDate(day, today: today) }
    guard serviceDay >= day else { return .serviceBefore(day) }
    let last = today.adding(months: Self.monthsAhead)
    return serviceDay <= last ? nil : .serviceTooLate(last)
  }

  private var refusalOfMethod: AssetsRefusal? {
    guard let lifetimes = method.lifetimes else { return years == 0 ? nil : .lifetimeUnused }
    guard !account.isLand else { return .land(account.number) }
    return lifetimes.contains(years) ? nil : .lifetime(lifetimes)
  }

  private var refusalOfOrigin: AssetsRefusal? {
    let depreciated = origin.depreciated
    guard !depreciated.isNegative, depreciated <= (method == .none ? .zero : value) else {
      return .depreciatedTooMuch(method == .none ? .zero : value)
    }
    return nil
  }
}
