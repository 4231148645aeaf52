import GRDB
import Inventory
import InventoryDesk
import Kernel
import Ledgers
import Lists
import OverviewFacts
import Parties
import Plan
import Purchasing
import PurchasingDesk
import Sales
import SalesDesk
import Store
import Treasury
import TreasuryDesk

extension Listing {
  /// The figures of the dashboard: clients, invoiced and received this month, unpaid, TTC; with the second plan what is
  /// to pay, bought HT and paid out this month, what to order and what the stock is worth; as of a day.
  package static let home = Listing(
    id: .home, title: "Tableau de bord", noun: ("chiffre", "chiffres"), permission: .readParties,
    columns: [
      ListColumn("cle", "Clé", width: 14, keep: 3, sql: "figure.key", sort: "figure.id"),
      ListColumn("libelle", "Libellé", width: 30, keep: 1, sql: "figure.label"),
      ListColumn("valeur", "Valeur", .money, width: 16, keep: 1, sql: "figure.value"),
    ],
    sort: ListSort("cle"), emptyHint: "Aucun chiffre ne vous est ouvert.",
    source: { scope in
      let figures = try figures(in: scope)
      let rows = figures.map { "(\($0.place), '\($0.key)', '\($0.label)', :\($0.key))" }
      return ListSource(
        with: "figure(id, key, label, value) AS (VALUES \(rows.joined(separator: ", ")))", from: "figure",
        id: "figure.id", paging: .whole,
        arguments: Dictionary(figures.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
        search: .anywhere(["figure.label"]))
    })

  private struct HomeFigure {
    let place: Int
    let key: String
    let label: String
    let value: any DatabaseValueConvertible
  }

  /// The figures the viewer may read.
  private static func figures(in scope: ListScope) throws -> [HomeFigure] {
    let (reading, day, viewer) = (scope.reading, scope.asOf, scope.viewer)
    var figures = [
      HomeFigure(
        place: 1, key: "clients", label: "Nombre de clients",
        value: String(try ClientCount.clients(asOf: day, in: reading)))
    ]
    if viewer.may(.readSales) {
      let month = try Turnover.months(1, until: day, in: reading)
      figures.append(
        HomeFigure(
          place: 2, key: "factures_mois", label: "Facturé ce mois TTC", value: month.map(\.gross).sum()))
    }
    if viewer.may(.readTreasury) {
      let received = try CashReceived.months(1, until: day, in: reading)
      figures.append(
        HomeFigure(place: 3, key: "encaisse_mois", label: "Encaissé ce mois", value: received.sum()))
      let ageing = try Picture(day, in: reading).totalAgeing()
      figures.append(HomeFigure(place: 4, key: "impayees", label: "Factures impayées", value: ageing.owed))
    }
    return try figures + business(in: scope)
  }

  /// Those of the second plan, where its modules are active.
  private static func business(in scope: ListScope) throws -> [HomeFigure] {
    let (reading, day) = (scope.reading, scope.asOf)
    var figures: [HomeFigure] = []
    if try ModuleID.purchasing.isOpen(to: .readPurchases, in: reading) {
      let toPay = try PayableFigures.read(day, in: reading).toPay.amount
      let bought = try PurchaseTurnover.months(1, until: day, in: reading).sum()
      figures += [
        HomeFigure(place: 5, key: "a_payer", label: "Factures fournisseurs à payer", value: toPay),
        HomeFigure(place: 6, key: "achats_mois", label: "Achats HT ce mois", value: bought),
      ]
    }
    if try ModuleID.purchasing.isOpen(to: .readTreasury, in: reading) {
      let paid = try PaidOut.months(1, until: day, in: reading).sum()
      figures.append(HomeFigure(place: 7, key: "decaisse_mois", label: "Décaissé ce mois", value: paid))
    }
    if try ModuleID.inventory.isOpen(to: .readStock, in: reading) {
      let low = try StockFigures.lowCount(day, in: reading)
      let value = try Stock.value(asOf: day, in: reading)
      figures += [
        HomeFigure(place: 8, key: "stock_bas", label: "Produits à commander", value: String(low)),
        HomeFigure(place: 9, key: "valeur_stock", label: "Valeur du stock", value: value),
      ]
    }
    return figures
  }
}
