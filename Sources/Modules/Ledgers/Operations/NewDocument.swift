import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts

/// A validated document about to be owed.
struct NewDocument {
  let id: Int64
  let kind: OpenItem.Kind
  let number: String
  /// The supplier's own; blank on a client's.
  let supplierNumber: String
  let party: PartyFacts
  let day: Day
  /// Signed: negative for a credit note.
  let toPay: Money
  let instalments: [IssuedDocument.Instalment]
  let needsApproval: Bool

  init(_ document: IssuedDocument) {
    id = document.document
    kind = document.kind.openItem
    number = document.number
    supplierNumber = ""
    party = document.party
    day = document.day
    toPay = document.kind == .creditNote ? -document.toPay.magnitude : document.toPay
    instalments = document.instalments
    needsApproval = false
  }

  init(_ document: PurchasedDocument) {
    id = document.document
    kind = document.kind.openItem
    number = document.number
    supplierNumber = document.supplierNumber
    party = document.party
    day = document.day
    toPay = document.kind == .creditNote ? -document.gross.magnitude : document.gross
    instalments = document.instalments
    needsApproval = document.needsApproval
  }
}

extension IssuedDocument.Kind {
  fileprivate var openItem: OpenItem.Kind {
    switch self {
    case .invoice: .invoice
    case .deposit: .deposit
    case .creditNote: .creditNote
    }
  }
}

extension PurchasedDocument.Kind {
  fileprivate var openItem: OpenItem.Kind {
    switch self {
    case .invoice: .invoice
    case .creditNote: .creditNote
    }
  }
}
