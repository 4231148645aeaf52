import GRDB
import Kernel
import Plan
import Store

/// The module of people: whether the company uses it.
package enum Staff {
  package static func isOn(in reading: Reading) throws -> Bool {
    try Modules.active(in: reading.db).contains(ModuleID.humanResources.rawValue)
  }

  /// - Throws: `module-off`.
  static func requireOn(in reading: Reading) throws {
    guard try isOn(in: reading) else { throw StaffRefusal.moduleOff }
  }
}
