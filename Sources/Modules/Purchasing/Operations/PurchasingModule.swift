import Kernel
import PurchasingFacts
import Store

/// Suppliers' invoices, credit notes and orders as a module.
package enum PurchasingModule {
  package static let module = Module(
    name: "Purchasing",
    facts: [
      SupplierInvoiceValidated.self, SupplierCreditValidated.self, PaymentApproved.self,
      PurchaseOrderMoved.self, GoodsReceived.self,
    ],
    migrations: PurchasingSchema.migrations,
    listeners: [PurchasesFollowParties()],
    permissions: permissions,
    series: [
      Series(name: "purchase", prefix: "ACH", yearly: true, width: 5),
      Series(name: "purchase-credit", prefix: "AVF", yearly: true, width: 5),
      Series(name: "purchase-order", prefix: "BC", yearly: true, width: 5),
    ],
    audits: PurchasingAudits.all + OrderAudits.all, sums: BoughtSums.all, codes: PurchasingCodes.all,
    useCases: [
      DraftPurchase.self, UpdatePurchase.self, DeletePurchaseDraft.self, ValidatePurchase.self,
      CreditPurchase.self, ApprovePayment.self, DraftPurchaseOrder.self, UpdatePurchaseOrder.self,
      PlacePurchaseOrder.self, ReceivePurchaseOrder.self, InvoicePurchaseOrder.self,
      ClosePurchaseOrder.self, CancelPurchaseOrder.self,
    ],
    attachables: [
      Attachable(.purchase, "la facture fournisseur", at: 70, right: .readPurchases),
      Attachable(.purchaseOrder, "la commande fournisseur", at: 80, right: .readPurchases),
    ],
    refusals: PurchasingRefusal.samples)
}
