import Desk
import Documents
import Kernel
import Ledgers
import LedgersFacts
import Lists
import OverviewFacts
import PartiesFacts
import Plan
import Sales
import SalesFacts
import Store
import Treasury

/// What the dashboard tells of sales, and of what clients owe; amounts are TTC.
extension Screens {
  static let salesShare = BoardShare(
    on: .dashboard, of: { reading, day in try SalesFigures.read(day, in: reading) },
    salesFigures + salesToDo + [
      .block(at: 40, for: .readTreasury) { sales in sales.owed.map(ageingBlock) },
      .block(at: 60, for: .readSales) { sales in sales.documents.map { lastDocuments($0.latest) } },
      .block(at: 70, for: .readTreasury) { sales in sales.owed.map { worstClients($0.topOverdue) } },
    ])

  private static let salesFigures: [BoardPart<SalesFigures>] = [
    .figure(.today, at: 20, for: .readSales) { sales in
      Figure(
        "Facturé du mois", sales.invoiced.last?.gross.french ?? "0,00",
        trend: sales.invoiced.map(\.gross.cents), route: .list(.invoices))
    },
    .figure(.today, at: 40, for: .readTreasury) { sales in
      sales.owed.map {
        Figure("Impayés", $0.unpaid.french, trend: $0.balances.map(\.cents), route: .list(.unpaid))
      }
    },
  ]

  private static let salesToDo: [BoardPart<SalesFigures>] = [
    .toDo(at: 10, for: .readSales) { sales in
      sales.documents.map { documents in
        let mine = "\(InvoiceState.draft.filter) auteur:\(documents.login)"
        return .pile("Mes brouillons", documents.ownDrafts, .list(.invoices, filter: mine))
      }
    },
    .toDo(at: 20, for: .readSales) { sales in
      sales.documents.map {
        .pile("Devis qui expirent", $0.quotesExpiring, .list(.quotes, filter: QuoteState.sent.filter))
      }
    },
    .toDo(at: 30, for: .readSales) { sales in
      sales.documents.map {
        .pile("Devis à relancer", $0.quotesToFollow, .list(.quotes, filter: QuoteState.expired.filter))
      }
    },
    .toDo(at: 50, for: .readTreasury) { sales in
      sales.owed.map { .pile("Crédits à affecter", $0.credits, .list(.balances)) }
    },
  ]

  private static func ageingBlock(_ owed: OwedFigures) -> Block {
    let delay = owed.countBackDSO.map { " · DSO \($0) j" } ?? ""
    return Block(
      "À encaisser\(delay)",
      .bars(owed.ageing.spans.map { BoardBar($0.label, $0.amount, route: .list(.unpaid)) }),
      empty: "tout est encaissé")
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

  private static func worstClients(_ clients: [OwedFigures.OverdueClient]) -> Block {
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

  static let listedSales = [
    ListedFigure("factures_mois", "Facturé ce mois TTC", at: 2, for: .readSales) { reading, day in
      .amount(try Turnover.months(1, until: day, in: reading).map(\.gross).sum())
    },
    ListedFigure("impayees", "Factures impayées", at: 4, for: .readTreasury) { reading, day in
      .amount(try Picture(day, in: reading).totalAgeing().owed)
    },
  ]
}
