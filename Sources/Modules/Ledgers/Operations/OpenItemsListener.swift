import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TreasuryFacts

/// Who owes what, kept in step with the log inside each operation: its refusal refuses the operation.
struct OpenItemsListener: Listener {
  let name = "open-items"
  let manner = ListeningManner.core
  let tables =
    Ledger.allCases.flatMap { ledger in
      [
        DerivedTable(ledger.items, key: "id"), DerivedTable(ledger.allocations, key: "event, position"),
        DerivedTable(ledger.documents, key: "document_id"),
        DerivedTable(ledger.moves, key: "event, position"),
        DerivedTable(ledger.periods, key: "period, party_id"),
      ]
    } + [DerivedTable("merged_party", key: "party_id")]

  let answersFor: Bearing? = .debt
  let hears = Hears([
    .on(InvoiceValidated.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(CreditNoteValidated.self) { fact, event, tx in
      try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(InvoiceCancelled.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(ReceiptRecorded.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(ReceiptReversed.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(CreditRefunded.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) } },
    .on(CreditAllocated.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(AllocationUndone.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(BalanceWrittenOff.self) { fact, event, tx in try Posting.clients(event, in: tx) { try $0.apply(fact) }
    },
    .on(SupplierInvoiceValidated.self) { fact, event, tx in
      try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(SupplierCreditValidated.self) { fact, event, tx in
      try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(PaymentApproved.self) { fact, event, tx in try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(TransferOrdered.self) { fact, event, tx in try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(TransferSettled.self) { fact, event, tx in try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(PaymentRecorded.self) { fact, event, tx in try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(PaymentReversed.self) { fact, event, tx in try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(SupplierRefundReceived.self) { fact, event, tx in
      try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(SupplierCreditAllocated.self) { fact, event, tx in
      try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(SupplierAllocationUndone.self) { fact, event, tx in
      try Posting.suppliers(event, in: tx) { try $0.apply(fact) }
    },
    .on(PartyMerged.self) { fact, _, tx in
      try PartyMoveRows.merge(fact.merged.party, into: fact.kept.party, in: tx.db)
    },
  ])
}

extension Posting {
  fileprivate static func clients(
    _ event: Recorded, in tx: borrowing Transaction, _ apply: (inout Posting) throws -> Void
  ) throws {
    var posting = Posting(.client, event: event.seq, db: tx.db)
    try apply(&posting)
  }

  fileprivate static func suppliers(
    _ event: Recorded, in tx: borrowing Transaction, _ apply: (inout Posting) throws -> Void
  ) throws {
    var posting = Posting(.supplier, event: event.seq, db: tx.db)
    try apply(&posting)
  }
}
