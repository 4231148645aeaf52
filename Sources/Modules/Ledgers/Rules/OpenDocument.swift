import Kernel

/// A validated document as it is owed by its client or to its supplier: what was to pay, what remains, when it
/// falls due.
///
/// A refund whose receipt or payment later bounced is owed too: it stands here with `item` set, under its own
/// number.
package struct OpenDocument: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<OpenDocument>

  /// The sale's or purchase's id; the refund's when `item` is set.
  package let id: ID
  /// The open item itself when this is no sale nor purchase.
  package let item: Int64?
  package let kind: OpenItem.Kind
  /// Ours.
  package let number: String
  /// The party that owes it now: the kept one when its own was merged.
  package let party: Int64
  package let day: Day
  /// The earliest unpaid due date; the last one when all is paid.
  package let due: Day
  /// Signed: negative on a credit note.
  package let toPay: Money
  /// Signed as `toPay`, going towards zero.
  package let remaining: Money
  /// The day the last of it was settled; `nil` while something remains.
  package let settledOn: Day?
  /// The day a total credit note cancelled it, or that of the invoice it cancels.
  package let cancelledOn: Day?
  /// The number a supplier gave it; `nil` on a client's.
  package let supplierNumber: String?
  /// Whether it may not be paid yet: a rule wants someone to approve it first.
  package let awaitsApproval: Bool
  /// The file of credit transfers that is about to pay it.
  package let transfer: Int64?

  package init(
    id: ID, item: Int64? = nil, kind: OpenItem.Kind, number: String, party: Int64, day: Day, due: Day,
    toPay: Money, remaining: Money, settledOn: Day? = nil, cancelledOn: Day? = nil,
    supplierNumber: String? = nil, awaitsApproval: Bool = false, transfer: Int64? = nil
  ) {
    self.id = id
    self.item = item
    self.kind = kind
    self.number = number
    self.party = party
    self.day = day
    self.due = due
    self.toPay = toPay
    self.remaining = remaining
    self.settledOn = settledOn
    self.cancelledOn = cancelledOn
    self.supplierNumber = supplierNumber
    self.awaitsApproval = awaitsApproval
    self.transfer = transfer
  }
}

/// One due date of a document and what remains of it.
package struct DueDate: Hashable, Codable, Sendable {
  /// 1 for the first.
  package let instalment: Int
  package let due: Day
  package let amount: Money
  package let remaining: Money
}
