import Company
import Foundation
import GRDB
import HumanResources
import Kernel
import Store
import TestSupport

/// A company of plan 3 in a temporary file, ruled by the JSON of scripts: what goes in and out is what `comptoir do`
/// reads and writes.
final class PayOffice {
  let store: Store
  /// The working day, which a test moves on.
  var today: String
  private let folder: URL

  init(on today: String = "2026-12-31") throws {
    self.today = today
    folder = TestFolder.new("pay")
    store = try Store.create(
      folder.appendingPathComponent("test.comptoir").path, composition: Self.composition, fixedClock: true)
    try store.welcomeFirstUser(login: "test", name: "Test", on: Self.day(today))
    try store.perform(SetPlan(plan: 3), as: "test", on: Self.day(today))
    try store.catchUp(as: "test", on: Self.day(today))
    try store.perform(
      CreateUser(login: "curieux", name: "Curieux", roles: ["sans-salaires"]), as: "test", on: Self.day(today)
    )
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// One role may do everything, the other all that concerns staff but to see salaries.
  private static let composition: Composition = {
    let modules = [StoreModule.module, CompanyModule.module, HumanResourcesModule.module]
    let permissions = modules.flatMap(\.permissions).map(\.permission)
    let blind = HumanResourcesModule.module.permissions.map(\.permission).filter { $0 != .readSalaries }
    return Composition(
      modules: modules,
      roles: [
        InitialRole(name: InitialRole.administrator, title: "Administrateur", permissions: permissions),
        InitialRole(name: "sans-salaires", title: "Sans les salaires", permissions: blind),
      ])
  }()

  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}

// MARK: Operations

extension PayOffice {
  /// What an operation answered.
  struct Answer {
    let json: String

    /// A value at the first level, as text; empty when there is none.
    subscript(key: String) -> String {
      let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      return object?[key].map { "\($0)" } ?? ""
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
    return Answer(json: try store.answer(useCase, key: nil, as: login, on: Self.day(today)))
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

extension PayOffice {
  func read<T>(_ body: (Reading) throws -> T) throws -> T {
    try store.read(as: "test", on: Self.day(today), body)
  }

  func slip(_ number: String) throws -> Payslip { try read { try Payslip.find(.code(number), in: $0) } }

  /// A slip's lines: « code, base, employee's rate and part, employer's rate and part ».
  func lines(_ number: String, only codes: Set<String>? = nil) throws -> String {
    try slip(number).content.lines.filter { codes?.contains($0.code) ?? true }.map { line in
      let base = line.base?.decimal ?? "-"
      let (employee, employer) = (line.employeeRate?.decimal ?? "-", line.employerRate?.decimal ?? "-")
      return "\(line.code) \(base) | \(employee) \(line.employee) | \(employer) \(line.employer)"
    }.joined(separator: "\n")
  }

  /// What `comptoir check` finds wrong.
  func differences() throws -> [String] { try store.check().differences }

  func texts(_ sql: String) throws -> [String] { try read { try String.fetchAll($0.db, sql: sql) } }

  /// Runs plain SQL as another program would: no foreign keys, no checks of ours.
  func attack(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: store.path, configuration: configuration).write { try $0.execute(sql: sql) }
  }
}
