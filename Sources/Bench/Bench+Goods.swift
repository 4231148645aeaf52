import Desk
import Documents
import InventoryFacts
import Kernel
import Lists
import Plan
import Sales
import SalesFacts
import Shell
import Store
import Terminal
import TreasuryFacts

/// What a company of plan 2 waits for besides: its catalogue, its stock, its treasury journal.
extension Bench {
  mutating func measureGoods() throws {
    let codes = try goods()
    guard codes.count > 2 else { return }
    try measureProductPicker()
    try measureStockAsOf()
    try measureJournal()
    try measureProductInvoices(of: codes)
  }

  /// The codes of the products that are counted; none where the company has no catalogue.
  private func goods() throws -> [String] {
    guard try session.read({ try ModuleID.inventory.isActive(in: $0) }) else { return [] }
    let rows = bare.rows("SELECT code FROM article WHERE active AND stockable ORDER BY product_id LIMIT 30")
    return (rows ?? []).compactMap(\.first)
  }

  private func someClient() -> (id: Int64, code: String)? {
    let row = bare.rows(
      "SELECT p.id, p.code FROM invoice AS i JOIN party AS p ON p.id = i.party_id ORDER BY i.id DESC LIMIT 1")?
      .first
    guard let row, let id = Int64(row[0]) else { return nil }
    return (id, row[1])
  }

  private mutating func measureProductPicker() throws {
    guard let client = someClient() else { return }
    var samples: [Duration] = []
    for word in ["clim", "mo frigo", "filtre", "vanne 3", "zzz"] {
      var app = try app()
      try app.open(.document(.invoice))
      _ = app.draw()
      app.feed(client.code.lowercased().map { Key.character($0) } + [.enter])
      _ = app.draw()
      for letter in word { samples.append(frame(of: .character(letter), in: &app)) }
    }
    add(Measure(name: "Saisie : compléter l’article, chaque lettre", budget: Self.key, samples: samples))
  }

  /// The stock and its worth at the end of each of the last months.
  private mutating func measureStockAsOf() throws {
    var app = try app()
    try app.open(.list(.stock))
    _ = app.draw()
    let samples = (1...11).map { months in
      app.feed(.character("@"))
      app.feed(session.today.adding(months: -months).french.map { Key.character($0) })
      return frame(of: .enter, in: &app)
    }
    add(Measure(name: "Stock à une date passée", budget: Self.board, samples: samples))
  }

  private mutating func measureJournal() throws {
    var app = try app()
    try app.open(.list(.cashJournal))
    _ = app.draw()
    add(
      Measure(
        name: "Journal de trésorerie : page suivante", budget: Self.key,
        samples: (0..<runs(200)).map { _ in frame(of: .pageDown, in: &app) }))
  }

  /// Three lines of goods each, which leave the stock.
  private mutating func measureProductInvoices(of codes: [String]) throws {
    guard let client = someClient() else { return }
    var samples: [Duration] = []
    try session.store.batch(as: session.login, on: session.today) { batch in
      for number in 0..<runs(100) {
        let lines = (0..<3).map { LineInput(product: .code(codes[(number * 3 + $0) % codes.count])) }
        let draft = try batch.perform(DraftInvoice(client: .id(ID(client.id)), lines: lines))
        samples.append(try .measure { try batch.perform(ValidateInvoice(invoice: .id(ID(draft.id)))) })
      }
    }
    add(
      Measure(
        name: "Valider une facture de 3 articles, sans le disque", budget: .milliseconds(5),
        samples: samples))
  }
}
