import Kernel
import Ledgers
import Lists
import Sales
import Store
import Treasury

/// What was sold over a year, and what of it waits: each for whom may see it.
struct SalesFigures: Sendable {
  /// Per month, oldest first; turnover counts a deposit once and deducts credit notes.
  let invoiced: [MonthTurnover]
  /// What clients owe; `nil` for whom may not read treasury.
  let owed: OwedFigures?
  /// Quotes, drafts and the latest documents; `nil` for whom may not read sales.
  let documents: DocumentFigures?

  static func read(_ day: Day, in reading: Reading) throws -> SalesFigures {
    let picture = try Picture(day, in: reading)
    let sales = try Turnover.months(Months.shown, until: day, in: reading)
    return SalesFigures(
      invoiced: sales,
      owed: reading.viewer.may(.readTreasury) ? try OwedFigures.read(picture, sales: sales) : nil,
      documents: reading.viewer.may(.readSales) ? try DocumentFigures.read(picture) : nil)
  }
}
