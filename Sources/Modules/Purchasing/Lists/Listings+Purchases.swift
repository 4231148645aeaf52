import DocumentsDesk
import Kernel
import Ledgers
import Lists
import Parties
import Plan
import Purchasing
import PurchasingFacts
import Store

extension Listing {
  /// Suppliers' invoices, drafts first among those of a day.
  package static let purchases = Listing(
    id: .purchases, title: "Factures fournisseurs", noun: ("facture", "factures"),
    permission: .readPurchases, module: .purchasing,
    columns: [
      purchaseNumber, supplierNumber,
      ListColumn("date", "Date", .day, width: 10, keep: 4, sql: "purchase.day", sort: "purchase.day"),
      ListColumn("saisie", "Saisie", .day, width: 10, keep: 9, sql: "purchase.entered_on"),
      .supplier(of: "purchase.party_id", width: 15, sort: "purchase.sort_supplier"),
      ListColumn("ht", "HT", .money, width: 12, keep: 7, total: true, sql: "purchase.net"),
      ListColumn("tva", "TVA", .money, width: 11, keep: 8, total: true, sql: "purchase.tax"),
      purchaseGross,
      ListColumn(
        "reste", "Reste", .money, width: 12, keep: 2, total: true, sql: PurchaseSQL.remaining,
        sparse: openPurchases),
      ListColumn("echeance", "Échéance", .day, width: 10, keep: 5, sql: "purchase.due", sort: "purchase.due"),
      ListColumn("etat", "État", .status(PurchaseState.words), width: 11, keep: 3, sql: PurchaseSQL.state),
      .code(of: "purchase.party_id", keep: 10),
      ListColumn("objet", "Objet", width: 16, keep: 11, sql: "purchase.subject"),
      .export("bon_a_payer", .status(ApprovalState.words), sql: PurchaseSQL.approval),
      .export("virement", sql: PurchaseSQL.transfer), .export("reference", sql: "purchase.reference"),
      .export("commande", sql: purchaseOrderNumber), .export("auteur", sql: "purchase.author"),
      .export("validee_par", sql: "purchase.validated_by"), .owner,
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucune facture fournisseur. F2 en saisit une.",
    source: { scope in purchases(of: "invoice", in: scope) })

  /// Suppliers' credit notes, with what the company may still use of each.
  package static let supplierCredits = Listing(
    id: .supplierCredits, title: "Avoirs fournisseurs", noun: ("avoir", "avoirs"), permission: .readPurchases,
    module: .purchasing,
    columns: [
      purchaseNumber, supplierNumber,
      ListColumn("date", "Date", .day, width: 10, keep: 2, sql: "purchase.day", sort: "purchase.day"),
      .supplier(of: "purchase.party_id", width: 13, sort: "purchase.sort_supplier"),
      ListColumn(
        "facture", "Facture", width: 14, keep: 4,
        sql: "(SELECT corrected.number FROM purchase AS corrected WHERE corrected.id = purchase.corrects)"),
      purchaseGross,
      ListColumn("disponible", "Disponible", .money, width: 12, keep: 1, total: true, sql: availableCredit),
      ListColumn(
        "etat", "État", .status(SupplierCreditState.words), width: 10, keep: 5, sql: PurchaseSQL.state),
      .code(of: "purchase.party_id", keep: 7),
      .export("objet", sql: "purchase.subject"), .export("ht", .money, sql: "purchase.net"),
      .export("tva", .money, sql: "purchase.tax"), .export("saisie", .day, sql: "purchase.entered_on"),
      .export("auteur", sql: "purchase.author"), .owner,
    ],
    sort: ListSort("date", descending: true),
    emptyHint: "Aucun avoir. On en saisit un depuis une facture fournisseur validée.",
    source: { scope in purchases(of: "credit-note", in: scope) })

  /// The number the company gave a supplier's document.
  static let purchaseNumber = ListColumn.number(of: "purchase", width: 14)

  /// The number the supplier printed on it.
  static let supplierNumber = ListColumn(
    "no_fournisseur", "N° fournisseur", width: 14, keep: 6, sql: "purchase.supplier_number")

  private static let purchaseGross = ListColumn(
    "ttc", "TTC", .money, width: 12, keep: 1, total: true, sql: "purchase.gross", sort: "purchase.gross",
    exact: "purchase.gross = :value")

  private static let purchaseOrderNumber: ListExpression = """
    (SELECT placed.number FROM purchase_order AS placed WHERE placed.id = purchase.order_id)
    """

  private static let availableCredit = ListExpression(
    now: "-\(PurchaseSQL.remaining.now)", past: "-(\(PurchaseSQL.remaining.past))")

  /// Something remains of these only.
  private static let openPurchases = ListExpression(
    now: """
      purchase.id IN (SELECT document_id FROM payable_balance INDEXED BY payable_balance_due
        WHERE settled_on IS NULL)
      """,
    past: """
      purchase.id IN (SELECT document_id FROM (\(OpenItemSQL.supplier.rows(isPast: true)))
        WHERE kind IN ('invoice', 'credit-note'))
      """)

  /// A draft is no fact: as of a day, only what was validated and dated by then.
  private static func purchases(of kind: String, in scope: ListScope) -> ListSource {
    let issued = scope.isPast ? ["purchase.status = 'validated'", "purchase.day <= :as_of"] : []
    return ListSource(
      from: "purchase", joins: PurchaseSQL.joins, id: "purchase.id",
      conditions: ["purchase.kind = '\(kind)'"] + issued + [scope.reading.own("purchase.party_id")],
      search: .fullText(table: "purchase_search", key: "purchase.id", texts: PurchaseSQL.texts),
      day: "purchase.day", ownOrders: kind == "credit-note" ? ["date"] : nil)
  }
}
