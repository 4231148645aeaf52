import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Lists
import OverviewFacts
import Plan
import Store

/// What the dashboard tells of people: what they cost, and what they wait for.
extension Screens {
  static let staffShare = BoardShare(
    on: .dashboard, for: .submitExpenses, needing: .humanResources,
    of: { reading, day in try StaffFigures.read(day, in: reading) },
    [
      .figure(.staffAndAssets, at: 10, for: .readSalaries, payFigure),
      .figure(.staffAndAssets, at: 20, for: .readSalaries) { staff in
        staff.advances.map {
          Figure(
            "Avances en cours", $0.amount.french,
            route: .list(.advances, filter: AdvanceState.underWay.filter))
        }
      },
      .toDo(at: 100, for: .approveExpenses) { staff in
        staff.claims.map {
          .pile("Frais à approuver", $0, .list(.expenses, filter: ExpenseState.submitted.filter))
        }
      },
      .toDo(at: 110, for: .reimburseExpenses) { staff in
        staff.toReimburse.map {
          .pile("Frais à rembourser", $0, .list(.expenses, filter: ExpenseState.approved.filter))
        }
      },
      .toDo(at: 120, for: .readSalaries) { staff in
        staff.toPay.map {
          .pile("Salaires à régler", $0, .list(.payslips, filter: Payslip.Status.validated.filter))
        }
      },
    ])

  @Sendable private static func payFigure(_ staff: StaffFigures) -> Figure? {
    staff.costs.map { costs in
      Figure(
        staff.lastPay.map { "Paie \(monthField($0.month))" } ?? "Paie du mois",
        (staff.lastPay?.cost ?? .zero).french, trend: costs.map(\.cents), route: .list(.payslips))
    }
  }
}
