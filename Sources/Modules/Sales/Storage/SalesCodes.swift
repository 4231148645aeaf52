import Documents
import GRDB
import Kernel
import SalesFacts
import Store

/// The columns of sales that hold codes.
enum SalesCodes {
  static let all = [
    StoredCode("quote", "status", QuoteStatusCode.self),
    StoredCode("quote", "terms", values: PaymentTerms.self),
    StoredCode("quote", "discount") { String.fromDatabaseValue($0).flatMap { DocumentDiscount($0) } != nil },
    StoredCode("quote_line", "kind", LineKind.self),
    StoredCode("quote_line", "category", VATCategory.self),
    StoredCode("quote_line", "nature", LineNature.self),
    StoredCode("sales_order", "status", OrderStatusCode.self),
    StoredCode("sales_order", "terms", values: PaymentTerms.self),
    StoredCode("sales_order", "discount") {
      String.fromDatabaseValue($0).flatMap { DocumentDiscount($0) } != nil
    },
    StoredCode("sales_order_line", "kind", LineKind.self),
    StoredCode("sales_order_line", "category", VATCategory.self),
    StoredCode("sales_order_line", "nature", LineNature.self),
    StoredCode("invoice", "kind", IssuedDocument.Kind.self),
    StoredCode("invoice", "status", InvoiceStatusCode.self),
    StoredCode("invoice", "terms", values: PaymentTerms.self),
    StoredCode("invoice", "discount") {
      String.fromDatabaseValue($0).flatMap { DocumentDiscount($0) } != nil
    },
    StoredCode("invoice_line", "kind", LineKind.self),
    StoredCode("invoice_line", "category", VATCategory.self),
    StoredCode("invoice_line", "nature", LineNature.self),
    StoredCode("invoice_vat", "category", VATCategory.self),
  ]
}

/// The words `invoice.status` holds.
enum InvoiceStatusCode: String { case draft, validated }
