import Kernel

extension PurchasingRefusal {
  package var code: String {
    switch self {
    case .moduleOff: "module-off"
    case .alreadyValidated: "already-validated"
    case .notValidated: "not-validated"
    case .creditNote: "credit-note"
    case .noLines: "no-lines"
    case .lineWithoutLabel: "line-without-label"
    case .negativeTotal: "negative-total"
    case .discountOutOfRange: "discount-out-of-range"
    case .futureDate: "future-date"
    case .dueBeforeDate: "due-before-date"
    case .instalmentsDisagree: "instalments-disagree"
    case .numberMissing: "number-missing"
    case .duplicateNumber: "duplicate-number"
    case .roundingTooLarge: "rounding-too-large"
    case .rateNotPrinted: "rate-without-line"
    case .ownDraft: "own-draft"
    case .approvalNotNeeded: "approval-not-needed"
    case .alreadyApproved: "already-approved"
    case .ownInvoice: "own-invoice"
    case .nothingToCredit: "nothing-to-credit"
    case .emptyCredit: "empty-credit"
    case .unknownLine: "unknown-line"
    case .overCreditedLine: "over-credited-line"
    case .overCredited: "over-credited"
    case .creditBeforeInvoice: "credit-before-invoice"
    case .unknownProduct: "unknown-product"
    case .productOnText: "product-on-text"
    case .orderNotPlaced: "order-not-placed"
    case .alreadyPlaced: "already-placed"
    case .orderClosed: "order-closed"
    case .orderCancelled: "order-cancelled"
    case .alreadyReceived: "already-received"
    case .nothingToReceive: "nothing-to-receive"
    case .overReceived: "over-received"
    case .nothingToInvoice: "nothing-to-invoice"
    case .receiptBeforeOrder: "receipt-before-order"
    case .orderOfAnother: "order-of-another"
    }
  }

  package var field: String? {
    switch self {
    case .moduleOff, .alreadyValidated, .notValidated, .creditNote, .negativeTotal, .ownDraft,
      .approvalNotNeeded, .alreadyApproved, .ownInvoice, .nothingToCredit, .orderNotPlaced, .alreadyPlaced,
      .orderClosed, .orderCancelled, .alreadyReceived:
      nil
    case .noLines, .lineWithoutLabel, .discountOutOfRange, .unknownLine, .overCreditedLine, .unknownProduct,
      .productOnText, .nothingToReceive, .overReceived, .nothingToInvoice:
      "lines"
    case .futureDate, .creditBeforeInvoice, .receiptBeforeOrder:
      "date"
    case .dueBeforeDate:
      "due"
    case .instalmentsDisagree:
      "schedule"
    case .numberMissing, .duplicateNumber:
      "number"
    case .roundingTooLarge, .rateNotPrinted:
      "vat"
    case .emptyCredit, .overCredited:
      "amount"
    case .orderOfAnother:
      "order"
    }
  }
}
