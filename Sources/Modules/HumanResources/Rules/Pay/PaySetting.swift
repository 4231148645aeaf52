import HumanResourcesFacts
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
    guard hasShape else { return .rateShape(parameter) }
    if isNegative { return .rateNegative }
    return refusalOfSize ?? refusalOfMeals
  }

  private var numbers: [UnitPrice] { [employee, employer, value].compactMap(\.self) + brackets.map(\.rate) }

  private var isNegative: Bool {
    (numbers + brackets.compactMap(\.upTo)).contains(where: \.isNegative)
      || brackets.compactMap(\.plus).contains(where: \.isNegative)
  }

  private var refusalOfSize: PayRefusal? {
    if brackets.compactMap(\.plus).contains(where: { $0 > PayLimit.amount }) {
      return .valueTooHigh(parameter, most: UnitPrice(PayLimit.amount))
    }
    guard numbers.contains(where: { $0 > parameter.greatest }) else { return nil }
    return parameter.isPercent ? .rateTooHigh : .valueTooHigh(parameter, most: parameter.greatest)
  }

  /// Whether its values are those of its kind.
  private var hasShape: Bool {
    switch parameter.kind {
    case .rates: value == nil && brackets.isEmpty && (employee != nil || employer != nil)
    case .percentage, .amount: value != nil && employee == nil && employer == nil && brackets.isEmpty
    case .scale: value == nil && employee == nil && employer == nil && areSlices
    }
  }

  /// Whether slices follow one another; a rate of tax adds nothing to its own.
  private var areSlices: Bool {
    brackets.areInOrder && (parameter != .neutralTax || brackets.allSatisfy { $0.plus == nil })
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
