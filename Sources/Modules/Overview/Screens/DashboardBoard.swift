import Accounting
import AccountingFacts
import Desk
import Kernel
import Ledgers
import LedgersDesk
import LedgersFacts
import Lists
import OverviewFacts
import Parties
import PartiesFacts
import Plan
import Purchasing
import PurchasingFacts
import Receivables
import ReceivablesFacts
import Sales
import SalesDesk
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// How the company stands today, or on a past day: the first screen.
  package static let dashboard = BoardScreen(
    id: .dashboard, title: "Tableau de bord", permission: .readParties, actions: dashboardActions,
    load: { reading, _, day in
      let dashboard = try Dashboard.load(asOf: day, in: reading)
      return Board(title: "Tableau de bord", blocks: blocks(of: dashboard, for: reading.viewer))
    })

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

  /// The blocks the viewer's rights open.
  private static func blocks(of dashboard: Dashboard, for viewer: Viewer) -> [Block] {
    let (sales, treasury) = (viewer.may(.readSales), viewer.may(.readTreasury))
    var blocks = [
      Block("Aujourd'hui", .figures(figures(of: dashboard, sales: sales, treasury: treasury)), span: 2)
    ]
    let business = businessFigures(of: dashboard.business)
    if !business.isEmpty { blocks.append(Block("Achats et stocks", .figures(business), span: 2)) }
    let staffAndPark = staffAndParkFigures(of: dashboard.business)
    if !staffAndPark.isEmpty { blocks.append(Block("Personnel et parc", .figures(staffAndPark), span: 2)) }
    if treasury { blocks.append(ageing(of: dashboard)) }
    let todo =
      waiting(dashboard.waiting, for: viewer) + businessWaiting(of: dashboard.business)
      + staffAndParkWaiting(of: dashboard.business)
    blocks.append(Block("À faire", .facts(todo), empty: "rien n'attend"))
    if sales { blocks.append(lastDocuments(dashboard.lastDocuments)) }
    if treasury { blocks.append(worstClients(dashboard.topOverdue)) }
    return blocks + businessBlocks(of: dashboard.business)
  }

  private static func figures(of dashboard: Dashboard, sales: Bool, treasury: Bool) -> [Figure] {
    let clients = Figure(
      "Clients", String(dashboard.clients), trend: dashboard.newClients.map(Int64.init),
      route: .list(.clients))
    let invoiced = Figure(
      "Facturé du mois", dashboard.invoicedThisMonth?.gross.french ?? "0,00",
      trend: dashboard.invoiced.map(\.gross.cents), route: .list(.invoices))
    let received = Figure(
      "Encaissé du mois", dashboard.receivedThisMonth.french, trend: dashboard.received.map(\.cents),
      route: .list(.receipts))
    let unpaid = Figure(
      "Impayés", dashboard.unpaid.french, trend: dashboard.balances.map(\.cents),
      route: .list(.unpaid))
    return [clients] + (sales ? [invoiced] : []) + (treasury ? [received, unpaid] : [])
  }

  private static func ageing(of dashboard: Dashboard) -> Block {
    let delay = dashboard.countBackDSO.map { " · DSO \($0) j" } ?? ""
    return Block(
      "À encaisser\(delay)", .bars(bars(of: dashboard.ageing, route: .list(.unpaid))),
      empty: "tout est encaissé")
  }

  /// What waits, each with its number and its amount; nothing is said of what does not wait.
  private static func waiting(_ waiting: Waiting, for viewer: Viewer) -> [Fact] {
    var facts: [Fact] = []
    func add(_ label: String, _ pile: Pile, _ permission: Permission, _ route: Route) {
      guard pile.count > 0, viewer.may(permission) else { return }
      facts.append(Fact(label, "\(pile.count) · \(pile.amount.frenchEuros)", route: route))
    }
    let drafts = "\(InvoiceState.draft.filter) auteur:\(viewer.login)"
    add("Mes brouillons", waiting.ownDrafts, .readSales, .list(.invoices, filter: drafts))
    add(
      "Devis qui expirent", waiting.quotesExpiring, .readSales,
      .list(.quotes, filter: QuoteState.sent.filter))
    add(
      "Devis à relancer", waiting.quotesToFollow, .readSales,
      .list(.quotes, filter: QuoteState.expired.filter))
    add("Litiges ouverts", waiting.openDisputes, .readReceivables, .list(.disputes))
    add("Crédits à affecter", waiting.credits, .readTreasury, .list(.balances))
    if waiting.backlog > 0 {
      facts.append(Fact("Traitements différés", String(waiting.backlog), route: .list(.journalOfActions)))
    }
    return facts
  }

  private static func lastDocuments(_ documents: [DocumentSummary]) -> Block {
    let rows = documents.map { document in
      BoardRow(
        [
          .text(document.number), .text(document.day.short), .text(document.client), .amount(document.gross),
          .status(document.state),
        ], route: .document(.invoice, id: document.id))
    }
    return Block(
      "Dernières pièces", .table(headings: ["N°", "Date", "Client", "TTC", "État"], rows: rows), span: 2,
      empty: "aucune facture : i en commence une")
  }

  private static func worstClients(_ clients: [Dashboard.OverdueClient]) -> Block {
    let rows = clients.map { client in
      BoardRow(
        [
          .text(client.code), .text(client.name), .amount(client.overdue), .amount(client.ageing.beyond90),
        ], route: .record(.party, client.party))
    }
    return Block(
      "Clients en retard", .table(headings: ["Code", "Client", "Échu", "dont > 90 j"], rows: rows), span: 2,
      empty: "personne n'est en retard")
  }
}
