import Articles
import CatalogFacts
import Inventory
import InventoryFacts
import Kernel
import Store

extension DemoStory {
  /// What is on the shelves: counted on the first days, broken now and then, counted again each year.
  mutating func planStock() {
    plan(.paul, on: today.adding(days: 1)) { try $0.countOpening(in: $1) }
    let breakages = [
      (2025, 2, 6, "CARTE"), (2025, 4, 24, "SONDE"), (2025, 6, 30, "VIT15"), (2025, 9, 16, "PURIF"),
      (2026, 1, 22, "THERMO"), (2026, 5, 5, "UI25"), (2026, 9, 10, "CLIM35"), (2026, 11, 10, "ENREG"),
    ]
    for (year, month, day, code) in breakages {
      plan(.paul, onDate: (year, month, day)) { try $0.lose(code, in: $1) }
    }
    plan(.paul, onDate: (2025, 12, 30)) { try $0.countAll("Inventaire annuel 2025", in: $1) }
    plan(.paul, onDate: (2026, 11, 20)) { try $0.beginCount(in: $1) }
  }

  private mutating func countOpening(in batch: borrowing Batch) throws {
    let count = try batch.perform(StartCount(label: "Stock de départ"))
    let lines = DemoCatalogue.all.filter(\.isCounted).map { item in
      CountLineInput(
        product: .code(item.code),
        quantity: Quantity(whole: item.minimum + buying.number((item.reorder / 3)...item.reorder)))
    }
    try batch.perform(CloseCount(count: .id(count.id), lines: lines))
  }

  /// One shelf in eight does not hold what it should.
  private mutating func countAll(_ label: String, in batch: borrowing Batch) throws {
    let count = try batch.perform(StartCount(label: label))
    var lines: [CountLineInput] = []
    for item in DemoCatalogue.all where item.isCounted {
      let found = try quantity(of: item.code, in: batch)
      let error = buying.happens(12) ? Quantity(whole: buying.pick([-2, -1, -1, 1])) : .zero
      lines.append(CountLineInput(product: .code(item.code), quantity: max(.zero, found + error)))
    }
    try batch.perform(CloseCount(count: .id(count.id), lines: lines))
  }

  /// The shelf of spare parts is being counted when the demo opens.
  private mutating func beginCount(in batch: borrowing Batch) throws {
    let count = try batch.perform(StartCount(label: "Rayon pièces détachées"))
    var lines: [CountLineInput] = []
    for code in ["COMP3", "CARTE", "VENT350", "FILDES"] {
      let found = try quantity(of: code, in: batch)
      lines.append(CountLineInput(product: .code(code), quantity: max(.zero, found)))
    }
    try batch.perform(SaveCount(count: .id(count.id), lines: lines))
  }

  private mutating func lose(_ code: String, in batch: borrowing Batch) throws {
    guard try quantity(of: code, in: batch) >= .one else { return }
    let note = buying.pick(["Tombé au déchargement", "Boîtier fendu", "Dégât des eaux dans la réserve"])
    try batch.perform(
      AdjustStock(product: .code(code), quantity: Quantity(whole: -1), reason: .breakage, note: note))
  }

  private func quantity(of code: String, in batch: borrowing Batch) throws -> Quantity {
    try batch.read { reading in
      try Stock.quantity(of: try Articles.find(.code(code), in: reading).product, in: reading)
    }
  }
}
