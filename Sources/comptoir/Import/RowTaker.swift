import Store

/// How one kind of row enters the company, by the same operations as the screens.
protocol RowTaker {
  /// What tells the row from the others of its file; `nil` when nothing does.
  func key(of row: ImportRow) -> String?

  /// Enters the row; answers whether it made anything, `false` when it was there already.
  ///
  /// - Throws: `RowRejection` or a refusal; whatever the row had done is then undone.
  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool
}
