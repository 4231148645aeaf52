import Kernel
import Parties
import Sales
import Store

/// An order as its rows tell it.
struct ImportedOrder {
  private typealias Key = OrderRows.Key

  /// How far the shop says it has come.
  enum Status: CaseIterable {
    case draft, confirmed, cancelled

    /// The words it is known by, folded.
    var words: [String] {
      switch self {
      case .draft: ["", "brouillon", "draft", "en attente"]
      case .confirmed: ["confirmee", "confirme", "confirmed", "payee", "expediee", "livree"]
      case .cancelled: ["annulee", "annule", "cancelled", "canceled"]
      }
    }

    static func read(_ text: String) -> Status? {
      allCases.first { $0.words.contains(Fold.key(text)) }
    }
  }

  let reference: String
  let date: Day
  let status: Status
  let lines: [LineInput]

  /// The columns that the arguments of the operations came from.
  let fields = ["order": Key.reference.id]

  init(_ rows: [ImportRow]) throws {
    let first = rows[0]
    reference = try first.requiredText(Key.reference)
    date = try first.requiredDay(Key.date)
    let word = rows.lazy.compactMap { $0.text(Key.status) }.first ?? ""
    guard let status = Status.read(word) else {
      throw first.rejection("le statut est brouillon, confirmee ou annulee", field: Key.status.id)
    }
    self.status = status
    lines = try rows.map(Self.line)
  }

  private static func line(_ row: ImportRow) throws -> LineInput {
    guard row.text(Key.product) != nil || row.text(Key.label) != nil else {
      throw row.rejection("la ligne n’a ni article ni désignation", field: Key.label.id)
    }
    return LineInput(
      row.text(Key.label), quantity: try row.quantity(Key.quantity), price: try row.price(Key.price),
      priceGross: try row.price(Key.priceGross), vat: try row.rate(Key.vat),
      product: row.text(Key.product).map { .code($0) })
  }

  /// The day it is entered under: its own, or that of the last order numbered when that is later.
  func day(in reading: Reading) throws -> Day {
    guard status != .draft else { return date }
    return max(date, try Numbering.lastDay("order", around: date, in: reading.db) ?? date)
  }

  func draft(client: Party.ID, origin: String, after day: Day) -> DraftOrder {
    var draft = DraftOrder(client: .id(client), lines: lines)
    draft.date = day
    draft.reference = reference
    draft.origin = origin
    if day != date { draft.notes = "Commande du \(date.french)." }
    return draft
  }

  /// Confirms or cancels the order as the shop did; answers whether there was anything to do.
  func move(_ order: Order, in batch: borrowing Batch) throws -> Bool {
    switch (status, order.status) {
    case (.draft, _), (_, .cancelled), (.confirmed, .confirmed): return false
    case (.confirmed, .draft): try batch.perform(ConfirmOrder(order: .id(order.id)))
    case (.cancelled, .confirmed): try batch.perform(CancelOrder(order: .id(order.id)))
    case (.cancelled, .draft):
      try batch.perform(ConfirmOrder(order: .id(order.id)))
      try batch.perform(CancelOrder(order: .id(order.id)))
    }
    return true
  }

  /// Runs the drafting of the order, laying the refusal of a line, such as `lines.2.product`, to its row.
  func blaming<T>(_ rows: [ImportRow], _ body: () throws -> T) throws -> T {
    do { return try body() } catch let refusal as any Refusal where refusal.concernsTheRow {
      let path = (refusal.field ?? "").split(separator: ".")
      guard path.count == 3, let place = Int(path[1]), rows.indices.contains(place - 1) else {
        throw rows[0].rejection(refusal.message, field: refusal.field.map { FieldID($0) })
      }
      throw rows[place - 1].rejection(refusal.message, field: FieldID(String(path[2])))
    }
  }
}
