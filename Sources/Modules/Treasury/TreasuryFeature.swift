import Desk
import Kernel
import Lists
import Plan
import Store
import Treasury
import TreasuryFacts

/// Money in and out: receipts, payments, transfers, the journal of cash.
package let treasuryFeature = Feature(
  module: TreasuryModule.module, rights: RightsTitle("Trésorerie", at: 3),
  grants: [
    Grant(.readTreasury, to: StartingRole.consulting),
    Grant(
      .writeTreasury, .reverseReceipt, .refundCredit, .pay, .orderTransfers, .adjustCash, to: [.bookkeeping]),
    Grant(.writeOff, to: [.bookkeeping, .management]),
    Grant(.writeOffAny, to: [.management]),
  ],
  records: [
    Record(
      .receipt, "encaissement", permission: .readTreasury,
      open: { _, id in .page(.receipt, record: id) }),
    Record(
      .payment, "décaissement", permission: .readTreasury,
      open: { _, id in .page(.payment, record: id) }),
    Record(
      .transfer, "virement", permission: .readTreasury, ofManyParties: true,
      open: { _, id in .page(.transfer, record: id) }),
    Record(
      .cash, "ajustement de trésorerie", permission: .readTreasury, ofManyParties: true,
      open: { _, id in .list(.cashJournal, filter: "document:AJ-\(id)") }),
  ],
  lists: Screens.treasuryLists, forms: Screens.treasuryForms + Screens.disbursementForms,
  pages: [Screens.receiptPage, Screens.paymentPage, Screens.transferPage],
  menu: [
    MenuEntry("Encaissements", .receipts, in: .treasury, at: 1),
    MenuEntry("Décaissements", .payments, in: .treasury, at: 6),
    MenuEntry("Virements", .transfers, in: .treasury, at: 8),
    MenuEntry("Journal de trésorerie", .cashJournal, in: .treasury, at: 9),
  ],
  feed: TreasuryFeed.legs,
  search: TreasurySearch.legs, shares: Screens.treasuryShares, figures: Screens.listedCash,
  controls: [CashControl.group])
