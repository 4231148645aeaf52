import Desk
import Kernel
import Lists
import Plan
import Purchasing
import PurchasingFacts
import Store

/// Suppliers' invoices, credit notes and orders.
package let purchasingFeature = Feature(
  module: PurchasingModule.module, rights: RightsTitle("Achats", at: 5),
  grants: [
    Grant(.readPurchases, to: StartingRole.consulting),
    Grant(.draftPurchases, .creditPurchases, .writePurchaseOrders, to: [.bookkeeping]),
    Grant(.validatePurchases, .approvePayment, to: [.validation, .management]),
  ],
  records: [
    Record(
      .purchase, "facture fournisseur", permission: .readPurchases,
      open: { _, id in .document(.purchase, id: id) }),
    Record(
      .purchaseOrder, "commande fournisseur", permission: .readPurchases,
      open: { _, id in .document(.purchaseOrder, id: id) }),
  ],
  lists: Screens.purchaseLists, forms: Screens.purchaseForms,
  documents: [Screens.purchaseDocument, Screens.purchaseOrderDocument],
  menu: [
    MenuEntry("Factures fournisseurs", .purchases, in: .purchasing, at: 2),
    MenuEntry("Avoirs fournisseurs", .supplierCredits, in: .purchasing, at: 3),
    MenuEntry("Factures à payer", .payables, in: .purchasing, at: 4),
    MenuEntry("Commandes fournisseurs", .purchaseOrders, in: .purchasing, at: 5),
  ],
  feed: PurchasingFeed.legs,
  search: PurchasingSearch.legs, shares: Screens.purchasingShares, figures: Screens.listedPurchases)
