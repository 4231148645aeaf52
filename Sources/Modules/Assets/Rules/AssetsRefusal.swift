import Kernel

/// Why an asset cannot be entered, depreciated, handed over or let go.
package enum AssetsRefusal: Refusal, Equatable {
  case moduleOff
  case labelMissing
  case notPositive
  case negativePrice
  case futureDate(Day, today: Day)
  /// The service cannot begin before the acquisition of that day.
  case serviceBefore(Day)
  case serviceTooLate(Day)
  case lifetime(ClosedRange<Int>)
  case lifetimeUnused
  case account(String)
  case land(String)
  case severalOrigins
  case depreciatedAlone
  case depreciatedTooMuch(Money)
  case taxElsewhere
  /// The company neither charges nor deducts VAT.
  case franchise
  case noAssetLine(String)
  case purchaseEntered(String)
  /// Credit notes took back all of it.
  case purchaseCredited(String)
  /// That line is no fixed asset, or nothing is left of it to enter.
  case lineEntered(number: String, line: Int)
  /// A line was given without its invoice.
  case lineAlone
  case exceedsPurchase(number: String, left: Money)
  case notDepreciable(String)
  case depreciationTooEarly(Day)
  case alreadySold(String, Day)
  case alreadyScrapped(String, Day)
  case stillInService(String)
  case nothingToCollect(String)
  case alreadyCollected(String, Day)
  case beforeDisposal(String, Day)
  case beforeAcquisition(String, Day)
  case beforeTakeover(String, Day)
  case depreciatedBeyond(String, since: Day)
  case assignedSince(String, employee: String, Day)
  case reasonMissing
  case overlap(String, employee: String, from: Day, to: Day?)
  case endBeforeStart(Day)
  case outsideContract(String, entry: Day, exit: Day?)
  case notAssigned(String, Day)
  case reminderDone(Day)
  case reminderCancelled(Day)
  case period(ClosedRange<Int>)
}

extension AssetsRefusal {
  package static let samples: [AssetsRefusal] = [
    .moduleOff, .labelMissing, .notPositive, .negativePrice, .futureDate(.last, today: .first),
    .serviceBefore(.first), .serviceTooLate(.last), .lifetime(1...99), .lifetimeUnused, .account("607"),
    .land("211"), .severalOrigins, .depreciatedAlone, .depreciatedTooMuch(Money(cents: 100_000)),
    .taxElsewhere, .franchise, .noAssetLine("ACH-2026-00001"), .purchaseEntered("ACH-2026-00001"),
    .purchaseCredited("ACH-2026-00001"), .lineEntered(number: "ACH-2026-00001", line: 2), .lineAlone,
    .exceedsPurchase(number: "ACH-2026-00001", left: Money(cents: 50_000)), .notDepreciable("IM-0001"),
    .depreciationTooEarly(.first), .alreadySold("IM-0001", .first), .alreadyScrapped("IM-0001", .first),
    .stillInService("IM-0001"), .nothingToCollect("IM-0001"), .alreadyCollected("IM-0001", .first),
    .beforeDisposal("IM-0001", .first), .beforeAcquisition("IM-0001", .first),
    .beforeTakeover("IM-0001", .first), .depreciatedBeyond("IM-0001", since: .first),
    .assignedSince("IM-0001", employee: "M-001", .first),
    .reasonMissing, .overlap("IM-0001", employee: "M-001", from: .first, to: nil), .endBeforeStart(.first),
    .outsideContract("M-001", entry: .first, exit: nil), .notAssigned("IM-0001", .first),
    .reminderDone(.first), .reminderCancelled(.first), .period(1...240),
  ]
}
