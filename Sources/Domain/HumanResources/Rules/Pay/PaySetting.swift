import Events
import Kernel

/// The values of a pay parameter from a day on, and where they come from.
package struct PaySetting: Hashable, Sendable {
  package let parameter: PayParameter
  package let from: Day
  /// In percent, exact to the millionth: `6.9` is 6,90 %.
  package let employee: UnitPrice?
  package let employer: UnitPrice?
  package let value: UnitPrice?
  package let brackets: [PayRateSet.Bracket]
  package let source: String

  package init(
    _ parameter: PayParameter, from: Day, employee: UnitPrice? = nil, employer: UnitPrice? = nil,
    value: UnitPrice? = nil, brackets: [PayRateSet.Bracket] = [], source: String
  ) {
    self.parameter = parameter
    self.from = from
    self.employee = employee
    self.employer = employer
    self.value = value
    self.brackets = brackets
    self.source = source
  }
}

extension PaySetting {
  /// Why these values do not do, or `nil` when they do.
  package var refusal: PayRefusal? {
    let numbers = [employee, employer, value].compactMap(\.self) + brackets.map(\.rate)
    if numbers.contains(where: \.isNegative) { return .rateNegative }
    switch parameter.kind {
    case .rates:
      guard employee != nil || employer != nil, value == nil, brackets.isEmpty else {
        return .rateShape(parameter)
      }
      return [employee, employer].compactMap(\.self).allSatisfy { $0 <= .hundred } ? nil : .rateTooHigh
    case .percentage:
      guard let value, employee == nil, employer == nil, brackets.isEmpty else {
        return .rateShape(parameter)
      }
      return value <= .hundred ? refusalOfMeals : .rateTooHigh
    case .amount:
      let isAlone = value != nil && employee == nil && employer == nil && brackets.isEmpty
      return isAlone ? nil : .rateShape(parameter)
    case .scale:
      let isAlone = value == nil && employee == nil && employer == nil
      return isAlone && brackets.areInOrder ? nil : .rateShape(parameter)
    }
  }

  /// An employer bears half to six tenths of a meal voucher (CGI ann. IV art. 6 A).
  private var refusalOfMeals: PayRefusal? {
    guard parameter == .mealShare, let value else { return nil }
    return (UnitPrice.percent(50)...UnitPrice.percent(60)).contains(value) ? nil : .mealShare
  }
}

extension [PayRateSet.Bracket] {
  /// Whether limits grow and only the last slice has none.
  fileprivate var areInOrder: Bool {
    guard let last, last.upTo == nil else { return false }
    let limits = dropLast().compactMap(\.upTo)
    return limits.count == count - 1 && zip(limits, limits.dropFirst()).allSatisfy(<)
  }
}

extension UnitPrice {
  static let hundred = percent(100)

  static func percent(_ whole: Int64) -> UnitPrice { UnitPrice(millionths: whole * 1_000_000) }
}
