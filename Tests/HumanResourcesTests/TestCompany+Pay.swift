import Company
import Foundation
import GRDB
import HumanResources
import Kernel
import Store
import TestSupport
import Testing

/// A company of plan 3, ruled by the JSON of scripts: what goes in and out is what `comptoir do` reads and writes.
extension TestCompany {
  /// One role may do everything, the other all that concerns staff but to see salaries.
  private static let paying: CompanyStart = {
    let modules = [StoreModule.module, CompanyModule.module, HumanResourcesModule.module]
    let blind = HumanResourcesModule.module.permissions.map(\.permission).filter { $0 != .readSalaries }
    return CompanyStart(
      modules, roles: [InitialRole(name: "sans-salaires", title: "Sans les salaires", permissions: blind)],
      on: day("2026-12-31"), fixedClock: true
    ) { company in
      try company.perform(SetPlan(plan: 3))
      try company.catchUp()
      try company.perform(CreateUser(login: "curieux", name: "Curieux", roles: ["sans-salaires"]))
    }
  }()

  /// A company that pays people.
  static func pay(on today: String? = nil) throws -> TestCompany {
    try TestCompany(paying, on: today.map(day))
  }
}

// MARK: Operations

extension TestCompany {
  /// What an operation answered.
  struct Answer {
    let json: String

    /// A value at the first level, as text; one that is not there is a fault of the test.
    subscript(key: String) -> String {
      let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      guard let value = object?[key] else {
        Issue.record("\(json) has no \(key)")
        return ""
      }
      return "\(value)"
    }
  }

  /// Runs the operation of that name, decoded from its JSON with all its checks.
  @discardableResult
  func run(_ name: String, _ json: String, as login: String = "test") throws -> Answer {
    let types = HumanResourcesModule.module.useCases
    guard let type = types.first(where: { $0.name == name }) else {
      preconditionFailure("\(name) is unknown")
    }
    let useCase = try Command(type).decode(Data(json.utf8))
    return Answer(json: try store.answer(useCase, key: nil, as: login, on: today))
  }

  /// The refusal that an operation meets, or `nil` when it is done; what is no refusal is thrown.
  func refusal(_ name: String, _ json: String, as login: String = "test") throws -> (any Refusal)? {
    do { try run(name, json, as: login) } catch let refusal as any Refusal { return refusal }
    return nil
  }

  /// The code of that refusal, or "yes".
  func code(_ name: String, _ json: String, as login: String = "test") throws -> String {
    try refusal(name, json, as: login)?.code ?? "yes"
  }

  /// Hires Durand, in words of the request: health insurance 40,00, work accidents 2,08 %.
  @discardableResult
  func hire(
    _ salary: String = "2500.00", entry: String = "2026-01-01", name: String = "Durand", more: String = ""
  ) throws -> Answer {
    try run(
      "hr.create-employee",
      """
      {"name": "\(name)", "position": "Vendeur", "base_salary": "\(salary)", "entry": "\(entry)",
       "health_insurance": "40.00", "accident_rate": "2.08"\(more)}
      """)
  }

  @discardableResult
  func draft(_ period: String, _ more: String = "", for employee: String = "M-001") throws -> Answer {
    try run("hr.draft-payslip", #"{"employee": "\#(employee)", "period": "\#(period)"\#(more)}"#)
  }

  @discardableResult
  func validate(_ period: String, _ more: String = "", for employee: String = "M-001") throws -> Answer {
    try draft(period, more, for: employee)
    return try run("hr.validate-payslip", #"{"payslip": "\#(period) \#(employee)"}"#)
  }

  @discardableResult
  func pay(_ period: String, for employee: String = "M-001") throws -> Answer {
    try run("hr.pay-payslip", #"{"payslip": "\#(period) \#(employee)"}"#)
  }

  @discardableResult
  func reverse(_ period: String, for employee: String = "M-001") throws -> Answer {
    try run("hr.reverse-payslip", #"{"payslip": "\#(period) \#(employee)", "reason": "Erreur"}"#)
  }

  /// Sets a parameter that is one number.
  func set(_ code: String, _ value: String, from day: String = "2026-06-01") throws {
    try run("hr.set-rate", #"{"code": "\#(code)", "from": "\#(day)", "value": "\#(value)"}"#)
  }
}

// MARK: What is seen

extension TestCompany {
  func slip(_ number: String) throws -> Payslip { try read { try Payslip.find(.code(number), in: $0) } }

  /// A slip's lines: « code, base, employee's rate and part, employer's rate and part ».
  func lines(_ number: String, only codes: Set<String>? = nil) throws -> String {
    try slip(number).content.lines.filter { codes?.contains($0.code) ?? true }.map { line in
      let base = line.base?.decimal ?? "-"
      let (employee, employer) = (line.employeeRate?.decimal ?? "-", line.employerRate?.decimal ?? "-")
      return "\(line.code) \(base) | \(employee) \(line.employee) | \(employer) \(line.employer)"
    }.joined(separator: "\n")
  }
}
