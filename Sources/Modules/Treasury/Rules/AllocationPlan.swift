import Kernel
import Ledgers
import TreasuryFacts

/// How an amount received, paid or available goes to the documents a person chose, and what is left of it.
package struct AllocationPlan: Hashable, Sendable {
  /// A document chosen, for an amount or for as much as remains.
  package struct Choice: Hashable, Sendable {
    package let document: OpenDocument
    package let amount: Money?

    package init(_ document: OpenDocument, _ amount: Money? = nil) {
      self.document = document
      self.amount = amount
    }
  }

  package private(set) var allocations: [DocumentAllocation] = []
  /// What no document takes: the client's credit, or the company's own with a supplier.
  package private(set) var left: Money
  private let ledger: Ledger
  /// The file of credit transfers being paid, whose own documents may be.
  private let transfer: Int64?
  private var taken: [OpenDocument: Money] = [:]

  /// Gives each choice its amount in the order given; one without an amount takes as much as remains of both
  /// sides.
  ///
  /// - Throws: `otherParty`, `approvalMissing`, `alreadyOrdered`, `notPositive`, `nothingDue`,
  ///   `exceedsRemaining` or `exceedsSettlement`.
  package init(
    _ amount: Money, to choices: [Choice], of party: Int64, ledger: Ledger = .client, transfer: Int64? = nil
  ) throws(TreasuryRefusal) {
    left = amount
    self.ledger = ledger
    self.transfer = transfer
    for choice in choices { try give(choice, of: party) }
  }

  package var allocated: Money { allocations.map(\.amount).sum() }

  /// What will remain of a document once the plan is done.
  package func remaining(of document: OpenDocument) -> Money {
    document.remaining - taken[document, default: .zero]
  }

  private mutating func give(_ choice: Choice, of party: Int64) throws(TreasuryRefusal) {
    let document = choice.document
    guard document.party == party else { throw .otherParty(document.number, ledger) }
    let remaining = remaining(of: document)
    guard document.remaining > .zero else { throw .nothingDue(document.number) }
    if let refusal = document.refusalToSettle(from: transfer) { throw refusal }
    let part = choice.amount ?? min(remaining, left)
    guard choice.amount == nil || part > .zero else { throw .notPositive }
    guard part <= remaining else { throw .exceedsRemaining(number: document.number, remaining: remaining) }
    guard part <= left else { throw .exceedsSettlement(left: left, ledger) }
    guard part > .zero else { return }
    taken[document, default: .zero] += part
    left -= part
    allocations.append(
      DocumentAllocation(
        document: document.id.rawValue, number: document.number, amount: part, item: document.item))
  }
}

extension OpenDocument {
  /// Why nothing may settle it now, or `nil`: a supplier's invoice may wait for an approval or be in the bank's
  /// hands already.
  ///
  /// - Parameter transfer: the file of credit transfers that would settle it, if one does.
  package func refusalToSettle(from transfer: Int64? = nil) -> TreasuryRefusal? {
    if awaitsApproval { return .approvalMissing(number) }
    guard let ordered = self.transfer, ordered != transfer else { return nil }
    return .alreadyOrdered(number, transfer: ordered)
  }
}
