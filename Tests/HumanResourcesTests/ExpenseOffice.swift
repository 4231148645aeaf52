import Company
import Foundation
import HumanResourcesFacts
import Kernel
import Store
import TestSupport

@testable import HumanResources

/// A company in a temporary file with two employees who are users, someone who allows, and someone who pays.
final class ExpenseOffice {
  let store: Store
  let today: Day
  private let folder: URL

  init(today: String = "2026-06-30") throws {
    self.today = Self.day(today)
    folder = TestFolder.new("expenses")
    store = try Store.create(
      folder.appendingPathComponent("test.comptoir").path, composition: Self.composition)
    try store.welcomeFirstUser(login: "test", name: "Test", on: self.today)
    try perform(SetPlan(plan: 3))
    for (login, role) in [
      ("paul", "salarie"), ("lea", "salarie"), ("nadia", "chef"), ("omar", "chef"), ("compta", "compta"),
    ] {
      try perform(CreateUser(login: login, name: login, roles: [role]))
    }
    try hire("Durand", "Paul", user: "paul")
    try hire("Leroy", "Léa", user: "lea")
    try hire("Morin", "Nadia", user: "nadia")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let composition: Composition = {
    let modules = [StoreModule.module, CompanyModule.module, HumanResourcesModule.module]
    return Composition(
      modules: modules,
      roles: [
        InitialRole(
          name: InitialRole.administrator, title: "Administrateur",
          permissions: modules.flatMap(\.permissions).map(\.permission)),
        InitialRole(name: "salarie", title: "Salarié", permissions: [.submitExpenses]),
        InitialRole(name: "chef", title: "Chef", permissions: [.submitExpenses, .approveExpenses]),
        InitialRole(name: "compta", title: "Compta", permissions: [.submitExpenses, .reimburseExpenses]),
      ])
  }()

  /// `M-001`, `M-002`… from 1 January 2025, until the end of May 2026 for the second.
  private func hire(_ name: String, _ firstName: String, user: String) throws {
    var creation = CreateEmployee(
      name: name, baseSalary: Money(cents: 250_000), entry: Self.day("2025-01-01"))
    creation.given[.firstName] = firstName
    creation.given[.user] = user
    if user == "lea" { creation.given[.exit] = "2026-05-31" }
    try perform(creation)
  }

  @discardableResult
  func perform<U: UseCase>(_ useCase: U, as login: String = "test") throws -> U.Output {
    try store.perform(useCase, as: login, on: today)
  }

  /// Runs an operation from its JSON, as a script does.
  @discardableResult
  func run<U: UseCase>(_ type: U.Type, as login: String = "test", _ json: String) throws -> U.Output {
    guard let useCase = try Command(type).decode(Data(json.utf8)) as? U else {
      throw CommonRefusal.missingKey("JSON")
    }
    return try perform(useCase, as: login)
  }

  func read<T>(as login: String = "test", _ body: (Reading) throws -> T) throws -> T {
    try store.read(as: login, on: today, body)
  }

  func claim(_ number: String, as login: String = "test") throws -> ExpenseClaim {
    try read(as: login) { try ExpenseClaim.find(.code(number), in: $0) }
  }

  /// Paul's lunch at 110,00 with 10 % of VAT, entered by him; answers its number.
  @discardableResult
  func lunch(as login: String = "paul") throws -> String {
    try perform(
      SubmitExpense(
        label: "Déjeuner client",
        lines: [ExpenseEntry(.meal, gross: Money(cents: 11_000), vat: VATRate(basisPoints: 1_000))]),
      as: login
    ).number
  }

  /// A trip of Paul's; answers the claim's number and what it is worth.
  @discardableResult
  func drive(_ km: Int, power: Int = 5, on day: String = "2026-03-01") throws -> (String, String) {
    var entry = ExpenseEntry(km: Quantity(whole: km), power: power)
    entry.date = Self.day(day)
    let made = try perform(SubmitExpense(label: "Visites", lines: [entry]), as: "paul")
    return (made.number, made.total.decimal)
  }

  func isSound() throws -> [String] { try store.check().differences }

  static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}

/// The code of the refusal that `body` throws, or « yes ».
func expenseRefusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "yes"
  } catch let refusal as any Refusal { return refusal.code } catch { return String(describing: error) }
}
