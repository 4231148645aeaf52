import GRDB
import Kernel
import Store

/// Numbers a sale, writes it down and says so.
struct Sell: UseCase {
  static let name = "shop.sell"
  static let title = "Vendre"
  static let permission = Permission.sell
  var product: Int64 = 1
  var cents: Int64 = 1_000
  /// The sale's own date; the working day when absent.
  var day: Day?
  var note: String?
  var fault: String?
  /// Refuses once everything is written.
  var closed: Bool?
  /// Asks for a right the operation does not need by itself.
  var discount: Bool?

  struct Output: Codable, Equatable, Sendable {
    let id: Int64
    let number: String
  }

  func run(in tx: borrowing Transaction) throws -> Output {
    if discount == true { try tx.require(.giveDiscount) }
    let number = try Numbering.next("sale", on: day ?? tx.today, in: tx)
    try tx.db.execute(
      sql: "INSERT INTO sale (number, day, product, cents, note, seller) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [number, day ?? tx.today, product, cents, note ?? "", tx.viewer.id])
    let sale = tx.db.lastInsertedRowID
    try tx.emit(
      Sold(
        sale: sale, number: number, product: product, cents: cents, note: note ?? "", fault: fault ?? ""))
    if closed == true { throw ShopRefusal.closed }
    return Output(id: sale, number: number)
  }
}

/// Says that the stock keeper copes from now on.
struct MendStock: UseCase {
  static let name = "shop.mend-stock"
  static let title = "Ranger le rayon"
  static let permission = Permission.administer

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(StockMended())
    return Done()
  }
}

/// Makes exactly these optional modules active.
struct SwitchModules: UseCase {
  static let name = "shop.switch-modules"
  static let title = "Choisir les modules"
  static let permission = Permission.administer
  let active: [String]

  func run(in tx: borrowing Transaction) throws -> Done {
    try Modules.activate(Set(active), plan: 1, in: tx)
    return Done()
  }
}
