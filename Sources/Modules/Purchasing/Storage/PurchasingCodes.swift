import Documents
import Kernel
import PurchasingFacts
import Store

/// The columns of purchases that hold codes.
enum PurchasingCodes {
  static let all = [
    StoredCode("purchase_order", "status", PurchaseOrder.Status.self),
    StoredCode("purchase_order", "terms", values: PaymentTerms.self),
    StoredCode("purchase_order_line", "kind", LineKind.self),
    StoredCode("purchase_order_line", "category", VATCategory.self),
    StoredCode("purchase_order_line", "nature", LineNature.self),
    StoredCode("purchase", "kind", PurchasedDocument.Kind.self),
    StoredCode("purchase", "status", PurchaseStatusCode.self),
    StoredCode("purchase", "terms", values: PaymentTerms.self),
    StoredCode("purchase_line", "kind", LineKind.self),
    StoredCode("purchase_line", "category", VATCategory.self),
    StoredCode("purchase_line", "nature", LineNature.self),
    StoredCode("purchase_vat", "category", VATCategory.self),
  ]
}

/// The words `purchase.status` holds.
enum PurchaseStatusCode: String { case draft, validated }
