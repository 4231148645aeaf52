import Kernel

/// Why a quote, an order or an invoice cannot do what is asked of it.
package enum SalesRefusal: Refusal, Equatable {
  case alreadyValidated(String)
  case alreadyCancelled(String)
  case notValidated
  case alreadyPaid(Money)
  /// A credit note is neither cancelled nor credited.
  case creditNote(String)
  case noLines
  case lineWithoutLabel(Int)
  case negativeTotal(Money)
  /// `nil` for the discount on the whole document.
  case discountOutOfRange(line: Int?)
  case futureDate(Day, today: Day)
  case dueBeforeDate(due: Day, day: Day)
  case instalmentCount(Int)
  case instalmentsDisagree(sum: Money, toPay: Money)
  case ownDraft(author: String)
  case notADeposit(String)
  case depositDeducted(String)
  case depositOfAnother(String)
  case depositsExceed(deposits: Money, gross: Money)
  case nothingToDeposit
  case nothingToCredit(String)
  case unknownLine(Int)
  case overCreditedLine(Int, remaining: Quantity)
  case overCredited(remaining: Money)
  case creditBeforeInvoice(Day)
  case notSent
  case alreadySent(String)
  case quoteExpired(Day)
  case alreadyAccepted(String)
  case alreadyRefused(String)
  case notAccepted(String)
  case superseded(String)
  case validityBeforeDate(Day)
  case overQuoted(line: Int, remaining: Quantity)
  case nothingToInvoice(String)
  case numberTaken(String)
  case ownSeries(String)
  /// A line names a product that the catalogue does not have.
  case unknownProduct(line: Int, key: String)
  /// A line names a product that is no longer sold.
  case inactiveProduct(line: Int, code: String)
  case productOnText(line: Int)
  case emptyOrder
  case orderNotConfirmed
  case alreadyConfirmed(String)
  case orderCancelled(String)
  /// Something of the order is invoiced: it is not cancelled.
  case alreadyInvoiced(String)
  case orderInvoiced(String)
  /// More is invoiced of an order's line than is left of it.
  case overOrdered(line: Int, remaining: Quantity)
  /// Another order of the same origin has that reference.
  case referenceTaken(String)

  package static let samples: [SalesRefusal] = [
    .alreadyValidated("FA-2026-00001"), .alreadyCancelled("FA-2026-00001"), .notValidated,
    .alreadyPaid(Money(cents: 5_000)), .creditNote("AV-2026-00001"), .noLines, .lineWithoutLabel(2),
    .negativeTotal(Money(cents: -100)), .discountOutOfRange(line: 1), .discountOutOfRange(line: nil),
    .futureDate(.last, today: .first), .dueBeforeDate(due: .first, day: .last), .instalmentCount(0),
    .instalmentsDisagree(sum: .zero, toPay: Money(cents: 100)), .ownDraft(author: "marie"),
    .notADeposit("FA-2026-00001"), .depositDeducted("AC-2026-00001"), .depositOfAnother("AC-2026-00001"),
    .depositsExceed(deposits: Money(cents: 200), gross: Money(cents: 100)), .nothingToDeposit,
    .nothingToCredit("FA-2026-00001"), .unknownLine(4), .overCreditedLine(1, remaining: .one),
    .overCredited(remaining: Money(cents: 100)), .creditBeforeInvoice(.last), .notSent,
    .alreadySent("DEV-000001"), .quoteExpired(.first), .alreadyAccepted("DEV-000001"),
    .alreadyRefused("DEV-000001"), .notAccepted("DEV-000001"), .superseded("DEV-000001"),
    .validityBeforeDate(.first), .overQuoted(line: 1, remaining: .one), .nothingToInvoice("DEV-000001"),
    .numberTaken("1234"), .ownSeries("FA-2026-00001"),
    .unknownProduct(line: 2, key: "CONS"), .inactiveProduct(line: 2, code: "CONS"), .productOnText(line: 2),
    .emptyOrder, .orderNotConfirmed, .alreadyConfirmed("CMD-2026-00001"), .orderCancelled("CMD-2026-00001"),
    .alreadyInvoiced("CMD-2026-00001"), .orderInvoiced("CMD-2026-00001"),
    .overOrdered(line: 1, remaining: .one), .referenceTaken("W-1042"),
  ]
}
