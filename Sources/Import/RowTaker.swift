import Kernel
import Store

/// How one kind of row enters the company, by the same operations as the screens.
protocol RowTaker {
  /// Whether the rows of one key are one record, to be taken together.
  var gathers: Bool { get }

  /// What tells the row from the others of its file; `nil` when nothing does.
  func key(of row: ImportRow) -> String?

  /// The day that records taken together are sorted by; `nil` to keep the file's order.
  func day(of row: ImportRow) -> Day?

  /// Enters the row; answers whether it made anything, `false` when it was there already.
  ///
  /// - Throws: `RowRejection` or a refusal; whatever the row had done is then undone.
  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool

  /// Enters the rows of one record, never none, in the same way.
  func take(_ rows: [ImportRow], in batch: borrowing Batch) throws -> Bool
}

extension RowTaker {
  var gathers: Bool { false }

  func day(of row: ImportRow) -> Day? { nil }

  func take(_ rows: [ImportRow], in batch: borrowing Batch) throws -> Bool {
    var made = false
    for row in rows where try take(row, in: batch) { made = true }
    return made
  }
}
