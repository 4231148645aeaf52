import Assets
import AssetsDesk
import Desk
import HumanResources
import HumanResourcesDesk
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
          (business.staff?.lastPay?.cost ?? .zero).french, trend: costs.map(\.cents), route: .list("rh.paie"))
      )
    }
    if let advances = business.staff?.advances {
      figures.append(
        Figure(
          "Avances en cours", advances.amount.french,
          route: .list("rh.avances", filter: AdvanceState.underWay.filter)))
    }
    if let park = business.park {
      figures.append(
        Figure("En amortissement", String(park.inDepreciation.count), route: .list("parc.amortissements")))
      figures.append(Figure("Valeur du parc", park.netValue.french, route: .list("parc.actifs")))
    }
    return figures
  }

  /// What waits of pay, claims and assets, as the other things to do.
  static func staffAndParkWaiting(of business: BusinessFigures) -> [Fact] {
    let staff = business.staff
    let piles: [(String, Pile?, Route)] = [
      ("Frais à approuver", staff?.claims, .list("rh.frais", filter: ExpenseState.submitted.filter)),
      ("Frais à rembourser", staff?.toReimburse, .list("rh.frais", filter: ExpenseState.approved.filter)),
      ("Salaires à régler", staff?.toPay, .list("rh.paie", filter: Payslip.Status.validated.filter)),
    ]
    let facts = piles.compactMap { label, pile, route -> Fact? in
      guard let pile, pile.count > 0 else { return nil }
      return Fact(label, "\(pile.count) · \(pile.amount.frenchEuros)", route: route)
    }
    guard let park = business.park, park.toEnter > 0 else { return facts }
    return facts + [Fact("À mettre en fiche", String(park.toEnter), route: .list("parc.a-creer"))]
  }

  static func parkBlock(of business: BusinessFigures) -> Block? {
    guard let park = business.park, !park.coming.isEmpty else { return nil }
    let rows = park.coming.map { coming in
      BoardRow(
        [
          .text(coming.day.french), .text(coming.what), .text(coming.label),
          .status(coming.isLate ? ReminderState.late.word : .empty),
        ], route: .board("parc.actif", record: coming.asset))
    }
    return Block("Parc : à venir", .table(headings: ["Date", "Quoi", "Actif", ""], rows: rows))
  }
}
