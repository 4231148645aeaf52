import Kernel
import Plan
import Store

extension Asset {
  /// Whether the company keeps its assets here.
  package static func isOn(in reading: Reading) throws -> Bool {
    try Modules.active(in: reading.db).contains(ModuleID.assets.rawValue)
  }

  /// Throws `module-off` unless the company keeps its assets here.
  static func requireOn(in reading: Reading) throws {
    guard try isOn(in: reading) else { throw AssetsRefusal.moduleOff }
  }
}
