/// Every list of the program, by the name scripts and the menu know it by.
package enum Listings {
  package static let all: [Listing] =
    crm + sales + purchasing + catalog + stock + treasury + books + staff + assets + tools

  package static func named(_ id: String) -> Listing? { all.first { $0.id == id } }

  private static let crm: [Listing] = [.clients, .prospects, .contacts, .clientFeed]
  private static let sales: [Listing] = [.quotes, .invoices, .creditNotes, .clientOrders]
  private static let purchasing: [Listing] = [
    .suppliers, .supplierFeed, .purchases, .supplierCredits, .payables, .purchaseOrders,
  ]
  private static let catalog: [Listing] = [.products, .services, .families]
  private static let stock: [Listing] = [.stock, .stockMoves, .stockAdjustments, .stockAlerts, .counts]
  private static let treasury: [Listing] = [
    .receipts, .unpaid, .paid, .balances, .disputes, .payments, .supplierBalances, .transfers, .cashJournal,
  ]
  private static let books: [Listing] = [
    .bookEntries, .journals, .chart, .trialBalance, .generalLedger, .lettering, .vatReturns, .fiscalYears,
    .financialStatement, .controls,
  ]
  private static let staff: [Listing] = [
    .employees, .payslips, .advances, .expenses, .salaries, .socialBodies, .payRates,
  ]
  private static let assets: [Listing] = [
    .assets, .assignments, .depreciations, .assetReminders, .assetsToEnter,
  ]
  private static let tools: [Listing] = [.journal, .attachments, .users, .home]
}
