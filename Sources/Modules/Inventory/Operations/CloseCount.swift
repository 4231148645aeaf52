import InventoryFacts
import Kernel
import Store

/// Closes a count: what differs from the stock as it stood when each shelf was counted is put right.
///
/// Products that were not counted are left alone; movements since the counting stay.
package struct CloseCount: UseCase {
  package static let name = "inventory.close-count"
  package static let title = "Clôturer un inventaire"
  package static let isLong = true
  package static let permission = Permission.countStock

  /// Its id or number: `INV-3`.
  package let count: Reference<StockCount>
  /// Lines counted beside those already kept.
  package let lines: [CountLineInput]?

  package struct Output: Encodable, Sendable {
    package struct Difference: Encodable, Sendable {
      package let product: String
      package let expected: Quantity
      package let counted: Quantity
      package let difference: Quantity
    }

    package let id: StockCount.ID
    package let number: String
    /// The products counted.
    package let lines: Int
    /// Those that differ, by code.
    package let differences: [Difference]
  }

  package init(count: Reference<StockCount>, lines: [CountLineInput]? = nil) {
    self.count = count
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Stock.requireOn(in: tx.reading)
    let count = try StockCount.find(count, in: tx.reading)
    if let refusal = count.refusal(of: .close) { throw refusal }
    try count.save(lines ?? [], in: tx)
    let found = try count.lines(in: tx.reading)
    guard !found.isEmpty else { throw InventoryRefusal.nothingCounted(count.number) }
    for line in found { try count.settle(line, in: tx.db) }
    let fact = CountClosed(count: count.id.rawValue, day: count.day, lines: found.map(\.told))
    try count.close(on: tx.today, event: try tx.emit(fact), in: tx.db)
    let differing = found.filter { $0.difference != .zero }
    try tx.record(Change("inventaire clos", of: fact.subject, fields: differing.map(\.changed)))
    return Output(
      id: count.id, number: count.number, lines: found.count, differences: differing.map(\.output))
  }
}

extension CountedLine {
  fileprivate var told: CountClosed.Line {
    CountClosed.Line(product: product, code: code, counted: counted, expected: expected)
  }

  fileprivate var changed: Change.Field {
    Change.Field(code, before: expected.french, after: counted.french)
  }

  fileprivate var output: CloseCount.Output.Difference {
    CloseCount.Output.Difference(
      product: code, expected: expected, counted: counted, difference: difference)
  }
}
