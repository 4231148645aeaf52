import Accounting
import AccountingFacts
import Desk
import Kernel
import OverviewFacts
import Parties
import PartiesFacts
import Plan
import Purchasing
import PurchasingFacts
import Sales
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// How the company stands today, or on a past day: the first screen.
  static func dashboard(of shares: [BoardShare]) -> BoardScreen {
    BoardScreen(
      id: .dashboard, title: "Tableau de bord", permission: .readParties, actions: dashboardActions,
      load: { reading, _, day in
        try Board(.dashboard, title: "Tableau de bord", of: shares, on: day, in: reading)
      })
  }

  /// What one comes to do, from the first screen on.
  private static let dashboardActions: [Action] = [
    go("accueil.facture", "Facturer : nouvelle facture", "i", .draftInvoices, .document(.invoice)),
    go("accueil.devis", "Deviser : nouveau devis", "d", .writeQuotes, .document(.quote)),
    go(
      "accueil.encaisser", "Régler : nouvel encaissement", "r", .writeTreasury,
      .form(.receipt)),
    go("accueil.client", "Client : en créer un", "c", .writeParties, .form(.client)),
    go("accueil.achat", "Acheter : nouvelle facture fournisseur", "a", .draftPurchases, .document(.purchase))
      .needing(.purchasing),
    go(
      "accueil.ecriture", "Écrire : nouvelle écriture", "e", .writeAccounting, .form(.entry)
    )
    .needing(.accounting),
  ]

  private static func go(
    _ id: String, _ title: String, _ key: String, _ permission: Permission, _ route: Route
  ) -> Action {
    Action(id, title, key: key, permission: permission, on: .screen, step: .open { _, _ in route })
  }
}
