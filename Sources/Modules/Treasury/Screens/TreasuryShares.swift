import Desk
import Kernel
import Lists
import OverviewFacts
import Plan
import Store
import Treasury
import TreasuryFacts

/// What the dashboard tells of money in and out.
extension Screens {
  static let treasuryShares = [
    BoardShare(
      on: .dashboard, for: .readTreasury,
      of: { reading, day in try CashReceived.months(Months.shown, until: day, in: reading) },
      [
        .figure(.today, at: 30) { months in
          Figure(
            "Encaissé du mois", (months.last ?? .zero).french, trend: months.map(\.cents),
            route: .list(.receipts))
        }
      ]),
    BoardShare(
      on: .dashboard, for: .readTreasury, needing: .purchasing,
      of: { reading, day in try PaidOut.months(Months.shown, until: day, in: reading) },
      [
        .figure(.trade, at: 20) { months in
          Figure(
            "Décaissé du mois", (months.last ?? .zero).french, trend: months.map(\.cents),
            route: .list(.payments))
        }
      ]),
    BoardShare(
      on: .dashboard, for: .readTreasury, needing: .catalog,
      of: { reading, day in try DailyFlow.days(30, until: day, in: reading) },
      [.block(at: 90, flows)]),
  ]

  @Sendable private static func flows(_ flows: [DailyFlow]) -> Block? {
    guard !flows.isEmpty else { return nil }
    let journal = Route.list(.cashJournal)
    let sums = (flows.map(\.incoming).sum(), flows.map(\.outgoing).sum())
    return Block(
      "Flux des 30 derniers jours",
      .figures([
        Figure("Entrées", sums.0.french, trend: flows.map(\.incoming.cents), route: journal),
        Figure("Sorties", sums.1.french, trend: flows.map(\.outgoing.cents), route: journal),
      ]), span: 2)
  }

  static let listedCash = [
    ListedFigure("encaisse_mois", "Encaissé ce mois", at: 3, for: .readTreasury) { reading, day in
      .amount(try CashReceived.months(1, until: day, in: reading).sum())
    },
    ListedFigure(
      "decaisse_mois", "Décaissé ce mois", at: 7, for: .readTreasury, needing: .purchasing
    ) { reading, day in
      .amount(try PaidOut.months(1, until: day, in: reading).sum())
    },
  ]
}
