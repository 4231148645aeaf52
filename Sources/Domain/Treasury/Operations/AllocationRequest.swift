import Kernel
import OpenItems
import Store

/// A document to settle, by its number or id, and for how much.
package struct AllocationRequest: Decodable, Hashable, Sendable {
  package let invoice: Reference<OpenDocument>
  /// As much as remains when left out.
  package let amount: Money?

  package init(invoice: Reference<OpenDocument>, amount: Money? = nil) {
    self.invoice = invoice
    self.amount = amount
  }

  /// The document meant, within the viewer's scope.
  func choice(in reading: Reading) throws -> AllocationPlan.Choice {
    AllocationPlan.Choice(try OpenItems.document(invoice, in: reading), amount)
  }
}

/// Whether a receipt is allocated without naming documents.
package enum AllocationMode: String, Decodable, CaseIterable, Sendable {
  case auto
  case nothing = "none"
}
