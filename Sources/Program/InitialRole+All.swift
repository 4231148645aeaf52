import Accounting
import Assets
import Attachments
import Catalog
import Company
import HumanResources
import Inventory
import Kernel
import Parties
import Purchasing
import Receivables
import Sales
import Store
import Treasury

extension InitialRole {
  /// The roles a new company starts with; an administrator may edit them all.
  ///
  /// Who prepares invoices, sales' or suppliers', does not validate them, and the reverse, unless a person is given
  /// both roles.
  static let all = [
    administrator, sales, bookkeeping, collection, validation, staff, management, reading,
  ]

  private static let administrator = InitialRole(
    name: administrator, title: "Administrateur",
    permissions: [
      .administer, .readJournal, .writeCompany, .changePlan, .readParties, .writeParties, .mergeParties,
      .eraseContacts, .readSales, .draftInvoices, .validateInvoices, .creditInvoices, .cancelInvoices,
      .writeQuotes, .writeOrders, .readTreasury, .writeTreasury, .reverseReceipt, .refundCredit, .writeOff,
      .writeOffAny, .pay, .orderTransfers, .adjustCash, .readReceivables, .writeReceivables, .readCatalog,
      .writeCatalog, .readPurchases, .draftPurchases, .validatePurchases, .creditPurchases, .approvePayment,
      .writePurchaseOrders, .readStock, .adjustStock, .forceStock, .countStock, .readAttachments,
      .writeAttachments, .readAccounting, .writeAccounting, .letterAccounts, .mapAccounts, .lockPeriods,
      .closeYear, .fileVAT, .exportBooks, .readEmployees, .readSalaries, .writeEmployees, .preparePay,
      .validatePay, .payStaff, .setPayRates, .submitExpenses, .readExpenses, .approveExpenses,
      .reimburseExpenses, .readAssets, .writeAssets, .assignAssets, .depreciateAssets, .disposeAssets,
    ])

  private static let sales = InitialRole(
    name: "commercial", title: "Commercial",
    permissions: consultation + [
      .writeParties, .draftInvoices, .writeQuotes, .writeOrders, .writeAttachments,
    ])

  private static let bookkeeping = InitialRole(
    name: "comptable", title: "Comptable",
    permissions: consultation + [
      .readJournal, .writeParties, .draftInvoices, .creditInvoices, .writeTreasury, .reverseReceipt,
      .refundCredit, .writeOff, .writeReceivables, .writeCatalog, .draftPurchases, .creditPurchases,
      .writePurchaseOrders, .pay, .orderTransfers, .adjustCash, .adjustStock, .countStock, .writeAttachments,
      .readAccounting, .writeAccounting, .letterAccounts, .mapAccounts, .lockPeriods, .fileVAT, .exportBooks,
      .readEmployees, .readExpenses, .reimburseExpenses, .readAssets, .writeAssets, .depreciateAssets,
      .disposeAssets,
    ])

  private static let collection = InitialRole(
    name: "recouvrement", title: "Recouvrement",
    permissions: consultation + [.writeParties, .writeReceivables])

  private static let validation = InitialRole(
    name: "validation", title: "Validation",
    permissions: consultation + [
      .validateInvoices, .creditInvoices, .cancelInvoices, .validatePurchases, .approvePayment, .forceStock,
      .readAccounting, .lockPeriods, .closeYear,
    ])

  /// Whoever does the pay: they see what people earn, and nothing of the trade.
  private static let staff = InitialRole(
    name: "rh", title: "Ressources humaines",
    permissions: [
      .readParties, .readAttachments, .writeAttachments, .readEmployees, .readSalaries, .writeEmployees,
      .preparePay, .validatePay, .payStaff, .setPayRates, .submitExpenses, .readExpenses, .approveExpenses,
      .readAssets, .assignAssets,
    ])

  /// Whoever runs the company: sees everything, validates and allows, and does not prepare.
  private static let management = InitialRole(
    name: "direction", title: "Direction",
    permissions: consultation + [
      .readJournal, .validateInvoices, .creditInvoices, .cancelInvoices, .writeOff, .writeOffAny,
      .validatePurchases, .approvePayment, .forceStock, .readAccounting, .lockPeriods, .closeYear,
      .exportBooks, .readEmployees, .readSalaries, .validatePay, .payStaff, .readExpenses, .approveExpenses,
      .reimburseExpenses, .readAssets, .writeAssets, .assignAssets, .depreciateAssets, .disposeAssets,
    ])

  private static let reading = InitialRole(name: "lecture", title: "Lecture", permissions: consultation)

  private static let consultation: [Permission] = [
    .readParties, .readSales, .readTreasury, .readReceivables, .readCatalog, .readPurchases, .readStock,
    .readAttachments, .submitExpenses,
  ]
}
