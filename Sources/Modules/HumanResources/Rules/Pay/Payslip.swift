import HumanResourcesFacts
import Kernel

/// What someone earned in a month: a draft until it is validated, then frozen, paid, or undone by its opposite.
package struct Payslip: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Payslip>

  package enum Status: String, CaseIterable, Sendable {
    case draft = "brouillon"
    case validated = "validee"
    case paid = "payee"
    /// Undone by another slip.
    case reversed = "annulee"
    /// It undoes another slip.
    case reversal = "annulation"

    /// What people call it.
    package var label: String {
      switch self {
      case .draft: "brouillon"
      case .validated: "validée"
      case .paid: "payée"
      case .reversed: "annulée"
      case .reversal: "annulation"
      }
    }
  }

  /// What one may want of a payslip.
  package enum Command: String, CaseIterable, Sendable { case edit, validate, pay, reverse }

  package let id: ID
  package let employee: Employee.ID
  /// The first day of the month.
  package let period: Day
  /// The day it counts from.
  package let day: Day
  package let status: Status
  package let elements: PayElements
  package let printed: PrintedEmployee
  package let content: PayslipContent
  /// The day it was paid, if it was.
  package let paidOn: Day?
  package let version: Int

  /// « 2026-06 M-001 ».
  package var number: String { Self.number(period, printed.code) }

  static func number(_ period: Day, _ code: String) -> String { "\(period.iso.prefix(7)) \(code)" }

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command) -> PayRefusal? {
    switch (command, status) {
    case (.edit, .draft), (.validate, .draft), (.pay, .validated), (.reverse, .validated), (.reverse, .paid):
      nil
    case (.edit, .validated), (.edit, .paid), (.validate, .validated), (.validate, .paid):
      .alreadyValidated(number)
    case (.pay, .draft), (.reverse, .draft): .notValidated(number)
    case (.pay, .paid): .alreadyPaid(number)
    case (_, .reversed): .alreadyReversed(number)
    case (_, .reversal): .isReversal(number)
    }
  }
}

/// An employee as a payslip prints them, frozen with it (C. trav. art. R3243-1).
package struct PrintedEmployee: Hashable, Codable, Sendable {
  package let code: String
  package let name: String
  package let address: [String]
  package let socialNumber: String
  package let position: String
  package let contract: String
  package let standing: String
  package let classification: String
  package let agreement: String
  package let entry: Day
  package let exit: Day?
  package let salary: Money
  package let hours: Quantity

  init(_ details: EmployeeDetails, _ salary: Salary) {
    code = details.code
    name = details.fullName
    address = [details.street, "\(details.postcode) \(details.city)"].filter {
      !$0.allSatisfy(\.isWhitespace)
    }
    socialNumber = details.socialNumber?.formatted ?? ""
    position = details.position
    contract = details.contract.label
    standing = details.standing.label
    classification = details.classification
    agreement = details.agreement
    entry = details.entry
    exit = details.exit
    self.salary = salary.monthly
    hours = salary.hours
  }
}

extension Payslip {
  /// The payslip as its listeners need it.
  func facts(for employee: EmployeeFacts) -> PayslipFacts {
    PayslipFacts(
      payslip: id.rawValue, employee: employee, period: period, day: day, gross: content.gross,
      contributions: content.owed, recoveries: content.recoveries, net: content.net,
      employerCost: content.employerCost)
  }
}
