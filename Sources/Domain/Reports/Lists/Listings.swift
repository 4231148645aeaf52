/// Every list of the program, by the name scripts and the menu know it by.
package enum Listings {
  package static let all: [Listing] = crm + sales + treasury + tools

  package static func named(_ id: String) -> Listing? { all.first { $0.id == id } }

  private static let crm: [Listing] = [.clients, .prospects, .contacts, .clientFeed]
  private static let sales: [Listing] = [.quotes, .invoices, .creditNotes]
  private static let treasury: [Listing] = [.receipts, .unpaid, .paid, .balances, .disputes]
  private static let tools: [Listing] = [.journal, .users, .home]
}
