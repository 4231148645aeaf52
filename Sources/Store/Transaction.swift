import GRDB
import Kernel

/// A write in progress: what it may read and change, who asks, on which day.
///
/// Only the store makes one; it cannot be copied, kept or handed to another task.
package struct Transaction: ~Copyable {
  package let reading: Reading
  /// The instant of the write, UTC, ISO 8601 with milliseconds.
  package let now: String
  /// The files made with the write; `nil` where only listeners speak, since a file is never made twice.
  let files: ProducedFiles?

  init(reading: Reading, now: String, files: ProducedFiles? = nil) {
    self.reading = reading
    self.now = now
    self.files = files
  }

  package var db: Database { reading.db }
  /// What the program is made of.
  package var composition: Composition { reading.composition }
  package var viewer: Viewer { reading.viewer }
  /// The working day: no document may be dated after it.
  package var today: Day { reading.today }

  /// Appends a fact to the log; its listeners hear of it when the operation's body has ended.
  @discardableResult
  package func emit<E: Event>(_ event: E) throws -> Int64 {
    try EventLog.append(event, actor: viewer.login, day: today, at: now, in: db)
  }

  /// Throws `permission-denied` unless the viewer holds `permission`.
  package func require(_ permission: Permission) throws {
    guard viewer.may(permission) else {
      throw CommonRefusal.permissionDenied(composition.title(of: permission))
    }
  }
}
