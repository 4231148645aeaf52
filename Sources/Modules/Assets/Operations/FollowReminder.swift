import Kernel
import Store

/// Records that a reminder is done; one that comes back is planned again.
package struct CompleteReminder: UseCase {
  package static let name = "assets.complete-reminder"
  package static let title = "Noter un rappel fait"
  package static let permission = Permission.writeAssets

  package let reminder: AssetReminder.ID
  /// The day it was done; today when left out, never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    /// The next one and its day, when it comes back.
    package let next: Int64?
    package let due: Day?
  }

  package init(reminder: AssetReminder.ID, date: Day? = nil) {
    self.reminder = reminder
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    let reminder = try AssetReminder.find(reminder, in: tx.reading)
    if let refusal = reminder.refusal { throw refusal }
    let day = date ?? tx.today
    guard day <= tx.today else { throw AssetsRefusal.futureDate(day, today: tx.today) }
    try reminder.close(.done(day), action: "rappel fait", in: tx)
    let next = try reminder.next.map { due in
      try AssetReminder.insert(
        reminder.kind, of: reminder.asset, due: due, countedFrom: reminder.countedFrom,
        everyMonths: reminder.everyMonths,
        note: reminder.note, plannedOn: tx.today, in: tx.db)
    }
    return Output(next: next?.rawValue, due: reminder.next)
  }
}

/// Calls a reminder off.
package struct CancelReminder: UseCase {
  package static let name = "assets.cancel-reminder"
  package static let title = "Annuler un rappel"
  package static let permission = Permission.writeAssets

  package let reminder: AssetReminder.ID

  package init(reminder: AssetReminder.ID) { self.reminder = reminder }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Asset.requireOn(in: tx.reading)
    let reminder = try AssetReminder.find(reminder, in: tx.reading)
    if let refusal = reminder.refusal { throw refusal }
    try reminder.close(.cancelled(tx.today), action: "rappel annulé", in: tx)
    return Done()
  }
}

extension AssetReminder {
  fileprivate func close(_ status: Status, action: String, in tx: borrowing Transaction) throws {
    try close(status, in: tx.db)
    let asset = try Asset.find(.id(asset), in: tx.reading)
    try AssetReminder.find(id, in: tx.reading).record(action, of: asset, from: self, in: tx)
  }
}
