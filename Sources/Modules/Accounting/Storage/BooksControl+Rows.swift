import GRDB
import Inventory
import Kernel
import Ledgers
import Store

extension BooksControl {
  /// The controls of the books at the end of a day; for a viewer who may see every party.
  ///
  /// The stock is compared on the last day of a closed year only: between closings class 3 is not kept
  /// (PCG art. 943-31, periodic inventory). VAT is compared at the end of the last return.
  package static func all(asOf day: Day, in reading: Reading) throws -> [BooksControl] {
    let controls = ControlRows(reading: reading, day: day)
    let map = try BooksRows(db: reading.db).map()
    return try [
      controls.owed(
        .client, "clients", "Clients : \(map[.clients]) et \(map[.clientAdvances])",
        accounts: [map[.clients], map[.clientAdvances]]),
      controls.owed(
        .supplier, "suppliers",
        "Fournisseurs : \(map[.suppliers]), \(map[.assetSuppliers]) et \(map[.supplierAdvances])",
        accounts: [map[.suppliers], map[.assetSuppliers], map[.supplierAdvances]]),
    ] + (try controls.stock()) + (try controls.vat())
  }
}

/// What the books show of what others keep.
private struct ControlRows {
  let reading: Reading
  let day: Day

  private func balance(_ accounts: [String], at day: Day) throws -> Money {
    let closing = ClosingRows(year: FiscalYear(start: day, end: day), reading: reading)
    return try Set(accounts).sorted().map { try closing.balance($0) }.sum()
  }

  func owed(_ ledger: Ledger, _ code: String, _ title: String, accounts: [String]) throws -> BooksControl {
    let owed = try OpenItems.balances(ledger: ledger, asOf: day, in: reading).map(\.amount).sum()
    return BooksControl(
      code, title, booked: try balance(accounts, at: day), expected: ledger == .client ? owed : -owed,
      suspects: try written(on: accounts))
  }

  func stock() throws -> [BooksControl] {
    guard try Stock.isOn(in: reading),
      try FiscalYear.all(in: reading).contains(where: { $0.isClosed && $0.end == day })
    else { return [] }
    let variation = try StockVariation.at(day, in: reading)
    return [
      BooksControl(
        "stock", "Stock : classe 3", booked: variation.accounts.map(\.booked).sum(),
        expected: variation.accounts.map(\.held).sum(),
        suspects: try written(on: variation.accounts.map(\.stock)))
    ]
  }

  func vat() throws -> [BooksControl] {
    guard let last = try VATReturn.filed(in: reading).last(where: { $0.to <= day })?.to else { return [] }
    let accounts = try String.fetchAll(
      reading.db,
      sql: """
        SELECT DISTINCT account FROM entry_line WHERE account GLOB '44571*' OR account GLOB '4452*'
          OR account GLOB '44566*' OR account GLOB '44562*'
        """)
    return [
      BooksControl(
        "vat", "TVA : comptes déclarés au \(last.french)", booked: try balance(accounts, at: last),
        expected: .zero, suspects: try written(on: accounts))
    ]
  }

  /// The entries people wrote or imported on those accounts, the last first, at most twenty.
  private func written(on accounts: [String]) throws -> [String] {
    let list = Set(accounts).sorted().map { "'\($0)'" }.joined(separator: ", ")
    return try String.fetchAll(
      reading.db,
      sql: """
        SELECT DISTINCT number FROM entry JOIN entry_line ON entry_id = entry.id
        WHERE account IN (\(list)) AND entry.day <= ? AND origin IN ('manual', 'imported')
        ORDER BY entry.id DESC LIMIT 20
        """,
      arguments: [day])
  }
}
