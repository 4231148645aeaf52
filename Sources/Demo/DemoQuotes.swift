import Documents
import Kernel
import Sales
import SalesFacts
import Store

extension DemoStory {
  /// A client asks for works: the quote is made and sent within days.
  mutating func answerRequest(in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { $0.habit != .counter }) else { return }
    try quote(client, in: batch)
  }

  mutating func planFirstQuote(to client: DemoClient) {
    plan(.marie, in: 5...20) { try $0.quote(client, in: $1) }
  }

  private mutating func quote(_ client: DemoClient, in batch: borrowing Batch) throws {
    var draft = DraftQuote(client: .id(ID(client.id)), lines: worksLines(for: client))
    draft.subject = random.pick(DemoCatalogue.works)
    draft.conditions =
      random.happens(40) ? "Délai : 3 à 5 semaines après acceptation. Accès libre au chantier." : nil
    draft.instalments = random.happens(8) ? 3 : nil
    if random.happens(20) {
      draft.discount = .percent(Percentage(basisPoints: random.pick([200, 300, 500])))
    }
    let saved = try batch.perform(draft)
    plan(.marie, in: 0...3) { try $0.send(saved, to: client, in: $1) }
  }

  private mutating func send(_ quote: SavedDraft, to client: DemoClient, in batch: borrowing Batch) throws {
    try batch.perform(SendQuote(quote: .id(ID(quote.id))))
    switch random.number(0...99) {
    case 0..<38: plan(.marie, in: 2...21) { try $0.accept(quote.id, gross: quote.gross, by: client, in: $1) }
    case 38..<46: plan(.marie, in: 3...12) { try $0.revise(quote.id, for: client, in: $1) }
    case 46..<78: plan(.marie, in: 4...28) { try $0.refuse(quote.id, in: $1) }
    // No answer: it expires, and is given up in the end.
    case 78..<92:
      plan(.marie, in: 40...75) { try $0.refuse(quote.id, because: "Sans réponse du client", in: $1) }
    default: break
    }
  }

  private mutating func refuse(_ quote: Int64, because reason: String? = nil, in batch: borrowing Batch)
    throws
  {
    let reasons = ["Trop cher", "Un concurrent a été retenu", "Projet repoussé d'un an", "Budget refusé", ""]
    try batch.perform(RefuseQuote(quote: .id(ID(quote)), reason: reason ?? random.pick(reasons)))
  }

  /// A second version with a discount, usually taken.
  private mutating func revise(_ quote: Int64, for client: DemoClient, in batch: borrowing Batch) throws {
    let revised = try batch.perform(ReviseQuote(quote: .id(ID(quote))))
    var update = UpdateQuote(quote: .id(ID(revised.id)))
    update.discount = .percent(Percentage(basisPoints: 700))
    let saved = try batch.perform(update)
    try batch.perform(SendQuote(quote: .id(ID(revised.id))))
    guard random.happens(75) else { return }
    plan(.marie, in: 1...14) { try $0.accept(revised.id, gross: saved.gross, by: client, in: $1) }
  }

  private mutating func accept(_ quote: Int64, gross: Money, by client: DemoClient, in batch: borrowing Batch)
    throws
  {
    try batch.perform(AcceptQuote(quote: .id(ID(quote))))
    let isLarge = gross > Money(cents: 6_000_00)
    if isLarge, random.happens(60) {
      plan(.marie, in: 0...3) { try $0.invoiceDeposit(on: quote, of: client, in: $1) }
    } else if isLarge, random.happens(45) {
      plan(.marie, in: 12...30) { try $0.invoicePart(of: quote, to: client, in: $1) }
    } else {
      plan(.marie, in: 8...35) { try $0.invoiceRest(of: quote, to: client, in: $1) }
    }
  }

  private mutating func invoiceDeposit(on quote: Int64, of client: DemoClient, in batch: borrowing Batch)
    throws
  {
    let percent = Percentage(basisPoints: random.pick([3_000, 3_000, 4_000]))
    let draft = try batch.perform(InvoiceQuote(quote: .id(ID(quote)), depositPercent: percent))
    try issue(draft, for: client, kind: .deposit)
    plan(.marie, in: 18...50) { try $0.invoiceRest(of: quote, to: client, in: $1) }
  }

  /// The first half of the works, the rest later.
  private mutating func invoicePart(of quote: Int64, to client: DemoClient, in batch: borrowing Batch) throws
  {
    let lines = try batch.read { try Quote.find(.id(ID(quote)), in: $0).content.lines }
    let items = lines.indices.filter { lines[$0].kind == .item }
    let part = items.prefix(max(1, items.count / 2)).map { LineQuantity(line: $0 + 1) }
    try issue(try batch.perform(InvoiceQuote(quote: .id(ID(quote)), lines: part)), for: client)
    guard part.count < items.count else { return }
    plan(.marie, in: 10...40) { try $0.invoiceRest(of: quote, to: client, in: $1) }
  }

  private mutating func invoiceRest(of quote: Int64, to client: DemoClient, in batch: borrowing Batch) throws
  {
    let plan = try batch.read { try Quote.find(.id(ID(quote)), in: $0).content.plan }
    let draft = try batch.perform(InvoiceQuote(quote: .id(ID(quote))))
    let instalments = if case .count(let count) = plan { count } else { 1 }
    try issue(draft, for: client, instalments: instalments)
  }
}
