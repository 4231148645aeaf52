import Company
import Kernel
import Parties
import Receivables
import Sales
import Store
import Treasury

extension InitialRole {
  /// The roles a new company starts with; an administrator may edit them all.
  ///
  /// Who prepares invoices does not validate them, and the reverse, unless a person is given both roles.
  static let all = [administrator, sales, bookkeeping, collection, validation, reading]

  private static let administrator = InitialRole(
    name: administrator, title: "Administrateur",
    permissions: [
      .administer, .readJournal, .writeCompany, .changePlan, .readParties, .writeParties, .mergeParties,
      .eraseContacts, .readSales, .draftInvoices, .validateInvoices, .creditInvoices, .cancelInvoices,
      .writeQuotes, .readTreasury, .writeTreasury, .reverseReceipt, .refundCredit, .writeOff, .writeOffAny,
      .readReceivables, .writeReceivables,
    ])

  private static let sales = InitialRole(
    name: "commercial", title: "Commercial",
    permissions: consultation + [.writeParties, .draftInvoices, .writeQuotes])

  private static let bookkeeping = InitialRole(
    name: "comptable", title: "Comptable",
    permissions: consultation + [
      .readJournal, .writeParties, .draftInvoices, .creditInvoices, .writeTreasury, .reverseReceipt,
      .refundCredit, .writeOff, .writeReceivables,
    ])

  private static let collection = InitialRole(
    name: "recouvrement", title: "Recouvrement",
    permissions: consultation + [.writeParties, .writeReceivables])

  private static let validation = InitialRole(
    name: "validation", title: "Validation",
    permissions: consultation + [.validateInvoices, .creditInvoices, .cancelInvoices])

  private static let reading = InitialRole(name: "lecture", title: "Lecture", permissions: consultation)

  private static let consultation: [Permission] = [.readParties, .readSales, .readTreasury, .readReceivables]
}
