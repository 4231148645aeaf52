import Assets
import AssetsDesk
import AssetsFacts
import Desk
import HumanResources
import HumanResourcesDesk
import HumanResourcesFacts
import Kernel
import Lists

/// The dashboard's blocks of people and of what the company keeps.
extension Screens {
  static func staffAndParkFigures(of business: BusinessFigures) -> [Figure] {
    var figures: [Figure] = []
    if let costs = business.staff?.costs {
      figures.append(
        Figure(
          business.staff?.lastPay.map { "Paie \(monthField($0.month))" } ?? "Paie du mois",
          (business.staff?.lastPay?.cost ?? .zero).french, trend: costs.map(\.cents), route: .list(.payslips))
      )
    }
    if let advances = business.staff?.advances {
      figures.append(
        Figure(
          "Avances en cours", advances.amount.french,
          route: .list(.advances, filter: AdvanceState.underWay.filter)))
    }
    if let park = business.park {
      figures.append(
        Figure("En amortissement", String(park.inDepreciation.count), route: .list(.depreciations)))
      figures.append(Figure("Valeur du parc", park.netValue.french, route: .list(.assets)))
    }
    return figures
  }

  /// What waits of pay, claims and assets, as the other things to do.
  static func staffAndParkWaiting(of business: BusinessFigures) -> [Fact] {
    let staff = business.staff
    let piles: [(String, Pile?, Route)] = [
      ("Frais à approuver", staff?.claims, .list(.expenses, filter: ExpenseState.submitted.filter)),
      ("Frais à rembourser", staff?.toReimburse, .list(.expenses, filter: ExpenseState.approved.filter)),
      ("Salaires à régler", staff?.toPay, .list(.payslips, filter: Payslip.Status.validated.filter)),
    ]
    let facts = piles.compactMap { label, pile, route -> Fact? in
      guard let pile, pile.count > 0 else { return nil }
      return Fact(label, "\(pile.count) · \(pile.amount.frenchEuros)", route: route)
    }
    guard let park = business.park, park.toEnter > 0 else { return facts }
    return facts + [Fact("À mettre en fiche", String(park.toEnter), route: .list(.assetsToEnter))]
  }

  static func parkBlock(of business: BusinessFigures) -> Block? {
    guard let park = business.park, !park.coming.isEmpty else { return nil }
    let rows = park.coming.map { coming in
      BoardRow(
        [
          .text(coming.day.french), .text(coming.what), .text(coming.label),
          .status(coming.isLate ? ReminderState.late.word : .empty),
        ], route: .board(.asset, record: coming.asset))
    }
    return Block("Parc : à venir", .table(headings: ["Date", "Quoi", "Actif", ""], rows: rows))
  }
}
