import InventoryFacts
import Kernel
import Store

/// Keeps what was counted so far; the stock is put right when the count is closed.
package struct SaveCount: UseCase {
  package static let name = "inventory.save-count"
  package static let title = "Saisir un inventaire"
  package static let permission = Permission.countStock

  /// Its id or number: `INV-3`.
  package let count: Reference<StockCount>
  package let lines: [CountLineInput]

  package struct Output: Encodable, Sendable {
    /// The products counted by now.
    package let lines: Int
  }

  package init(count: Reference<StockCount>, lines: [CountLineInput]) {
    self.count = count
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Stock.requireOn(in: tx.reading)
    let count = try StockCount.find(count, in: tx.reading)
    if let refusal = count.refusal(of: .save) { throw refusal }
    let before = try count.lines(in: tx.reading)
    try count.save(lines, in: tx)
    let after = try count.lines(in: tx.reading)
    let fields = Change.fields(from: before.map(\.shown), to: after.map(\.shown))
    try tx.record(Change("comptage", of: count.subject, fields: fields))
    return Output(lines: after.count)
  }
}

extension StockCount {
  var subject: Subject { Subject(kind: .count, record: id.rawValue, label: number) }
}

extension CountedLine {
  /// The line as the journal of actions shows it.
  fileprivate var shown: (String, String) { (code, counted.french) }
}
