import Accounting
import AccountingDesk
import AssetsDesk
import CatalogDesk
import HumanResourcesDesk
import Inventory
import InventoryDesk
import Kernel
import Lists
import Plan
import Purchasing
import PurchasingDesk
import Sales
import Store
import Treasury
import TreasuryDesk

/// What the second and third plans add to the dashboard: each figure for whom may read it, where its module is active.
package struct BusinessFigures: Sendable {
  /// What is missing, and what the stock is worth.
  package let stock: StockFigures?
  /// What is to be paid to suppliers.
  package let payables: PayableFigures?
  /// HT bought in each of the last twelve months, oldest first, credit notes deducted.
  package let purchases: [Money]?
  /// What was paid to suppliers in the same months, what came back deducted.
  package let paidOut: [Money]?
  /// What came in and went out on each of the last thirty days, oldest first.
  package let flows: [DailyFlow]?
  /// The products that sell the most this fiscal year.
  package let products: TopProducts?
  /// How the books stand.
  package let books: BooksFigures?
  /// What people cost and wait for.
  package let staff: StaffFigures?
  /// What the company keeps.
  package let park: ParkFigures?

  package var boughtThisMonth: Money? { purchases?.last }
  package var paidOutThisMonth: Money? { paidOut?.last }

  /// Whether the viewer may see none of them, or the company is of the first plan.
  package var isEmpty: Bool {
    stock == nil && payables == nil && purchases == nil && paidOut == nil && flows == nil && products == nil
      && books == nil && staff == nil && park == nil
  }

  static func read(_ day: Day, in reading: Reading) throws -> BusinessFigures {
    func read<T>(_ module: ModuleID, _ permission: Permission, _ figure: () throws -> T) throws -> T? {
      try module.isOpen(to: permission, in: reading) ? try figure() : nil
    }
    let months = Months.shown
    return BusinessFigures(
      stock: try read(.inventory, .readStock) { try StockFigures.read(day, in: reading) },
      payables: try read(.purchasing, .readPurchases) { try PayableFigures.read(day, in: reading) },
      purchases: try read(.purchasing, .readPurchases) {
        try PurchaseTurnover.months(months, until: day, in: reading)
      },
      paidOut: try read(.purchasing, .readTreasury) { try PaidOut.months(months, until: day, in: reading) },
      flows: try read(.catalog, .readTreasury) { try DailyFlow.days(30, until: day, in: reading) },
      products: try read(.catalog, .readSales) { try TopProducts.read(day, in: reading) },
      books: try read(.accounting, .readAccounting) { try BooksFigures.read(day, in: reading) },
      staff: try StaffFigures.read(day, in: reading), park: try ParkFigures.read(day, in: reading))
  }
}
