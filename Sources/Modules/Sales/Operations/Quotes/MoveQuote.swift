import Company
import Documents
import Kernel
import SalesFacts
import Store

/// What a step of a quote answers.
package struct MovedQuote: Encodable, Hashable, Sendable {
  package let id: Int64
  package let number: String
}

/// Sends a quote: it takes its number and is no longer edited.
package struct SendQuote: UseCase {
  package static let name = "sales.send-quote"
  package static let title = "Envoyer un devis"
  package static let permission = Permission.writeQuotes

  package let quote: Reference<Quote>

  package init(quote: Reference<Quote>) { self.quote = quote }

  package func run(in tx: borrowing Transaction) throws -> MovedQuote {
    var quote = try Quote.find(quote, in: tx.reading)
    if let refusal = quote.refusal(of: .send, on: tx.today) { throw refusal }
    if quote.number.isEmpty { quote.number = try Numbering.next("quote", on: tx.today, in: tx) }
    return try quote.move(to: .sent(on: tx.today), .sent, in: tx)
  }
}

/// Records that the client accepted; an expired quote asks for a new validity first.
package struct AcceptQuote: UseCase {
  package static let name = "sales.accept-quote"
  package static let title = "Accepter un devis"
  package static let permission = Permission.writeQuotes

  package let quote: Reference<Quote>
  package var validUntil: Day?

  enum CodingKeys: String, CodingKey {
    case quote
    case validUntil = "valid_until"
  }

  package init(quote: Reference<Quote>, validUntil: Day? = nil) {
    self.quote = quote
    self.validUntil = validUntil
  }

  package func run(in tx: borrowing Transaction) throws -> MovedQuote {
    var quote = try Quote.find(quote, in: tx.reading)
    if let validUntil {
      guard validUntil >= tx.today else { throw SalesRefusal.validityBeforeDate(validUntil) }
      quote.validUntil = validUntil
    }
    if let refusal = quote.refusal(of: .accept, on: tx.today) { throw refusal }
    return try quote.move(to: .accepted(on: tx.today), .accepted, in: tx)
  }
}

/// Records that the client refused.
package struct RefuseQuote: UseCase {
  package static let name = "sales.refuse-quote"
  package static let title = "Refuser un devis"
  package static let permission = Permission.writeQuotes

  package let quote: Reference<Quote>
  package var reason: String?

  package init(quote: Reference<Quote>, reason: String? = nil) {
    self.quote = quote
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> MovedQuote {
    var quote = try Quote.find(quote, in: tx.reading)
    if let refusal = quote.refusal(of: .refuse, on: tx.today) { throw refusal }
    let reason = try FieldText.line(reason ?? "")
    return try quote.move(to: .refused(on: tx.today, reason: reason), .refused, in: tx)
  }
}

/// Makes a new version of a quote under the same number; the old one stays, replaced.
package struct ReviseQuote: UseCase {
  package static let name = "sales.revise-quote"
  package static let title = "Réviser un devis"
  package static let permission = Permission.writeQuotes

  package let quote: Reference<Quote>

  package init(quote: Reference<Quote>) { self.quote = quote }

  package struct Output: Encodable, Hashable, Sendable {
    package let id: Int64
    package let number: String
    package let revision: Int
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    var old = try Quote.find(quote, in: tx.reading)
    if let refusal = old.refusal(of: .revise, on: tx.today) { throw refusal }
    let validity = try CompanyProfile.load(in: tx.reading).quoteValidityDays
    var content = old.content
    content.day = tx.today
    _ = try old.move(to: .superseded, .revised, in: tx)
    let new = try Quote.insert(
      NewQuote(
        content: content, validUntil: tx.today.adding(days: validity), number: old.number,
        revision: old.revision + 1, revises: old.id, note: old.note),
      in: tx)
    try new.recordCreation(in: tx)
    return Output(id: new.id.rawValue, number: new.number, revision: new.revision)
  }
}

extension Quote {
  /// Writes a step already allowed, to the file, the journal and the log.
  mutating func move(
    to status: Status, _ step: QuoteMoved.Step, in tx: borrowing Transaction
  ) throws -> MovedQuote {
    let before = self.status.label
    self.status = status
    try saveStep(in: tx)
    try recordStep(step.action, from: before, to: status.label, in: tx)
    let amounts = content.amounts
    try tx.emit(
      QuoteMoved(
        quote: id.rawValue, number: number, version: revision, party: content.client, step: step,
        day: tx.today,
        net: amounts.net, gross: amounts.gross, reason: status.reason))
    return MovedQuote(id: id.rawValue, number: number)
  }
}

extension Quote.Status {
  /// The French name, expiry apart.
  package var label: String {
    switch self {
    case .draft: "brouillon"
    case .sent: "envoyé"
    case .accepted: "accepté"
    case .refused: "refusé"
    case .superseded: "remplacé"
    }
  }

  var reason: String? {
    if case .refused(_, let reason) = self, !reason.isEmpty { reason } else { nil }
  }
}

extension QuoteMoved.Step {
  fileprivate var action: String {
    switch self {
    case .sent: "envoi"
    case .accepted: "acceptation"
    case .refused: "refus"
    case .revised: "révision"
    }
  }
}
