import Documents
import Inventory
import Kernel
import Purchasing
import Store

/// Where the goods of the demo come from.
enum DemoSupply {
  /// Who sells a category of products.
  static func supplier(of family: String) -> String {
    switch family {
    case "CLIM", "CUISINE", "CHAUF-G": "Climatech Négoce"
    case "AIR": "Aéraulique Rhône-Alpes"
    case "RESEAUX", "CHAUF": "Tubes & Raccords de Gerland"
    case "FLUIDES": "Fluides Services Récupération"
    case "REGUL": "Regeltechnik Süd"
    default: "Frigo Pièces Distribution"
    }
  }

  /// What is dear is ordered first, and comes before its invoice.
  static func isOrdered(from supplier: String) -> Bool {
    ["Climatech Négoce", "Aéraulique Rhône-Alpes"].contains(supplier)
  }

  static let items: [String: DemoItem] = Dictionary(
    uniqueKeysWithValues: DemoCatalogue.all.map { ($0.code, $0) })
}

extension DemoStory {
  /// Nothing more is ordered in the last days: a few products run low when the demo opens.
  private static let lastOrders = DemoCalendar.day(2026, 11, 6)

  /// Orders what fell below its minimum and is not on its way.
  mutating func replenish(in batch: borrowing Batch) throws {
    guard today <= Self.lastOrders else { return }
    let low = try batch.read { try Stock.alerts(in: $0) }.filter { !awaited.contains($0.code) }
    var wanted: [String: [StockItem]] = [:]
    for item in low {
      guard let family = DemoSupply.items[item.code]?.family else { continue }
      wanted[DemoSupply.supplier(of: family), default: []].append(item)
    }
    for (supplier, items) in wanted.sorted(by: { $0.key < $1.key }) {
      awaited.formUnion(items.map(\.code))
      let lines = items.map { line($0, from: supplier) }
      if DemoSupply.isOrdered(from: supplier) {
        try order(lines, of: items.map(\.code), from: supplier, in: batch)
      } else {
        plan(.paul, on: today.adding(days: buying.number(2...7))) { story, batch in
          story.awaited.subtract(items.map(\.code))
          try story.buy("Approvisionnement", from: supplier, lines, in: batch)
        }
      }
    }
  }

  /// What it is bought at moves by a few percent.
  private mutating func line(_ item: StockItem, from supplier: String) -> PurchaseLineInput {
    let usual = DemoSupply.items[item.code]?.cost ?? .zero
    let cents = usual.cents * Int64(buying.number(970...1_045)) / 1_000
    var line = PurchaseLineInput(
      quantity: item.toOrder, price: UnitPrice(Money(cents: cents)), product: .code(item.code))
    if supplier == "Regeltechnik Süd" {
      (line.category, line.vat) = (.intraCommunity, VATRate(basisPoints: 2_000))
    }
    return line
  }

  // MARK: Orders

  /// An order given up, and one that is not all there when the demo opens.
  mutating func planOrders() {
    plan(.paul, onDate: (2026, 4, 14)) { try $0.orderAndGiveUp(in: $1) }
    plan(.paul, onDate: (2026, 11, 10)) { try $0.orderInParts(in: $1) }
  }

  private mutating func place(
    _ lines: [PurchaseLineInput], with supplier: DemoSupplier, for subject: String, expected: Day,
    in batch: borrowing Batch
  ) throws -> Int64 {
    var draft = DraftPurchaseOrder(supplier: .id(ID(supplier.id)), lines: lines)
    draft.subject = subject
    draft.expected = .set(expected)
    let order = try batch.perform(draft).id
    try batch.perform(PlacePurchaseOrder(order: .id(ID(order))))
    return order
  }

  private mutating func orderAndGiveUp(in batch: borrowing Batch) throws {
    guard let supplier = suppliers["Climatech Négoce"] else { return }
    let order = try place(
      [PurchaseLineInput(quantity: Quantity(whole: 2), product: .code("VIT15"))], with: supplier,
      for: "Vitrines de la supérette", expected: today.adding(days: 21), in: batch)
    plan(.paul, on: today.adding(days: 6)) { _, batch in
      try batch.perform(CancelPurchaseOrder(order: .id(ID(order)), reason: "Chantier annulé par le client"))
    }
  }

