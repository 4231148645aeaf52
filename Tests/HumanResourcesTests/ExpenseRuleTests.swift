import HumanResourcesFacts
import Kernel
import Testing
import TreasuryFacts

@testable import HumanResources

struct ExpenseRuleTests {
  private func money(_ text: String) throws -> Money { try #require(Money(decimal: text)) }

  @Test(arguments: [
    (ExpenseCategory.meal, "110.00", "10", "10.00"), (.hotel, "110.00", "10", "0.00"),
    (.transport, "55.00", "10", "0.00"), (.fuel, "60.00", "20", "10.00"), (.toll, "12.00", "20", "2.00"),
    (.supplies, "19.99", "20", "3.33"), (.telephone, "30.00", "20", "5.00"),
    (.reception, "33.00", "10", "3.00"), (.other, "10.55", "5.5", "0.55"), (.other, "10.55", "0", "0.00"),
    (.mileage, "2544.00", "20", "0.00"),
  ])
  func `VAT is deducted where the law lets it`(
    category: ExpenseCategory, gross: String, rate: String, deductible: String
  ) throws {
    let rate = try #require(VATRate(decimal: rate))
    #expect(try category.deductible(of: money(gross), at: rate) == money(deductible))
  }

  /// 5 CV: 0,636 to 5 000 km, then 0,357 and 1 395 €, then 0,427 beyond 20 000 km.
  private let five = MileageScale(
    brackets: [
      .init(
        upTo: UnitPrice(millionths: 5_000_000_000), rate: UnitPrice(millionths: 636_000)),
      .init(
        upTo: UnitPrice(millionths: 20_000_000_000), rate: UnitPrice(millionths: 357_000),
        plus: Money(cents: 139_500)),
      .init(upTo: nil, rate: UnitPrice(millionths: 427_000)),
    ], electric: UnitPrice(millionths: 20_000_000))

  @Test(arguments: [
    ("4000", 0, false, "2544.00"), ("2000", 4_000, false, "993.00"), ("2000", 4_000, true, "1191.60"),
    ("5000", 0, false, "3180.00"), ("2000", 19_000, false, "789.00"), ("100", 30_000, false, "42.70"),
    // 12,3 × 0,636 = 7,8228 ; electric 9,38736.
    ("12.3", 0, false, "7.82"), ("12.3", 0, true, "9.39"),
  ])
  func `a trip is worth what it adds to the year's scale`(
    km: String, before: Int, isElectric: Bool, worth: String
  ) throws {
    let trip = Trip(km: try #require(Quantity(decimal: km)), power: 5, isElectric: isElectric)
    #expect(try five.amount(of: trip, after: Quantity(whole: before)) == money(worth))
  }

  @Test(arguments: [
    (1, "km_3"), (3, "km_3"), (4, "km_4"), (5, "km_5"), (6, "km_6"), (7, "km_7"), (12, "km_7"),
  ])
  func `each power has its scale`(power: Int, code: String) {
    #expect(Trip(km: .one, power: power, isElectric: false).parameter.rawValue == code)
  }

  @Test func `the lifecycle of a claim`() {
    let decision = ExpenseClaim.Decision(day: .first, by: "nadia", reason: "")
    let statuses: [ExpenseClaim.Status] = [
      .submitted, .approved(decision), .refused(decision),
      .reimbursed(decision, ExpenseClaim.Payment(day: .first, method: .transfer)),
    ]
    let rows = ExpenseClaim.Command.allCases.map { command in
      let answers = statuses.map { claim($0).refusal(of: command)?.code ?? "yes" }
      return "\(command.rawValue): " + answers.joined(separator: " | ")
    }
    #expect(statuses.map(\.label) == ["soumise", "approuvée", "refusée", "remboursée"])
    #expect(
      rows.joined(separator: "\n") == """
        edit: yes | already-approved | already-refused | already-reimbursed
        withdraw: yes | already-approved | already-refused | already-reimbursed
        approve: yes | already-approved | already-refused | already-reimbursed
        refuse: yes | already-approved | already-refused | already-reimbursed
        reimburse: not-approved | yes | already-refused | already-reimbursed
        """)
  }

  @Test func `who may do what with Paul's claim, entered by Léa`() {
    let actors = [
      ExpenseActor(login: "lea", employee: Employee.ID(2), readsAll: false),
      ExpenseActor(login: "paul", employee: Employee.ID(1), readsAll: false),
      ExpenseActor(login: "nadia", employee: nil, readsAll: false),
      ExpenseActor(login: "compta", employee: nil, readsAll: true),
    ]
    let rows = ExpenseClaim.Command.allCases.map { command in
      let answers = actors.map { claim(.submitted).refusal(of: command, by: $0)?.code ?? "yes" }
      return "\(command.rawValue): " + answers.joined(separator: " | ")
    }
    #expect(
      rows.joined(separator: "\n") == """
        edit: yes | not-author | not-author | yes
        withdraw: yes | not-author | not-author | yes
        approve: own-claim | own-claim | yes | yes
        refuse: own-claim | own-claim | yes | yes
        reimburse: not-approved | not-approved | not-approved | not-approved
        """)
  }

  private func claim(_ status: ExpenseClaim.Status) -> ExpenseClaim {
    ExpenseClaim(
      id: ExpenseClaim.ID(12), employee: Employee.ID(1), day: .first, label: "Train", author: "lea",
      lines: [], status: status)
  }

  @Test func `every refusal has a code, a sentence and a remedy`() {
    for refusal in ExpenseRefusal.samples {
      #expect(!refusal.code.isEmpty && refusal.message.hasSuffix(".") && refusal.remedy.hasSuffix("."))
    }
  }
}
