import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

struct AdjustmentTests {
  @Test func `an adjustment moves cash either way, with its reason`() throws {
    let company = try TestCompany()
    let found = try company.perform(
      AdjustCash(
        date: day("2026-03-01"), amount: euros("12.00"), method: .cash, reason: "écart de caisse"))
    let lost = try company.perform(
      AdjustCash(
        date: day("2026-03-02"), amount: euros("-3.50"), method: .transfer, reason: "frais de tenue"))
    #expect([found.number, lost.number] == ["AJ-1", "AJ-2"])
    func moves(_ column: String) throws -> [String] {
      try company.moves(column, from: day("2026-03-01"), to: day("2026-03-31"))
    }
    try #expect(moves("montant") == ["12.00", "-3.50"])
    try #expect(
      moves("libelle") == ["Ajustement AJ-1 · écart de caisse", "Ajustement AJ-2 · frais de tenue"])
    try #expect(moves("code") == ["", ""])
    try #expect(company.cash() == euros("8.50"))
    try #expect(company.store.check().differences == [])
  }

  @Test func `an adjustment without reason, of nothing or of tomorrow is refused`() throws {
    let company = try TestCompany()
    func adjust(_ amount: String, _ reason: String, on date: Day? = nil) throws {
      _ = try company.perform(AdjustCash(date: date, amount: euros(amount), method: .cash, reason: reason))
    }
    #expect(throws: TreasuryRefusal.reasonMissing) { try adjust("1.00", "  ") }
    #expect(throws: TreasuryRefusal.zeroAmount) { try adjust("0.00", "écart") }
    #expect(throws: TreasuryRefusal.futureDate(day("2027-01-01"), today: day("2026-12-31"))) {
      try adjust("1.00", "écart", on: day("2027-01-01"))
    }
  }

  @Test func `a viewer kept to some clients sees no adjustment`() throws {
    let company = try TestCompany()
    _ = try company.perform(AdjustCash(amount: euros("12.00"), method: .cash, reason: "écart"))
    _ = try company.perform(CreateUser(login: "paul", name: "Paul", roles: [InitialRole.administrator]))
    _ = try company.perform(GrantParties(login: "paul", ownOnly: true))
    try #expect(company.cash(as: "paul") == .zero)
  }
}
