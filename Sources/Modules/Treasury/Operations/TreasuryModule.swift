import Kernel
import Store
import TreasuryFacts

/// Money in and out with clients and suppliers: receipts, payments, what they settle, refunds, write-offs,
/// adjustments and the one treasury journal.
package enum TreasuryModule {
  package static let module = Module(
    name: "Treasury",
    facts: [
      ReceiptRecorded.self, ReceiptReversed.self, CreditRefunded.self, CreditAllocated.self,
      AllocationUndone.self, BalanceWrittenOff.self, PaymentRecorded.self, PaymentReversed.self,
      SupplierRefundReceived.self, SupplierCreditAllocated.self, SupplierAllocationUndone.self,
      CashAdjusted.self, TransferOrdered.self, TransferSettled.self,
    ], migrations: TreasurySchema.migrations + TransferSchema.migrations + [CashSums.migration],
    listeners: [CashJournalListener()],
    permissions: PermissionTitle.treasury, audits: TreasuryAudit.audits + TransferAudit.audits,
    sums: CashSums.all, codes: TreasuryCodes.all,
    useCases: [
      RecordReceipt.self, AllocateCredit.self, Unallocate.self, ReverseReceipt.self, RefundCredit.self,
      WriteOff.self, RecordPayment.self, ReversePayment.self, AllocateSupplierCredit.self,
      UndoSupplierAllocation.self, RecordSupplierRefund.self, AdjustCash.self, OrderTransfer.self,
      ExecuteTransfer.self, CancelTransfer.self,
    ],
    attachables: [
      Attachable(.receipt, "l'encaissement", at: 90, right: .readTreasury, numberPrefix: "E-"),
      Attachable(.payment, "le décaissement", at: 100, right: .readTreasury, numberPrefix: "D-"),
      Attachable(.transfer, "le virement", at: 110, right: .readTreasury, numberPrefix: "VIR-"),
    ],
    refusals: TreasuryRefusal.samples + TransferRefusal.samples)
}
