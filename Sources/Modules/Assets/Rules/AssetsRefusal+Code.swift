extension AssetsRefusal {
  package var code: String {
    switch self {
    case .moduleOff: "module-off"
    case .labelMissing: "label-missing"
    case .notPositive: "not-positive"
    case .negativePrice: "negative-price"
    case .futureDate: "future-date"
    case .serviceBefore: "service-before"
    case .serviceTooLate: "service-too-late"
    case .lifetime: "lifetime"
    case .lifetimeUnused: "lifetime-unused"
    case .account: "not-an-asset-account"
    case .land: "land"
    case .severalOrigins: "several-origins"
    case .depreciatedAlone: "depreciated-alone"
    case .depreciatedTooMuch: "depreciated-too-much"
    case .taxElsewhere: "tax-elsewhere"
    case .franchise: "vat-franchise"
    case .noAssetLine: "no-asset-line"
    case .purchaseEntered: "purchase-entered"
    case .purchaseCredited: "purchase-credited"
    case .lineEntered: "line-entered"
    case .lineAlone: "line-alone"
    case .exceedsPurchase: "exceeds-purchase"
    case .notDepreciable: "not-depreciable"
    case .depreciationTooEarly: "depreciation-too-early"
    case .alreadySold: "already-sold"
    case .alreadyScrapped: "already-scrapped"
    case .stillInService: "still-in-service"
    case .nothingToCollect: "nothing-to-collect"
    case .alreadyCollected: "already-collected"
    case .beforeDisposal: "before-disposal"
    case .beforeAcquisition: "before-acquisition"
    case .beforeTakeover: "before-takeover"
    case .depreciatedBeyond: "depreciated-beyond"
    case .assignedSince: "assigned-since"
    case .reasonMissing: "reason-missing"
    case .overlap: "overlap"
    case .endBeforeStart: "end-before-start"
    case .outsideContract: "outside-contract"
    case .notAssigned: "not-assigned"
    case .reminderDone: "reminder-done"
    case .reminderCancelled: "reminder-cancelled"
    case .period: "period"
    }
  }

  package var field: String? {
    switch self {
    case .moduleOff: nil
    case .labelMissing: "label"
    case .notPositive, .exceedsPurchase: "value"
    case .negativePrice: "price"
    case .futureDate, .beforeDisposal, .beforeTakeover, .depreciatedBeyond, .assignedSince, .notAssigned:
      "date"
    case .serviceBefore, .serviceTooLate: "service_date"
    case .lifetime, .lifetimeUnused: "years"
    case .account: "account"
    case .land: "method"
    case .severalOrigins, .noAssetLine, .purchaseEntered, .purchaseCredited: "purchase"
    case .lineEntered, .lineAlone: "line"
    case .depreciatedAlone, .depreciatedTooMuch: "depreciated"
    case .taxElsewhere, .franchise: "vat_rate"
    case .depreciationTooEarly: "until"
    case .reasonMissing: "reason"
    case .endBeforeStart: "to"
    case .outsideContract: "from"
    case .reminderDone, .reminderCancelled: "reminder"
    case .period: "every_months"
    case .notDepreciable, .alreadySold, .alreadyScrapped, .stillInService, .nothingToCollect,
      .alreadyCollected, .beforeAcquisition, .overlap:
      "asset"
    }
  }
}
