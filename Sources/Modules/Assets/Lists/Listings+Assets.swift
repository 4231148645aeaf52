import Assets
import AssetsFacts
import Kernel
import Lists
import Parties
import Plan
import Store

extension Listing {
  /// The assets, those that left told by their state; what is left of their value is that of the books.
  package static let assets = Listing(
    id: .assets, title: "Actifs", noun: ("actif", "actifs"), permission: .readAssets, module: .assets,
    columns: [
      ListColumn(
        "code", "Code", width: 8, keep: 1, sql: "\(AssetSQL.code("asset.id"))", sort: "asset.id",
        exact: "asset.id = \(AssetSQL.typed)"),
      ListColumn(
        "designation", "Désignation", width: 20, keep: 1, sql: "asset.label", sort: "asset.sort_label"),
      ListColumn("type", "Type", .status(AssetKind.words), width: 10, keep: 4, sql: "asset.kind"),
      ListColumn("plaque", "Plaque/série", width: 12, keep: 5, sql: plate),
      ListColumn("acquis_le", "Acquis le", .day, width: 10, keep: 6, sql: "asset.day", sort: "asset.day"),
      ListColumn(
        "mise_en_service", "En service", .day, width: 10, keep: 7, sql: "asset.service_day",
        sort: "asset.service_day"),
      ListColumn(
        "valeur", "Valeur", .money, width: 12, keep: 2, total: true, sql: "asset.value", sort: "asset.value"),
      ListColumn("cumul", "Amorti", .money, width: 12, keep: 3, total: true, sql: AssetSQL.accumulated),
      ListColumn("valeur_nette", "Nette", .money, width: 12, keep: 1, total: true, sql: net),
      ListColumn("affecte_a", "À", width: 7, keep: 3, sql: holder("employee.code")),
      ListColumn("etat", "État", .status(Asset.Status.words), width: 10, keep: 1, sql: state),
      .export("id_salarie", .count, sql: holder("held.employee_id")), .export("serie", sql: "asset.serial"),
      .export("amorti_au", .day, sql: AssetSQL.depreciatedTo),
      .export("mode", .status(DepreciationMethod.words), sql: "asset.method"),
      .export("annees", .count, sql: "asset.years"), .export("compte", sql: "asset.account"),
      .export("compte_amortissement", sql: "asset.depreciation_account"),
      .export("origine", .status(AssetAcquired.Origin.words), sql: "asset.origin"),
      .export("facture", sql: "asset.purchase_number"),
      .export("sorti_le", .day, sql: gone("gone.day")), .export("prix", .money, sql: gone("gone.price")),
      .export("du", .money, sql: owed), .export("raison", sql: gone("gone.reason")),
      .export("note", sql: "asset.note"),
    ],
    sort: ListSort("code"), emptyHint: "Aucun actif. F2 en entre un.",
    source: { scope in
      ListSource(
        from: "asset", joins: [ListJoin("gone", "asset_disposal", on: "gone.asset_id = asset.id")],
        id: "asset.id", conditions: [scope.isPast ? "asset.day <= :as_of" : "1"],
        search: .anywhere([
          AssetSQL.code("asset.id"), "asset.label", "asset.plate", "asset.serial",
          holder("employee.code")(scope.isPast),
        ]), day: "asset.day")
    })

