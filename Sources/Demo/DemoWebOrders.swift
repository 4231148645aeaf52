import Catalog
import Documents
import Kernel
import Sales
import Store

extension DemoStory {
  /// The small shop on the web, opened in the spring of the first year.
  mutating func planShop() {
    var day = max(today.adding(days: 3), DemoCalendar.day(2025, 4, 2))
    while day <= DemoCalendar.last {
      plan(.marie, on: day) { try $0.takeOrder(in: $1) }
      day = day.adding(days: buying.number(7...17))
    }
    plan(.marie, onDate: (2026, 11, 18)) { try $0.takeOrder(.cancelled, in: $1) }
    plan(.marie, onDate: (2026, 11, 20)) { try $0.takeOrder(.confirmed, in: $1) }
    plan(.marie, onDate: (2026, 11, 20)) { try $0.takeOrder(.draft, in: $1) }
    plan(.opener, onDate: (2025, 3, 3)) { try $0.agreePrices(in: $1) }
  }

  private enum OrderFate { case draft, confirmed, cancelled, invoiced }

  private mutating func takeOrder(_ fate: OrderFate? = nil, in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { $0.habit == .counter }) else { return }
    let items = buying.sample(buying.number(1...3), of: Self.shelf)
    let lines = items.map { code in
      LineInput(quantity: Quantity(whole: buying.number(1...2)), product: .code(code))
    }
    webOrders += 1
    var draft = DraftOrder(client: .id(ID(client.id)), lines: lines)
    draft.reference = "W-\(1_000 + webOrders)"
    draft.origin = "web"
    draft.terms = .onReceipt
    let order = try batch.perform(draft).id
    let fate = fate ?? (buying.happens(7) ? .cancelled : .invoiced)
    guard fate != .draft else { return }
    try batch.perform(ConfirmOrder(order: .id(ID(order))))
    try follow(order, fate, of: client)
  }

  private mutating func follow(_ order: Int64, _ fate: OrderFate, of client: DemoClient) throws {
    switch fate {
    case .draft, .confirmed: break
    case .cancelled:
      plan(.marie, on: today.adding(days: 1)) { _, batch in
        try batch.perform(CancelOrder(order: .id(ID(order)), reason: "Rétractation du client"))
      }
    case .invoiced:
      plan(.marie, on: today.adding(days: buying.number(1...3))) { story, batch in
        try story.issue(try batch.perform(InvoiceOrder(order: .id(ID(order)))), for: client)
      }
    }
  }

  /// Two clients buy so much of something that they have their price.
  private mutating func agreePrices(in batch: borrowing Batch) throws {
    for (name, code, cents) in [
      ("Cabinet Morel Gestion", "FILDES", 2_790), ("Logistique Frigo'Sud", "JPCF", 1_640),
    ] {
      guard let client = clients.first(where: { $0.name == name }) else { continue }
      try batch.perform(
        SetClientPrice(
          product: .code(code), client: .id(ID(client.id)), price: UnitPrice(Money(cents: Int64(cents)))))
    }
  }

  private static let shelf = ["THERMO", "ENREG", "PURIF", "SONDE", "FILDES", "CLIM35", "PCOND"]
}
