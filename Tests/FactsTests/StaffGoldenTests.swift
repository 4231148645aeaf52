import HumanResourcesFacts
import Kernel
import Testing
import TreasuryFacts

/// What the facts of people and of their pay look like in the log, for ever.
@Suite struct StaffGoldenTests {
  private let employee = EmployeeFacts(employee: 3, code: "M-003", entry: Sample.day)
  private let left = EmployeeFacts(employee: 3, code: "M-003", entry: Sample.day, exit: Sample.due)

  /// 2 500,00, of which 500,00 for Urssaf and 20,00 for the insurer are kept; 100,00 of an advance is taken back.
  private var slip: PayslipFacts {
    PayslipFacts(
      payslip: 9, employee: employee, period: Sample.month, day: Sample.due, gross: Money(cents: 250_000),
      contributions: [
        .init(body: .urssaf, charge: .social, employee: Money(cents: 50_000), employer: Money(cents: 60_000)),
        .init(
          body: .insurance, charge: .insurance, employee: Money(cents: 2_000), employer: Money(cents: 2_000)),
      ],
      recoveries: [.init(advance: 2, amount: Money(cents: 10_000))], net: Money(cents: 188_000),
      employerCost: Money(cents: 312_000))
  }

  private let employeeText = #"{"code":"M-003","employee":3,"entry":"2026-03-12"}"#

  private var slipText: String {
    #"{"contributions":[{"body":"urssaf","charge":"social","employee":"500.00","#
      + #""employer":"600.00"},{"body":"prevoyance","charge":"insurance","employee":"20.00","#
      + #""employer":"20.00"}],"day":"2026-04-11","employee":\#(employeeText),"employerCost":"3120.00","#
      + #""gross":"2500.00","net":"1880.00","payslip":9,"period":"2026-03-01","#
      + #""recoveries":[{"advance":2,"amount":"100.00"}]}"#
  }

  @Test func `the facts of people`() throws {
    #expect(
      try agrees(
        EmployeeHired(employee: employee),
        #"{"employee":\#(employeeText)}"#))
    #expect(
      try agrees(
        EmployeeChanged(employee: left),
        #"{"employee":{"code":"M-003","employee":3,"entry":"2026-03-12","exit":"2026-04-11"}}"#))
    #expect(
      try agrees(
        SalaryAgreed(employee: employee, from: Sample.day),
        #"{"employee":\#(employeeText),"from":"2026-03-12"}"#))
    #expect(
      try agrees(
        PayRateSet(
          code: "smic", from: Sample.day, value: UnitPrice(millionths: 12_310_000), source: "Décret"),
        #"{"code":"smic","from":"2026-03-12","source":"Décret","value":"12.31"}"#))
    #expect(
      try agrees(
        PayRateSet(
          code: "pas_neutre", from: Sample.day,
          brackets: [
            .init(upTo: UnitPrice(millionths: 1_635_000_000), rate: .zero),
            .init(upTo: nil, rate: UnitPrice(millionths: 500_000), plus: Money(cents: 106_500)),
          ], source: "Loi"),
        #"{"brackets":[{"rate":"0","upTo":"1635"},{"plus":"1065.00","rate":"0.5"}],"#
          + #""code":"pas_neutre","from":"2026-03-12","source":"Loi"}"#))
  }

  @Test func `the facts of pay`() throws {
    #expect(
      try agrees(
        PayslipValidated(payslip: slip),
        #"{"payslip":\#(slipText)}"#))
    #expect(
      try agrees(
        PayslipReversed(reversal: 10, payslip: slip, day: Sample.due, reason: "Prime oubliée"),
        #"{"day":"2026-04-11","payslip":\#(slipText),"reason":"Prime oubliée","reversal":10}"#))
    #expect(
      try agrees(
        PayslipPaid(
          payslip: 11, employee: employee, period: Sample.month, day: Sample.due, net: Money(cents: 190_000),
          carried: [.init(reversal: 10, amount: Money(cents: 188_000))], amount: Money(cents: 2_000),
          method: .transfer),
        #"{"amount":"20.00","carried":[{"amount":"1880.00","reversal":10}],"day":"2026-04-11","#
          + #""employee":\#(employeeText),"method":"virement","net":"1900.00","payslip":11,"period":"2026-03-01"}"#
      ))
    #expect(
      try agrees(
        ContributionsPaid(
          payment: 4, body: .urssaf, day: Sample.due, amount: Money(cents: 110_000), method: .directDebit,
          reference: "DSN 03/2026"),
        #"{"amount":"1100.00","body":"urssaf","day":"2026-04-11","method":"prelevement","#
          + #""payment":4,"reference":"DSN 03/2026"}"#))
  }

  @Test func `the facts of advances and claims`() throws {
    #expect(
      try agrees(
        AdvanceGranted(
          advance: 2, employee: employee, day: Sample.day, amount: Money(cents: 50_000), method: .transfer),
        #"{"advance":2,"amount":"500.00","day":"2026-03-12","employee":\#(employeeText),"method":"virement"}"#
      ))
    #expect(
      try agrees(
        AdvanceRepaid(
          advance: 2, employee: employee, day: Sample.due, amount: Money(cents: 5_000), method: .cheque),
        #"{"advance":2,"amount":"50.00","day":"2026-04-11","employee":\#(employeeText),"method":"cheque"}"#))
    #expect(
      try agrees(
        ExpenseApproved(
          claim: 12, employee: employee, day: Sample.due,
          lines: [
            .init(
              category: .meal, day: Sample.day, gross: Money(cents: 2_200), deductible: Money(cents: 200),
              rate: VATRate(basisPoints: 1_000))
          ], total: Money(cents: 2_200)),
        #"{"claim":12,"day":"2026-04-11","employee":\#(employeeText),"lines":[{"category":"repas","#
          + #""day":"2026-03-12","deductible":"2.00","gross":"22.00","rate":"10"}],"#
          + #""total":"22.00"}"#))
    #expect(
      try agrees(
        ExpenseRefused(claim: 12, employee: employee, day: Sample.due, reason: "Sans justificatif"),
        #"{"claim":12,"day":"2026-04-11","employee":\#(employeeText),"reason":"Sans justificatif"}"#))
    #expect(
      try agrees(
        ExpenseReimbursed(
          claim: 12, employee: employee, day: Sample.due, amount: Money(cents: 2_200), method: .transfer),
        #"{"amount":"22.00","claim":12,"day":"2026-04-11","employee":\#(employeeText),"method":"virement"}"#))
  }
}