  /// What assets lose of their value year after year, and what was booked of it; the parameter is an asset's
  /// code.
  package static let depreciations = Listing(
    id: .depreciations, title: "Amortissements", noun: ("annuité", "annuités"),
    permission: .readAssets, module: .assets,
    columns: [
      ListColumn(
        "actif", "Actif", width: 8, keep: 1, sql: "\(AssetSQL.code("asset_plan.asset_id"))",
        sort: "asset_plan.asset_id", exact: "asset_plan.asset_id = \(AssetSQL.typed)"),
      ListColumn("designation", "Désignation", width: 20, keep: 2, sql: "asset.label"),
      ListColumn("exercice", "Exercice", width: 8, keep: 1, sql: "substr(asset_plan.year_start, 1, 4)"),
      ListColumn("mode", "Mode", .status(DepreciationMethod.words), width: 10, keep: 4, sql: "asset.method"),
      ListColumn("annuite", "Annuité", .money, width: 12, keep: 1, total: true, sql: annuity),
      ListColumn("cumul", "Cumul", .money, width: 12, keep: 3, sql: planned("asset_plan.accumulated")),
      ListColumn("valeur_nette", "Valeur nette", .money, width: 12, keep: 1, sql: yearEnd),
      ListColumn("comptabilise", "Écrit", .money, width: 12, keep: 1, total: true, sql: posted),
      .export("debut", .day, sql: "asset_plan.year_start"), .export("fin", .day, sql: "asset_plan.year_end"),
    ],
    sort: ListSort("actif"), emptyHint: "Aucun actif ne s'amortit.",
    source: { scope in
      let asset = try scope.parameter.flatMap(Reference<Asset>.init(_:)).map {
        try Asset.find($0, in: scope.reading).id.rawValue
      }
      var source = ListSource(
        from: "asset_plan",
        joins: [
          ListJoin("asset", "asset", on: "asset.id = asset_plan.asset_id"),
          ListJoin("gone", "asset_disposal", on: "gone.asset_id = asset_plan.asset_id"),
        ],
        id: "asset_plan.id",
        conditions: [
          asset == nil ? "1" : "asset_plan.asset_id = :asset", AssetSQL.planned(scope.isPast),
          scope.isPast
            ? "asset_plan.asset_id IN (SELECT held.id FROM asset AS held WHERE held.day <= :as_of)" : "1",
        ],
        arguments: asset.map { ["asset": $0] } ?? [:],
        search: .anywhere([AssetSQL.code("asset_plan.asset_id"), "asset.label"]), day: "asset_plan.year_start"
      )
      source.orders = [
        "actif": ["asset_plan.asset_id", "asset_plan.year_start"],
        "exercice": ["asset_plan.year_start", "asset_plan.asset_id"],
      ]
      return source
    })

  /// The fixed assets on suppliers' invoices that are not entered yet, wholly or in part.
  package static let assetsToEnter = Listing(
    id: .assetsToEnter, title: "À mettre en fiche", noun: ("immobilisation", "immobilisations"),
    permission: .readAssets, module: .assets,
    columns: [
      ListColumn("numero", "Facture", width: 14, keep: 1, sql: "asset_purchase.number"),
      ListColumn(
        "date", "Date", .day, width: 10, keep: 2, sql: "asset_purchase.day", sort: "asset_purchase.day"),
      .code(of: "asset_purchase.party_id", keep: 4),
      .supplier(of: "asset_purchase.party_id", width: 15, sort: "held.sort_name"),
      ListColumn("designation", "Désignation", width: 22, keep: 1, sql: "asset_purchase.label"),
      ListColumn("montant", "Coût", .money, width: 12, keep: 3, total: true, sql: "asset_purchase.cost"),
      ListColumn("reste", "Reste", .money, width: 12, keep: 1, total: true, sql: AssetSQL.toEnter),
      ListColumn("compte", "Compte", width: 7, keep: 5, sql: "asset_purchase.account"),
      .export("ht", .money, sql: "asset_purchase.net"),
      .export("ligne", .count, sql: "asset_purchase.position + 1"),
      .export("id_achat", .count, sql: "asset_purchase.document"),
    ],
    sort: ListSort("date", descending: true),
    emptyHint: "Toutes les immobilisations achetées ont leur fiche.",
    source: { scope in
      ListSource(
        from: "asset_purchase", joins: ListJoin.party(of: "asset_purchase.party_id"),
        id: "(asset_purchase.event * \(places) + asset_purchase.position)",
        found: """
          asset_purchase.event = :row_id / \(places)
            AND asset_purchase.position = :row_id % \(places)
          """,
        paging: .rows(of: "asset_purchase"), tie: "asset_purchase.event",
        conditions: [
          "\(AssetSQL.toEnter(scope.isPast)) > 0", scope.reading.own("asset_purchase.party_id"),
          scope.isPast ? "asset_purchase.day <= :as_of" : "1",
        ],
        search: .anywhere(["asset_purchase.number", "asset_purchase.label", "party.name"]),
        day: "asset_purchase.day")
    })

