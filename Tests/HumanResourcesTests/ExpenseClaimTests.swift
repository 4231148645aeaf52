import Company
import GRDB
import HumanResourcesFacts
import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import HumanResources

struct ExpenseClaimTests {
  @Test func `a claim goes from its author to whoever allows it, then to whoever pays`() throws {
    let office = try TestCompany.expenses()
    let number = try office.lunch()
    #expect(number == "NF-1")
    let submitted = try office.claim(number)
    #expect(submitted.total.decimal == "110.00" && submitted.deductible.decimal == "10.00")
    #expect(submitted.author == "paul")
    try office.perform(ApproveExpense(expense: .code("nf-1")), as: "nadia")
    let paid = try office.perform(ReimburseExpense(expense: .code(number)), as: "compta")
    #expect(paid.amount.decimal == "110.00")
    #expect(
      try office.claim(number).status
        == .reimbursed(
          ExpenseClaim.Decision(day: office.today, by: "nadia", reason: ""),
          ExpenseClaim.Payment(day: office.today, method: .transfer)))
    #expect(try office.differences() == [])
  }

  @Test func `a company that deducts no VAT gets none back on expenses`() throws {
    let office = try TestCompany.expenses()
    var company = UpdateCompany()
    company.given[.name] = "Atelier"
    company.given[.vatFranchise] = "true"
    try office.perform(company)
    let claim = try office.claim(try office.lunch())
    #expect(claim.total.decimal == "110.00" && claim.deductible == .zero)
    try office.perform(ApproveExpense(expense: .code("nf-1")), as: "nadia")
    #expect(try office.differences() == [])
  }

  @Test func `the fact that allows a claim tells its lines and its VAT`() throws {
    let office = try TestCompany.expenses()
    try office.run(
      SubmitExpense.self,
      """
      {"label": "Salon de Lyon", "date": "2026-06-12", "lines": [
        {"category": "hotel", "gross": "120.00", "vat": "10", "label": "Ibis"},
        {"category": "repas", "gross": "22.00", "vat": "10", "date": "2026-06-11"},
        {"category": "kilometres", "km": "100", "power": 4, "electric": true}]}
      """, as: "paul")
    try office.perform(ApproveExpense(expense: .code("NF-1")), as: "nadia")
    let told = try office.read { reading in
      try String.fetchOne(
        reading.db, sql: "SELECT payload FROM event WHERE name = ?", arguments: [ExpenseApproved.name])
    }
    #expect(
      told == """
        {"claim":1,"day":"2026-06-30","employee":{"code":"M-001","employee":1,"entry":"2025-01-01"},"lines":[\
        {"category":"hotel","day":"2026-06-12","deductible":"0.00","gross":"120.00","rate":"10"},\
        {"category":"repas","day":"2026-06-11","deductible":"2.00","gross":"22.00","rate":"10"},\
        {"category":"kilometres","day":"2026-06-12","deductible":"0.00","gross":"72.72","rate":"0"}],\
        "total":"214.72"}
        """)
    let labels = try office.claim("NF-1").lines.map(\.label)
    #expect(labels == ["Ibis", "Salon de Lyon", "Salon de Lyon"])
  }

  @Test func `one expense needs no lines`() throws {
    let office = try TestCompany.expenses()
    let made = try office.run(
      SubmitExpense.self,
      """
      {"employee": "M-001", "date": "2026-06-01", "category": "carburant", "label": "Plein", "gross": "60",
       "vat": "20"}
      """)
    #expect(made.number == "NF-1" && made.total.decimal == "60.00" && made.deductible.decimal == "10.00")
    // The line follows the claim it is named and dated by.
    try office.run(UpdateExpense.self, #"{"expense": "NF-1", "date": "2026-06-02", "label": "Essence"}"#)
    let line = try #require(try office.claim("NF-1").lines.first)
    #expect(line.day == day("2026-06-02") && line.label == "Essence")
  }

  @Test(arguments: [
    (#"{"label": " ", "category": "repas", "gross": "10"}"#, "label-missing"),
    (#"{"label": "Rien"}"#, "no-lines"), (#"{"label": "Rien", "lines": []}"#, "no-lines"),
    (#"{"label": "x", "category": "repas"}"#, "gross-missing"),
    (#"{"label": "x", "gross": "10"}"#, "missing-key"),
    (#"{"label": "x", "category": "repas", "gross": "0"}"#, "not-positive"),
    (#"{"label": "x", "category": "repas", "gross": "-5"}"#, "not-positive"),
    (#"{"label": "x", "category": "repas", "gross": "1000000.01"}"#, "too-much"),
    (#"{"label": "x", "category": "repas", "gross": "5", "lines": []}"#, "invalid-value"),
    (#"{"label": "x", "category": "repas", "gross": "5", "km": "3"}"#, "trip-elsewhere"),
    (#"{"label": "x", "category": "kilometres", "km": "3"}"#, "trip-missing"),
    (#"{"label": "x", "category": "kilometres", "km": "3", "power": 5, "gross": "2"}"#, "gross-of-trip"),
    (#"{"label": "x", "category": "kilometres", "km": "0", "power": 5}"#, "not-positive"),
    (#"{"label": "x", "category": "kilometres", "km": "0.001", "power": 5}"#, "not-positive"),
    (#"{"label": "x", "category": "kilometres", "km": "100001", "power": 5}"#, "too-far"),
    (#"{"label": "x", "category": "kilometres", "km": "3", "power": 0}"#, "power-out-of-range"),
    (#"{"label": "x", "category": "repas", "gross": "5", "date": "2026-07-01"}"#, "future-date"),
    (#"{"label": "x", "lines": [{"category": "repas", "gross": "5", "date": "2026-07-01"}]}"#, "future-date"),
    (#"{"label": "x", "category": "repas", "gross": "5", "date": "2024-12-31"}"#, "not-present"),
  ])
  func `what cannot be claimed says why`(json: String, code: String) throws {
    let office = try TestCompany.expenses()
    #expect(expenseRefusal { try office.run(SubmitExpense.self, json, as: "paul") } == code)
  }

  @Test func `a claim holds 200 lines and no more`() throws {
    let office = try TestCompany.expenses()
    let lines = [ExpenseEntry](repeating: ExpenseEntry(.toll, gross: Money(cents: 100)), count: 201)
    let full = try office.perform(SubmitExpense(label: "Péages", lines: Array(lines.dropLast())), as: "paul")
    #expect(full.total.decimal == "200.00")
    #expect(throws: ExpenseRefusal.tooManyLines) {
      try office.perform(SubmitExpense(label: "Péages", lines: lines), as: "paul")
    }
  }

  @Test func `someone who left still claims what was spent before`() throws {
    let office = try TestCompany.expenses()
    let json =
      #"{"label": "Train", "lines": [{"category": "transport", "gross": "5", "date": "2026-05-31"}]}"#
    #expect(try office.run(SubmitExpense.self, json, as: "lea").number == "NF-1")
    #expect(throws: ExpenseRefusal.notPresent("M-002", day("2026-06-30"))) {
      try office.lunch(as: "lea")
    }
  }

  // MARK: Who

  @Test func `one sees and enters one's own claims, and no others`() throws {
    let office = try TestCompany.expenses()
    try office.lunch()
    #expect(try office.claim("NF-1", as: "paul").author == "paul")
    for login in ["test", "nadia", "compta"] { #expect(try office.claim("NF-1", as: login).number == "NF-1") }
    for reference in [Reference<ExpenseClaim>.code("NF-1"), .id(ExpenseClaim.ID(1))] {
      #expect(
        expenseRefusal { _ = try office.read(as: "lea") { try ExpenseClaim.find(reference, in: $0) } }
          == "not-found")
      #expect(
        expenseRefusal { try office.perform(WithdrawExpense(expense: reference), as: "lea") } == "not-found")
    }
    let other =
      #"{"employee": "M-002", "label": "x", "category": "repas", "gross": "5", "date": "2026-05-01"}"#
    #expect(expenseRefusal { try office.run(SubmitExpense.self, other, as: "paul") } == "not-yours")
    #expect(expenseRefusal { try office.run(SubmitExpense.self, other, as: "compta") } == "not-yours")
    #expect(expenseRefusal { try office.lunch(as: "compta") } == "no-employee")
    let own = #"{"employee": "durand paul", "label": "x", "category": "repas", "gross": "5"}"#
    #expect(try office.run(SubmitExpense.self, own, as: "paul").number == "NF-2")
    // Entered for Léa by someone who sees them all: she follows it, and only its author changes it.
    #expect(try office.run(SubmitExpense.self, other).number == "NF-3")
    #expect(try office.claim("NF-3", as: "lea").author == "test")
    #expect(
      expenseRefusal { try office.perform(WithdrawExpense(expense: .code("NF-3")), as: "lea") }
        == "not-author")
  }

  @Test func `nobody decides on a claim they entered or are paid by`() throws {
    let office = try TestCompany.expenses()
    try office.lunch(as: "nadia")
    try office.run(
      SubmitExpense.self, #"{"employee": "M-003", "label": "x", "category": "repas", "gross": "5"}"#)
    for number in ["NF-1", "NF-2"] {
      #expect(throws: ExpenseRefusal.ownClaim(number)) {
        try office.perform(ApproveExpense(expense: .code(number)), as: "nadia")
      }
      #expect(throws: ExpenseRefusal.ownClaim(number)) {
        try office.perform(RefuseExpense(expense: .code(number), reason: "non"), as: "nadia")
      }
    }
    #expect(throws: ExpenseRefusal.ownClaim("NF-2")) {
      try office.perform(ApproveExpense(expense: .code("NF-2")))
    }
    try office.perform(ApproveExpense(expense: .code("NF-2")), as: "omar")
    #expect(
      expenseRefusal { try office.perform(ApproveExpense(expense: .code("NF-1")), as: "paul") }
        == "permission-denied")
  }

  @Test func `of two who decide at once, one does and the other is told who did`() async throws {
    let office = try TestCompany.expenses()
    let number = try office.lunch()
    let (store, today) = (office.store, office.today)
    let answers = await withTaskGroup(of: String.self) { group in
      for login in ["nadia", "omar"] {
        group.addTask {
          do {
            try store.perform(ApproveExpense(expense: .code(number)), as: login, on: today)
            return "approuvée par \(login)"
          } catch let refusal as any Refusal { return refusal.message } catch { return "\(error)" }
        }
      }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    let winner = answers.contains("approuvée par nadia") ? "nadia" : "omar"
    #expect(
      answers == ["approuvée par \(winner)", "La note de frais NF-1 est déjà approuvée par \(winner)."])
    #expect(try office.differences() == [])
  }

  // MARK: Afterwards

  @Test func `a refusal says why, and nothing follows it`() throws {
    let office = try TestCompany.expenses()
    let number = try office.lunch()
    #expect(
      expenseRefusal { try office.perform(RefuseExpense(expense: .code(number), reason: " "), as: "nadia") }
        == "reason-missing")
    try office.perform(RefuseExpense(expense: .code(number), reason: "sans ticket"), as: "nadia")
    let decision = ExpenseClaim.Decision(day: office.today, by: "nadia", reason: "sans ticket")
    #expect(try office.claim(number).status == .refused(decision))
    #expect(throws: ExpenseRefusal.alreadyRefused(number, by: "nadia")) {
      try office.perform(ReimburseExpense(expense: .code(number)))
    }
    #expect(throws: ExpenseRefusal.alreadyRefused(number, by: "nadia")) {
      try office.perform(WithdrawExpense(expense: .code(number)), as: "paul")
    }
    #expect(try office.differences() == [])
  }

  @Test func `money is given back once, and never before it was allowed`() throws {
    let office = try TestCompany.expenses()
    let number = try office.lunch()
    func pay(_ date: String?) -> String {
      expenseRefusal {
        try office.perform(
          ReimburseExpense(expense: .code(number), date: date.map(day), method: .cheque))
      }
    }
    #expect(pay(nil) == "not-approved")
    try office.perform(ApproveExpense(expense: .code(number)), as: "nadia")
    #expect(pay("2026-06-29") == "before-approval")
    #expect(pay("2026-07-01") == "future-date")
    #expect(pay(nil) == "yes")
    #expect(pay(nil) == "already-reimbursed")
  }

  @Test func `a claim taken back is gone, and its number with it`() throws {
    let office = try TestCompany.expenses()
    try office.lunch()
    try office.perform(WithdrawExpense(expense: .code("NF-1")), as: "paul")
    #expect(expenseRefusal { _ = try office.claim("NF-1") } == "not-found")
    #expect(try office.lunch() == "NF-2")
    #expect(try office.differences() == [])
  }

  @Test func `a company without the module has no claims`() throws {
    let office = try TestCompany.expenses()
    try office.lunch()
    try office.perform(SwitchModule(module: "rh", active: false))
    #expect(expenseRefusal { try office.lunch() } == "module-off")
    #expect(
      expenseRefusal { try office.perform(ApproveExpense(expense: .code("NF-1")), as: "nadia") }
        == "module-off")
  }
}
