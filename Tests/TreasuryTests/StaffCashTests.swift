import AssetsFacts
import GRDB
import HumanResourcesFacts
import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

struct StaffCashTests {
  private static let employee = EmployeeFacts(employee: 1, code: "M-001", entry: day("2024-01-01"))
  private static let van = AssetFacts(
    asset: 1, code: "IM-0001", label: "Fourgon", account: "2182", depreciationAccount: "28182")

  private static func paid(_ net: String, carried: String = "0", by method: PaymentMethod = .transfer)
    -> PayslipPaid
  {
    PayslipPaid(
      payslip: 7, employee: employee, period: day("2026-06-01"), day: day("2026-06-30"), net: euros(net),
      carried: carried == "0" ? [] : [.init(reversal: 6, amount: euros(carried))],
      amount: euros(net) - euros(carried), method: method)
  }

  private static let staff: [any Event] = [
    paid("1500"), paid("1600", carried: "1600"), paid("1500", carried: "1550", by: .cash),
    AdvanceGranted(
      advance: 3, employee: employee, day: day("2026-06-05"), amount: euros("200"), method: .transfer),
    AdvanceRepaid(
      advance: 3, employee: employee, day: day("2026-06-06"), amount: euros("50"), method: .cheque),
    ContributionsPaid(
      payment: 4, body: .urssaf, day: day("2026-06-15"), amount: euros("600"), method: .directDebit,
      reference: "mai"),
    ExpenseReimbursed(
      claim: 12, employee: employee, day: day("2026-06-20"), amount: euros("82"), method: .transfer),
  ]

  private static let assets: [any Event] = [
    AssetAcquired(
      asset: van, day: day("2026-06-01"), serviceDay: day("2026-06-01"), value: euros("1000"),
      tax: euros("200"), rate: VATRate(basisPoints: 2_000), origin: .paid, method: .card),
    AssetAcquired(
      asset: van, day: day("2026-06-01"), serviceDay: day("2026-06-01"), value: euros("1000"), tax: .zero,
      rate: .zero, origin: .purchase),
    sold(by: .transfer), sold(by: nil),
    DisposalCollected(asset: van, day: day("2026-06-29"), amount: euros("120"), method: .cheque),
  ]

  private static func sold(by method: PaymentMethod?) -> AssetDisposed {
    AssetDisposed(
      asset: van, day: day("2026-06-28"), outcome: .sold, value: euros("1000"), accumulated: euros("900"),
      price: euros("100"), tax: euros("20"), rate: VATRate(basisPoints: 2_000), method: method)
  }

  private static func moves(_ events: [any Event]) throws -> [String] {
    let company = try TestCompany()
    func tell(_ event: some Event) throws { _ = try company.perform(Tell(event: event)) }
    for event in events { try tell(event) }
    try #expect(company.store.check().differences == [])
    return try company.moves("date mode montant libelle type", from: day("2026-06-01"), to: day("2026-06-30"))
  }

  @Test func `what is paid to staff and to bodies moves cash`() throws {
    #expect(
      try Self.moves(Self.staff) == [
        "2026-06-05 virement -200.00 Avance AV-S-3 M-001 Avance sur salaire",
        "2026-06-06 cheque 50.00 Remboursement d'avance AV-S-3 M-001 Remboursement d'avance",
        "2026-06-15 prelevement -600.00 Organismes sociaux OS-4 · mai Organismes sociaux",
        "2026-06-20 virement -82.00 Note de frais NF-12 M-001 Note de frais",
        "2026-06-30 virement -1500.00 Salaire 2026-06 M-001 Salaire",
        "2026-06-30 especes 50.00 Salaire 2026-06 M-001 Salaire",
      ])
  }

  @Test func `assets move cash when they are paid or their price is`() throws {
    #expect(
      try Self.moves(Self.assets) == [
        "2026-06-01 cb -1200.00 Achat IM-0001 Fourgon Achat d'immobilisation",
        "2026-06-28 virement 120.00 Cession IM-0001 Fourgon Cession d'immobilisation",
        "2026-06-29 cheque 120.00 Cession IM-0001 Fourgon Cession d'immobilisation",
      ])
  }

  @Test func `check tells a salary that no fact of pay is behind`() throws {
    let company = try TestCompany()
    _ = try company.perform(AdjustCash(amount: euros("5.00"), method: .cash, reason: "écart"))
    let file = try DatabaseQueue(path: company.store.path)
    try file.write { try $0.execute(sql: "UPDATE cash_move SET source_kind = 'salary'") }
    let found = try company.store.check().differences
    #expect(found.contains("Le mouvement de trésorerie 1 ne correspond pas au journal."))
  }
}
