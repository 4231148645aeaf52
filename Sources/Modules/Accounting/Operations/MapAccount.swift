import AccountingFacts
import Kernel
import Store

/// Says which account a purpose goes to from here on; past entries keep theirs.
package struct MapAccount: UseCase {
  package static let name = "accounting.map-account"
  package static let title = "Affecter un compte"
  package static let permission = Permission.mapAccounts

  /// Such as `sales.goods` or `method.especes`.
  package let purpose: String
  /// A category's id or a rate in hundredths of a percent (`2000`), where the purpose may be narrowed so.
  package let key: String?
  /// Empty goes back to the usual account.
  package let account: String

  package init(purpose: String, key: String? = nil, account: String) {
    self.purpose = purpose
    self.key = key
    self.account = account
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let books = try OpenBooks(in: tx.reading, for: "account")
    guard let purpose = Purpose(rawValue: purpose) else { throw EntryRefusal.unknownPurpose(purpose) }
    let key = key ?? ""
    guard try isKnown(key, of: purpose, books) else {
      throw EntryRefusal.unknownNarrowing(key, purpose: purpose.label)
    }
    let account = account.filter { !$0.isWhitespace }
    if !account.isEmpty { try books.requireUsable(account) }
    let before = try MappedAccounts.all(in: tx.reading).first { $0.purpose == purpose && $0.key == key }
    let event = AccountMapped(
      purpose: purpose.rawValue, key: key, account: account.isEmpty ? nil : account)
    let name = key.isEmpty ? purpose.label : "\(purpose.label) (\(key))"
    let fields = Change.fields(
      from: [(name, before?.account ?? "")],
      to: [(name, account.isEmpty && key.isEmpty ? purpose.usualAccount : account)])
    guard !fields.isEmpty else { return Done() }
    try tx.emit(event)
    try tx.record(Change("affectation", of: event.subject, fields: fields))
    return Done()
  }

  private func isKnown(_ key: String, of purpose: Purpose, _ books: OpenBooks) throws -> Bool {
    guard !key.isEmpty else { return true }
    return switch purpose.narrowing {
    case .family: try MappedAccounts.isFamily(key, in: books.db)
    case .rate: Int(key).map { (1...10_000).contains($0) && String($0) == key } ?? false
    case nil: false
    }
  }
}
