import Kernel
import PurchasingFacts
import TreasuryFacts

/// What purchases make the company owe, and what paying it waits for.
extension Posting {
  mutating func apply(_ fact: SupplierInvoiceValidated) throws { try owe(NewDocument(fact.document)) }

  mutating func apply(_ fact: SupplierCreditValidated) throws {
    try credit(NewDocument(fact.document), settling: fact.allocated, of: fact.document.corrects)
  }

  func apply(_ fact: PaymentApproved) throws { try documents.approve(fact.document, on: fact.day) }

  func apply(_ fact: TransferOrdered) throws {
    for line in fact.lines { try documents.order(line.document, transfer: fact.transfer) }
  }

  /// Executed or given up, the file holds its invoices no more: payments are facts of their own.
  func apply(_ fact: TransferSettled) throws { try documents.release(transfer: fact.transfer) }
}
