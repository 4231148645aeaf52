import HumanResourcesFacts
import Kernel

/// What a payslip says once computed: its lines, and the amounts they come to.
package struct PayslipContent: Hashable, Sendable {
  package let lines: [PayLine]
  package let recoveries: [PayslipFacts.Recovery]
  /// This month's part of what is put right over the year.
  package let month: PayToDate
  package let mealEmployee: Money
  package let mealEmployer: Money

  package var gross: Money { month.gross }
  package var taxable: Money { month.taxable }
  package var incomeTax: Money { month.incomeTax }

  private var contributions: [PayLine] {
    lines.filter { ![.earnings, .tax, .deductions].contains($0.section) }
  }

  package var employeeContributions: Money { contributions.map(\.employee).sum() }
  package var employerContributions: Money { contributions.map(\.employer).sum() }
  /// What is left before income tax; also the social net amount that is declared (CASF art. R844-1).
  package var netBeforeTax: Money { gross - employeeContributions }
  package var recovered: Money { recoveries.map(\.amount).sum() }
  package var net: Money { netBeforeTax - incomeTax - mealEmployee - recovered }
  package var employerCost: Money { gross + employerContributions + mealEmployer }

  /// What each body is owed, sorted; zero amounts left out.
  package var owed: [PayslipFacts.Contribution] {
    var sums: [[String]: (employee: Money, employer: Money)] = [:]
    for line in lines {
      guard let body = line.body, let charge = line.charge else { continue }
      let sum = sums[[body.rawValue, charge.rawValue], default: (.zero, .zero)]
      sums[[body.rawValue, charge.rawValue]] = (sum.employee + line.employee, sum.employer + line.employer)
    }
    return PayBody.allCases.flatMap { body in
      PayslipFacts.Contribution.Charge.allCases.compactMap { charge in
        guard let sum = sums[[body.rawValue, charge.rawValue]], sum != (.zero, .zero) else { return nil }
        return PayslipFacts.Contribution(
          body: body, charge: charge, employee: sum.employee, employer: sum.employer)
      }
    }
  }

  /// What undoes it.
  package var opposite: PayslipContent {
    PayslipContent(
      lines: lines.map { -$0 },
      recoveries: recoveries.map { PayslipFacts.Recovery(advance: $0.advance, amount: -$0.amount) },
      month: -month, mealEmployee: -mealEmployee, mealEmployer: -mealEmployer)
  }
}
