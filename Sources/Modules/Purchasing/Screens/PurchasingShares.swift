import Desk
import DocumentsDesk
import Kernel
import Lists
import OverviewFacts
import Plan
import Purchasing
import PurchasingFacts
import Store

/// What the dashboard tells of purchases, HT, and of what is to be paid on them.
extension Screens {
  static let purchasingShares = [
    BoardShare(
      on: .dashboard, for: .readPurchases, needing: .purchasing,
      of: { reading, day in try PurchaseTurnover.months(Months.shown, until: day, in: reading) },
      [
        .figure(.trade, at: 10) { months in
          Figure(
            "Achats du mois", (months.last ?? .zero).french, trend: months.map(\.cents),
            route: .list(.purchases))
        }
      ]),
    BoardShare(
      on: .dashboard, for: .readPurchases, needing: .purchasing,
      of: { reading, day in try PayableFigures.read(day, in: reading) },
      [
        .toDo(at: 70) { payables in .pile("Factures à payer", payables.toPay, .list(.payables)) },
        .toDo(at: 80) { payables in
          .pile("dont échues", payables.overdue, .list(.payables, filter: PurchaseState.late.filter))
        },
        .toDo(at: 90) { payables in
          .pile(
            "Sans bon à payer", payables.awaitingApproval,
            .list(.payables, filter: "bon_a_payer:\(ApprovalState.awaited.rawValue)"))
        },
      ]),
    // Those of sales stand at the same place.
    BoardShare(
      on: .dashboard,
      of: { reading, day in try PurchasingSearch.documents.ownDrafts(on: day, in: reading) },
      [.toDo(at: 10) { drafts in .more(drafts) }]),
  ]

  static let listedPurchases = [
    ListedFigure(
      "a_payer", "Factures fournisseurs à payer", at: 5, for: .readPurchases, needing: .purchasing
    ) { reading, day in
      .amount(try PayableFigures.read(day, in: reading).toPay.amount)
    },
    ListedFigure(
      "achats_mois", "Achats HT ce mois", at: 6, for: .readPurchases, needing: .purchasing
    ) { reading, day in
      .amount(try PurchaseTurnover.months(1, until: day, in: reading).sum())
    },
  ]
}
