import Accounting
import Assets
import Company
import HumanResourcesFacts
import Kernel
import Store
import TestSupport
import TreasuryFacts

/// A shop that pays SAL-77 and SAL-88, which « paul » keeps the books of without the right to read salaries.
///
///     12/06/13  advances of 111,11 and 222,22, which stay due
///     30/06/13  slips of 1 234,56 and 2 345,67 net, paid on 03/07/13
///     31/12/13  the same, in a year whose next one is open, paid on 03/01/14
extension TestCompany {
  static func payroll() throws -> TestCompany {
    let office = try TestCompany(employing)
    office.today = day("2014-01-03")
    return office
  }

  private static let employing = CompanyStart(from: empty) { office in
    office.today = day("2013-06-12")
    try office.perform(SetPlan(plan: 3))
    try office.store.catchUp(as: "test", on: office.today)
    try office.hire("paul", role: "sans-paie", ownOnly: false)
    for (number, amount) in [(77, "111.11"), (88, "222.22")] {
      try office.tell(
        AdvanceGranted(
          advance: Int64(number), employee: employee(number), day: day("2013-06-12"), amount: euros(amount),
          method: .transfer))
    }
    try office.pay(1, month: "2013-06", on: "2013-07-03")
    try office.perform(OpenYear(year: 2014))
    try office.pay(2, month: "2013-12", on: "2014-01-03")
  }

  /// What no one may read who may not read salaries.
  static let secrets = [
    "SAL-77", "SAL-88", "111.11", "222.22", "1600.11", "2900.22", "1234.56", "2345.67",
    "777.01", "1111.02", "411.46", "556.47",
  ]

  private static func employee(_ number: Int) -> EmployeeFacts {
    EmployeeFacts(employee: Int64(number), code: "SAL-\(number)", entry: day("2012-01-01"))
  }

  private func pay(_ place: Int, month: String, on paid: String) throws {
    let slips = [
      (77, "1600.11", "365.55", "411.46", "1234.56"), (88, "2900.22", "554.55", "556.47", "2345.67"),
    ].map { number, gross, kept, borne, net in
      PayslipFacts(
        payslip: Int64(number * 10 + place), employee: Self.employee(number), period: day("\(month)-01"),
        day: day("\(month)-01").endOfMonth,
        gross: euros(gross),
        contributions: [
          .init(body: .urssaf, charge: .social, employee: euros(kept), employer: euros(borne))
        ], recoveries: [], net: euros(net), employerCost: euros(gross) + euros(borne))
    }
    today = day("\(month)-01").endOfMonth
    for slip in slips { try tell(PayslipValidated(payslip: slip)) }
    today = day(paid)
    for slip in slips {
      try tell(
        PayslipPaid(
          payslip: slip.payslip, employee: slip.employee, period: slip.period, day: day(paid), net: slip.net,
          carried: [], amount: slip.net, method: .transfer))
    }
  }
}
