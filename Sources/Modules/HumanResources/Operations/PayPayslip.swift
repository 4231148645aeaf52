import HumanResourcesFacts
import Kernel
import Store
import TreasuryFacts

/// Pays a payslip, less what an undone one had already paid.
package struct PayPayslip: UseCase {
  package static let name = "hr.pay-payslip"
  package static let title = "Payer une fiche de paie"
  package static let permission = Permission.payStaff

  package let payslip: Reference<Payslip>
  /// Today when left out; never after it.
  package let date: Day?
  /// By transfer when left out.
  package let method: PaymentMethod?

  package struct Output: Encodable, Sendable {
    package let number: String
    /// What left the bank; negative when the employee gave back.
    package let amount: Money
  }

  package init(payslip: Reference<Payslip>, date: Day? = nil, method: PaymentMethod? = nil) {
    self.payslip = payslip
    self.date = date
    self.method = method
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Staff.requireOn(in: tx.reading)
    let day = date ?? tx.today
    guard day <= tx.today else { throw StaffRefusal.futureDate(day, today: tx.today) }
    let slip = try Payslip.find(payslip, in: tx.reading)
    if let refusal = slip.refusal(of: .pay) { throw refusal }
    guard day >= slip.period else { throw PayRefusal.beforePeriod(slip.period) }
    let carried = try slip.carried(in: tx.db)
    let fact = PayslipPaid(
      payslip: slip.id.rawValue, employee: try Employee.find(slip.employee, in: tx.reading).facts,
      period: slip.period, day: day, net: slip.content.net, carried: carried,
      amount: slip.content.net - carried.map(\.amount).sum(), method: method ?? .transfer)
    try slip.insertPayment(fact, event: try tx.emit(fact), in: tx.db)
    return Output(number: slip.number, amount: fact.amount)
  }
}