  private mutating func orderInParts(in batch: borrowing Batch) throws {
    guard let supplier = suppliers["Aéraulique Rhône-Alpes"] else { return }
    let lines = [
      PurchaseLineInput(quantity: Quantity(whole: 2), product: .code("CTA25")),
      PurchaseLineInput(quantity: Quantity(whole: 6), product: .code("RIDEAU1")),
    ]
    let order = try place(
      lines, with: supplier, for: "Atelier Mécanique Rhodanienne", expected: DemoCalendar.day(2026, 11, 27),
      in: batch)
    plan(.paul, on: today.adding(days: 7)) { _, batch in
      let part = LineQuantity(line: 2, quantity: Quantity(whole: 4))
      try batch.perform(ReceivePurchaseOrder(order: .id(ID(order)), lines: [part]))
    }
  }

  private mutating func order(
    _ lines: [PurchaseLineInput], of codes: [String], from name: String, in batch: borrowing Batch
  ) throws {
    guard let supplier = suppliers[name] else { return }
    let delay = buying.number(5...16)
    let order = try place(
      lines, with: supplier, for: "Réassort", expected: today.adding(days: delay), in: batch)
    plan(.paul, on: today.adding(days: delay)) { story, batch in
      try story.receive(order, of: codes, from: supplier, in: batch)
    }
  }

  /// One delivery in four comes in two parts.
  private mutating func receive(
    _ order: Int64, of codes: [String], from supplier: DemoSupplier, in batch: borrowing Batch
  ) throws {
    let lines = try batch.read { try PurchaseOrder.find(.id(ID(order)), in: $0).content.lines }
    let part = lines.enumerated().map { index, line in
      LineQuantity(line: index + 1, quantity: Quantity(whole: Int(line.quantity.tenThousandths / 20_000)))
    }.filter { ($0.quantity ?? .zero) > .zero }
    guard buying.happens(25), !part.isEmpty else { return try receiveRest(order, codes, supplier, in: batch) }
    try batch.perform(ReceivePurchaseOrder(order: .id(ID(order)), lines: part))
    if buying.happens(50) { try invoice(order, from: supplier, in: batch) }
    plan(.paul, on: today.adding(days: buying.number(5...14))) {
      try $0.receiveRest(order, codes, supplier, in: $1)
    }
  }

  private mutating func receiveRest(
    _ order: Int64, _ codes: [String], _ supplier: DemoSupplier, in batch: borrowing Batch
  ) throws {
    try batch.perform(ReceivePurchaseOrder(order: .id(ID(order))))
    awaited.subtract(codes)
    plan(.paul, on: today.adding(days: buying.number(1...6))) {
      try $0.invoice(order, from: supplier, in: $1)
    }
  }

  /// Now and then the supplier asks for more than was ordered: the difference is claimed back.
  private mutating func invoice(_ order: Int64, from supplier: DemoSupplier, in batch: borrowing Batch) throws
  {
    let draft = try batch.perform(
      InvoicePurchaseOrder(order: .id(ID(order)), number: nextNumber(of: supplier)))
    guard buying.happens(4) else {
      _ = try enter(draft.id, from: supplier, in: batch)
      return
    }
    let lines = try batch.read { try Purchase.find(.id(ID(draft.id)), in: $0).content.lines }
    var update = UpdatePurchase(invoice: .id(ID(draft.id)))
    update.lines = lines.map { line in
      var line = line
      line.price = UnitPrice(millionths: line.price.millionths * 104 / 100)
      return PurchaseLineInput(line)
    }
    let dearer = try batch.perform(update).gross - draft.gross
    let purchase = try enter(draft.id, from: supplier, in: batch)
    planClaim(of: dearer, on: purchase)
  }
}
