import Desk
import Inventory
import Kernel
import Store

/// What the stock is worth, which the books must show on the last day of a closed year.
///
/// They count it at closings only (PCG art. 943-31, periodic inventory).
enum StockControl {
  static let group = ControlGroup(
    at: 60, of: { books, reading in try StockAtClosing.last(in: books, reading) },
    [
      Comparison(Control(11, "Classe 3 = valeur du stock", ledger: "3")) { stock, _ in
        guard let stock else { return .idle("au jour d'une clôture") }
        return Finding(stock.value, stock.booked, detail: "au \(stock.day.french)")
      }
    ])
}

/// What the stock was worth when a year was closed, and what the books said of it.
private struct StockAtClosing {
  let day: Day
  let value: Money
  let booked: Money

  static func last(in books: BooksPicture, _ reading: Reading) throws -> StockAtClosing? {
    guard let day = try books.lastClosing() else { return nil }
    return StockAtClosing(
      day: day, value: try Stock.value(asOf: day, in: reading), booked: try books.at(day).sum(under: "3"))
  }
}
