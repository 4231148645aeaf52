import Kernel
import Ledgers
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
  func choice(_ ledger: Ledger, in reading: Reading) throws -> AllocationPlan.Choice {
    AllocationPlan.Choice(try OpenItems.document(invoice, ledger: ledger, in: reading), amount)
  }
}

/// Whether a receipt or payment is allocated without naming documents.
package enum AllocationMode: String, Decodable, CaseIterable, Sendable {
  case auto
  case nothing = "none"
}

/// What a person says a receipt or payment settles: named documents, a proposal's, or nothing.
struct AllocationWish {
  let requests: [AllocationRequest]?
  let mode: AllocationMode?

  /// The documents wished for; `proposal` is asked for only when it decides.
  func choices(
    _ ledger: Ledger, in reading: Reading, proposal: () throws -> AllocationProposal
  ) throws -> [AllocationPlan.Choice] {
    let named = try (requests ?? []).map { try $0.choice(ledger, in: reading) }
    switch mode {
    case nil, .nothing: return named
    case .auto:
      guard named.isEmpty else {
        throw CommonRefusal.invalidValue(field: "allocate", reason: "les affectations sont déjà données")
      }
      return try proposal().choices
    }
  }
}
