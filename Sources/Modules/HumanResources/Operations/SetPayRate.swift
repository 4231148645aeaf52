import HumanResourcesFacts
import Kernel
import Store

/// Sets a rate, a ceiling or a scale of pay from a day on, or corrects one no pay was computed with; what came before
/// stays.
package struct SetPayRate: UseCase {
  package static let name = "hr.set-rate"
  package static let title = "Fixer un taux de paie"
  package static let permission = Permission.setPayRates

  /// As the list of rates names it: `smic`, `vieillesse_plafonnee`.
  package let code: String
  package let from: Day
  /// In percent.
  package let employee: UnitPrice?
  package let employer: UnitPrice?
  package let value: UnitPrice?
  package let brackets: [Bracket]?
  package let source: String?

  /// A slice of a scale, as a script writes it; the last one has no limit.
  package struct Bracket: Codable, Sendable {
    package let upTo: UnitPrice?
    package let rate: UnitPrice
    package let plus: Money?

    enum CodingKeys: String, CodingKey {
      case rate, plus
      case upTo = "up_to"
    }
  }

  package init(
    code: String, from: Day, employee: UnitPrice? = nil, employer: UnitPrice? = nil, value: UnitPrice? = nil,
    source: String? = nil
  ) {
    self.code = code
    self.from = from
    self.employee = employee
    self.employer = employer
    self.value = value
    brackets = nil
    self.source = source
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Staff.requireOn(in: tx.reading)
    guard let parameter = PayParameter(rawValue: code) else { throw PayRefusal.unknownParameter(code) }
    guard try !PaySetting.isUsed(parameter, from: from, in: tx.db) else {
      throw PayRefusal.rateUsed(parameter, from)
    }
    let slices = (brackets ?? []).map { PayRateSet.Bracket(upTo: $0.upTo, rate: $0.rate, plus: $0.plus) }
    let setting = PaySetting(
      parameter, from: from, employee: employee, employer: employer, value: value, brackets: slices,
      source: try FieldText.line(source ?? ""))
    if let refusal = setting.refusal { throw refusal }
    try setting.insert(in: tx.db)
    try tx.emit(
      PayRateSet(
        code: code, from: from, employee: employee, employer: employer, value: value,
        brackets: slices.isEmpty ? nil : slices, source: setting.source))
    return Done()
  }
}
