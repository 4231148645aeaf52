import AssetsFacts
import HumanResourcesFacts
import Kernel
import TestSupport
import TreasuryFacts

/// Employees M-001 and M-002, and what other modules say of their pay.
///
/// A slip of 2 000,00 gross: 1 500,00 net, less what is recovered of advances.
enum Staff {
  static func employee(_ number: Int64) -> EmployeeFacts {
    EmployeeFacts(employee: number, code: "M-00\(number)", entry: day("2024-01-01"))
  }

  static func slip(
    _ id: Int64, of number: Int64 = 1, month: String = "2026-03", gross: String = "2000",
    net: String = "1500",
    recoveries: [PayslipFacts.Recovery] = []
  ) -> PayslipFacts {
    let first = day("\(month)-01")
    return PayslipFacts(
      payslip: id, employee: employee(number), period: first, day: first.endOfMonth, gross: euros(gross),
      contributions: [
        .init(body: .incomeTax, charge: .social, employee: euros("50"), employer: .zero),
        .init(body: .insurance, charge: .insurance, employee: euros("20"), employer: euros("20")),
        .init(body: .mealVouchers, charge: .benefit, employee: euros("30"), employer: euros("45")),
        .init(body: .retirement, charge: .retirement, employee: euros("100"), employer: euros("150")),
        .init(body: .urssaf, charge: .social, employee: euros("300"), employer: euros("250.55")),
        .init(body: .urssaf, charge: .tax, employee: .zero, employer: euros("34.45")),
      ], recoveries: recoveries, net: euros(net), employerCost: euros("2500"))
  }

  static func payment(
    of slip: PayslipFacts, on paid: String, carried: [PayslipPaid.Carried] = [],
    by method: PaymentMethod = .transfer
  ) -> PayslipPaid {
    PayslipPaid(
      payslip: slip.payslip, employee: slip.employee, period: slip.period, day: day(paid), net: slip.net,
      carried: carried, amount: slip.net - carried.map(\.amount).sum(), method: method)
  }

  static func advance(_ id: Int64, _ amount: String, on granted: String, of number: Int64 = 1)
    -> AdvanceGranted
  {
    AdvanceGranted(
      advance: id, employee: employee(number), day: day(granted), amount: euros(amount), method: .transfer)
  }

  /// A claim of a meal of 22,00 with 2,00 of VAT at 10 %, fuel of 60,00 with 8,00 at 20 %, and 100,00 of train.
  static func claim(_ id: Int64, on approved: String) -> ExpenseApproved {
    ExpenseApproved(
      claim: id, employee: employee(1), day: day(approved),
      lines: [
        .init(
          category: .meal, day: day(approved), gross: euros("22"), deductible: euros("2"),
          rate: VATRate(basisPoints: 1_000)),
        .init(
          category: .fuel, day: day(approved), gross: euros("60"), deductible: euros("8"), rate: .standard),
        .init(category: .transport, day: day(approved), gross: euros("100"), deductible: .zero, rate: .zero),
      ], total: euros("182"))
  }
}

/// A van of 24 000,00 kept on 2182.
enum Van {
  static let facts = AssetFacts(
    asset: 1, code: "IM-0001", label: "Fourgon", account: "2182", depreciationAccount: "28182")

  static func acquired(on bought: String, origin: AssetAcquired.Origin = .paid) -> AssetAcquired {
    AssetAcquired(
      asset: facts, day: day(bought), serviceDay: day(bought), value: euros("24000"),
      tax: origin == .paid ? euros("4800") : .zero, rate: .standard, origin: origin,
      method: origin == .paid ? .transfer : nil)
  }

  /// Bought on lines of an invoice: their place, the account chosen for them, what was taken of them.
  static func bought(
    _ document: Int64, _ lines: [(position: Int, account: String?, value: String)],
    on account: String = "2182"
  ) -> AssetAcquired {
    AssetAcquired(
      asset: AssetFacts(
        asset: 1, code: "IM-0001", label: "Fourgon", account: account,
        depreciationAccount: "28\(account.dropFirst())"),
      day: day("2026-03-31"), serviceDay: day("2026-03-31"), value: lines.map { euros($0.value) }.sum(),
      tax: .zero, rate: .zero, origin: .purchase,
      purchase: AssetAcquired.Purchase(
        document: document,
        lines: lines.map { .init(position: $0.position, account: $0.account, value: euros($0.value)) }))
  }

  static func depreciated(_ amount: String, to end: String) -> DepreciationPosted {
    DepreciationPosted(
      asset: facts, from: day(end).startOfMonth, to: day(end), amount: euros(amount),
      accumulated: euros(amount))
  }

  static func sold(on left: String, tax: String = "2000", by method: PaymentMethod? = nil) -> AssetDisposed {
    AssetDisposed(
      asset: facts, day: day(left), outcome: .sold, value: euros("24000"), accumulated: euros("16000"),
      price: euros("10000"), tax: euros(tax), rate: tax == "0" ? .zero : .standard, method: method)
  }
}
