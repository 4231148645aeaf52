import Company
import Foundation
import HumanResourcesFacts
import Kernel
import Store
import TestSupport

@testable import HumanResources

/// A company with two employees who are users, someone who allows, and someone who pays.
extension TestCompany {
  private static let claiming = CompanyStart(
    [StoreModule.module, CompanyModule.module, HumanResourcesModule.module],
    roles: [
      InitialRole(name: "salarie", title: "Salarié", permissions: [.submitExpenses]),
      InitialRole(name: "chef", title: "Chef", permissions: [.submitExpenses, .approveExpenses]),
      InitialRole(name: "compta", title: "Compta", permissions: [.submitExpenses, .reimburseExpenses]),
    ], on: day("2026-06-30")
  ) { company in
    try company.perform(SetPlan(plan: 3))
    for (login, role) in [
      ("paul", "salarie"), ("lea", "salarie"), ("nadia", "chef"), ("omar", "chef"), ("compta", "compta"),
    ] {
      try company.perform(CreateUser(login: login, name: login, roles: [role]))
    }
    try company.hire("Durand", "Paul", user: "paul")
    try company.hire("Leroy", "Léa", user: "lea")
    try company.hire("Morin", "Nadia", user: "nadia")
  }

  /// A company whose people claim what they spent.
  static func expenses() throws -> TestCompany { try TestCompany(claiming) }

  /// `M-001`, `M-002`… from 1 January 2025, until the end of May 2026 for the second.
  private func hire(_ name: String, _ firstName: String, user: String) throws {
    var creation = CreateEmployee(
      name: name, baseSalary: Money(cents: 250_000), entry: day("2025-01-01"))
    creation.given[.firstName] = firstName
    creation.given[.user] = user
    if user == "lea" { creation.given[.exit] = "2026-05-31" }
    try perform(creation)
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
  func drive(_ km: Int, power: Int = 5, on date: String = "2026-03-01") throws -> (String, String) {
    var entry = ExpenseEntry(km: Quantity(whole: km), power: power)
    entry.date = day(date)
    let made = try perform(SubmitExpense(label: "Visites", lines: [entry]), as: "paul")
    return (made.number, made.total.decimal)
  }
}

/// The code of the refusal that `body` throws, or « yes ».
func expenseRefusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "yes"
  } catch let refusal as any Refusal { return refusal.code } catch { return String(describing: error) }
}
