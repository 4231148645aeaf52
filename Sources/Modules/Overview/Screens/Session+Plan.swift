import Accounting
import Company
import Desk
import Kernel
import Plan
import Store

extension Session {
  /// Moves the company to a plan and lets its new modules read the past; the books then take over what was in stock.
  package func grow(to plan: Int, progress: (Int) -> Void = { _ in }) throws {
    try perform(SetPlan(plan: plan))
    try catchUp(progress: progress)
  }

  /// Lets modules that have just been switched on read what they missed.
  package func catchUp(progress: (Int) -> Void = { _ in }) throws {
    try store.catchUp(as: login, on: today, progress: progress)
    guard let year = try read(firstYearOfBooks) else { return }
    do {
      try perform(OpenYear(year: year))
    } catch PeriodRefusal.yearAlreadyOpen {
      // Nothing was in stock, or it has been taken over already.
    }
  }

  /// The year the books begin in, while it is the only one and the viewer may open it.
  private func firstYearOfBooks(_ reading: Reading) throws -> Int? {
    let isOn = try Modules.active(in: reading.db).contains(ModuleID.accounting.rawValue)
    let years = try FiscalYear.all(in: reading)
    return isOn && reading.viewer.may(.closeYear) && years.count == 1 ? years.first?.name : nil
  }
}
