import AccountingFacts
import Kernel
import Store

/// Sets lines of one account and party against one another, giving up what is left or leaving it open.
package struct Letter: UseCase {
  package static let name = "accounting.letter"
  package static let title = "Lettrer des lignes"
  package static let permission = Permission.letterAccounts

  package let lines: [Int64]
  /// `true` for the usual account of losses or gains, or an account; only what no document owes.
  package let writeOff: WriteOffChoice?
  /// Whether what does not balance may stay open.
  package let partial: Bool?
  /// Today when left out.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let complete: Bool
    /// Debit less credit, once what is given up is.
    package let remaining: Money
  }

  enum CodingKeys: String, CodingKey {
    case lines
    case writeOff = "write_off"
    case partial, date
  }

  package init(
    lines: [Int64], writeOff: WriteOffChoice? = nil, partial: Bool? = nil, date: Day? = nil
  ) {
    self.lines = lines
    self.writeOff = writeOff
    self.partial = partial
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let books = try OpenBooks(in: tx.reading, for: "lettering")
    let group = try LetteringGroup(Set(lines).sorted(), in: tx.reading)
    if let refusal = group.refusal { throw refusal }
    let day = date ?? tx.today
    guard day <= tx.today else { throw EntryRefusal.tooLate(tx.today) }
    let difference = group.difference
    let account = try difference == .zero ? nil : lossAccount(difference, group, on: day, books)
    guard difference == .zero || account != nil || partial == true else {
      throw LetteringRefusal.notSettled(difference: difference.magnitude)
    }
    let event = LinesLettered(
      lines: group.asked.map(\.id), account: group.account, auxiliary: group.auxiliary, day: day,
      ground: .manual, writeOff: account == nil ? nil : difference, writeOffAccount: account)
    try tx.emit(event)
    let after = [
      ("Compte", [group.account, group.auxiliary ?? ""].joined(separator: " ")),
      ("Lignes", group.asked.map { "#\($0.id)" }.joined(separator: ", ")), ("Écart", account ?? ""),
    ]
    try tx.record(Change("lettrage", of: event.subject, fields: Change.fields(from: [], to: after)))
    let remaining = account == nil ? difference : .zero
    return Output(complete: remaining == .zero, remaining: remaining)
  }

  /// The account that takes what is given up; `nil` when nothing is.
  private func lossAccount(
    _ difference: Money, _ group: LetteringGroup, on day: Day, _ books: OpenBooks
  ) throws -> String? {
    let map = try BooksRows(db: books.db).map()
    let account: String
    switch writeOff {
    case nil, .no: return nil
    case .usual: account = difference.isNegative ? map[.gains] : map[.losses]
    case .account(let chosen): account = chosen
    }
    guard !group.all.contains(where: \.isOfDocument) else { throw LetteringRefusal.documentWriteOff }
    try books.requireUsable(account)
    try books.requireOpen(day, [.all])
    return account
  }
}

/// Whether what remains of a lettering is given up, and on which account: `true`, `false` or an account.
package enum WriteOffChoice: Decodable, Hashable, Sendable {
  case no, usual
  case account(String)

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let wanted = try? container.decode(Bool.self) {
      self = wanted ? .usual : .no
      return
    }
    let text = try container.decode(String.self)
    self = text.isEmpty ? .no : .account(text)
  }
}
