import Kernel

/// Why a supplier's document or an order cannot do what is asked of it.
package enum PurchasingRefusal: Refusal, Equatable {
  /// The company does without the module `achats`.
  case moduleOff
  case alreadyValidated(String)
  case notValidated
  /// A credit note is neither credited nor paid.
  case creditNote(String)
  case noLines
  case lineWithoutLabel(Int)
  case negativeTotal(Money)
  case discountOutOfRange(line: Int)
  case futureDate(Day, today: Day)
  case dueBeforeDate(due: Day, day: Day)
  case instalmentsDisagree(sum: Money, toPay: Money)
  case numberMissing
  /// Another document of that supplier has that number; ours is said.
  case duplicateNumber(String, ours: String)
  case roundingTooLarge(printed: Money, computed: Money)
  case rateNotPrinted(VATRate)
  case ownDraft(author: String)
  case approvalNotNeeded(String)
  case alreadyApproved(String, by: String, on: Day)
  case ownInvoice(author: String)
  case nothingToCredit(String)
  case emptyCredit
  case unknownLine(Int)
  case overCreditedLine(Int, remaining: Quantity)
  case overCredited(remaining: Money)
  case creditBeforeInvoice(Day)
  case unknownProduct(line: Int, key: String)
  case productOnText(line: Int)
  case orderNotPlaced
  case alreadyPlaced(String)
  case orderClosed(String)
  case orderCancelled(String)
  /// Something of it came in or is invoiced: it is closed, not cancelled.
  case alreadyReceived(String)
  case nothingToReceive(String)
  case overReceived(line: Int, remaining: Quantity)
  case nothingToInvoice(String)
  case receiptBeforeOrder(Day)
  case orderOfAnother(String)

  package static let samples: [PurchasingRefusal] = [
    .moduleOff, .alreadyValidated("ACH-2026-00001"), .notValidated, .creditNote("AVF-2026-00001"), .noLines,
    .lineWithoutLabel(2), .negativeTotal(Money(cents: -100)), .discountOutOfRange(line: 1),
    .futureDate(.last, today: .first), .dueBeforeDate(due: .first, day: .last),
    .instalmentsDisagree(sum: .zero, toPay: Money(cents: 100)), .numberMissing,
    .duplicateNumber("F-123", ours: "ACH-2026-00001"),
    .roundingTooLarge(printed: Money(cents: 2_010), computed: Money(cents: 2_000)),
    .rateNotPrinted(VATRate(basisPoints: 1_000)), .ownDraft(author: "marie"),
    .approvalNotNeeded("ACH-2026-00001"), .alreadyApproved("ACH-2026-00001", by: "paul", on: .first),
    .ownInvoice(author: "marie"), .nothingToCredit("ACH-2026-00001"), .emptyCredit, .unknownLine(4),
    .overCreditedLine(1, remaining: .one), .overCredited(remaining: Money(cents: 100)),
    .creditBeforeInvoice(.last), .unknownProduct(line: 2, key: "VIS"), .productOnText(line: 2),
    .orderNotPlaced, .alreadyPlaced("BC-2026-00001"), .orderClosed("BC-2026-00001"),
    .orderCancelled("BC-2026-00001"), .alreadyReceived("BC-2026-00001"), .nothingToReceive("BC-2026-00001"),
    .overReceived(line: 1, remaining: .one), .nothingToInvoice("BC-2026-00001"), .receiptBeforeOrder(.last),
    .orderOfAnother("BC-2026-00001"),
  ]
}
