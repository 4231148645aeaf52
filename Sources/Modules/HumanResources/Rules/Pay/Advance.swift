import HumanResourcesFacts
import Kernel

/// Money advanced to an employee, given back by pay or otherwise.
package struct Advance: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Advance>

  package let id: ID
  package let employee: Employee.ID
  package let day: Day
  package let amount: Money
  /// What is taken back from each pay, a tenth of it at most.
  package let monthly: Money
  package let remaining: Money
  package let note: String

  package var number: String { Self.number(id.rawValue) }

  static func number(_ id: Int64) -> String { "AV-S-\(id)" }

  /// Why that amount cannot be given back on that day, or `nil` when it can.
  package func refusal(repaying amount: Money, on day: Day) -> PayRefusal? {
    guard remaining > .zero else { return .nothingRemains(number) }
    guard day >= self.day else { return .beforeAdvance(self.day) }
    return amount > remaining ? .advanceTooMuch(free: remaining) : nil
  }
}

extension PayBody {
  /// What people call it, as it stands in a sentence after « à ».
  package var label: String {
    switch self {
    case .urssaf: "l’Urssaf"
    case .retirement: "la caisse de retraite"
    case .insurance: "l’organisme de prévoyance"
    case .incomeTax: "la direction des impôts"
    case .mealVouchers: "l’émetteur de titres-restaurant"
    }
  }

  /// What a list calls it.
  package var title: String {
    switch self {
    case .urssaf: "Urssaf"
    case .retirement: "Retraite"
    case .insurance: "Santé et prévoyance"
    case .incomeTax: "Impôt à la source"
    case .mealVouchers: "Titres-restaurant"
    }
  }
}