  /// Lines an invoice may have, by which a row is told from its fact and its place there.
  private static let places = 100_000

  private static let plate: ListExpression = "iif(asset.plate <> '', asset.plate, asset.serial)"

  /// What is left in the books: nothing once it left.
  private static let net = ListExpression(
    now: "iif(gone.day IS NULL, asset.value - \(AssetSQL.accumulated.now), 0)",
    past: "iif(\(AssetSQL.isGone.past), 0, asset.value - \(AssetSQL.accumulated.past))")

  private static let state = ListExpression(
    now: state(AssetSQL.isGone.now), past: state(AssetSQL.isGone.past))

  private static func state(_ isGone: String) -> String {
    """
    CASE WHEN NOT \(isGone) THEN \(Asset.Status.inService.sql)
      WHEN gone.outcome = 'sold' THEN \(Asset.Status.sold.sql) ELSE \(Asset.Status.scrapped.sql) END
    """
  }

  private static func gone(_ column: String) -> ListExpression {
    ListExpression(now: column, past: "iif(\(AssetSQL.isGone.past), \(column), NULL)")
  }

  private static let owed = ListExpression(
    now: "iif(gone.collected_on IS NULL, gone.price + gone.tax, 0)",
    past: """
      iif(\(AssetSQL.isGone.past) AND coalesce(gone.collected_on, '9999') > :as_of, gone.price + gone.tax, 0)
      """)

  /// All that is depreciated by the end of a year of the plan: what it was when the asset left that year.
  private static func planned(_ column: String) -> ListExpression {
    ListExpression(
      now: "iif(\(AssetSQL.isCut.now), gone.accumulated, \(column))",
      past: "iif(\(AssetSQL.isCut.past), gone.accumulated, \(column))")
  }

  private static let annuity = ListExpression(now: annuity(\.now), past: annuity(\.past))
  private static let yearEnd = ListExpression(now: yearEnd(\.now), past: yearEnd(\.past))

  private static func annuity(_ tense: (ListExpression) -> String) -> String {
    "\(tense(planned("asset_plan.accumulated"))) - (asset_plan.accumulated - asset_plan.annuity)"
  }

  private static func yearEnd(_ tense: (ListExpression) -> String) -> String {
    "asset.value - \(tense(planned("asset_plan.accumulated")))"
  }

  /// What of a year's annuity was booked, and not taken back.
  private static let posted = ListExpression(
    now: posted("", isCut: AssetSQL.isCut.now),
    past: posted(" AND (\(AssetSQL.isGone.past) OR part.to_day <= :as_of)", isCut: AssetSQL.isCut.past))

  private static func posted(_ condition: String, isCut: String) -> String {
    """
    (SELECT coalesce(sum(part.amount), 0) FROM depreciation AS part WHERE part.asset_id = asset_plan.asset_id
       AND part.to_day BETWEEN asset_plan.year_start AND asset_plan.year_end\(condition))
    - iif(\(isCut), gone.taken_back, 0)
    """
  }

  /// Something of who has the asset, an employee, on the day.
  private static func holder(_ column: String) -> ListExpression {
    """
    (SELECT \(column) FROM assignment AS held
       LEFT JOIN assignable_employee AS employee ON employee.employee_id = held.employee_id
     WHERE held.asset_id = asset.id AND held.from_day <= :as_of AND coalesce(held.to_day, '9999') >= :as_of)
    """
  }
}
