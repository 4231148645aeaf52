import AccountingFacts
import GRDB
import Kernel
import Store

/// The domains of the books and the day up to which each is locked.
package enum PeriodLock {
  /// The last locked day of a domain, `nil` when nothing is; a closed year locks besides.
  package static func until(_ domain: PeriodLocked.Domain, in reading: Reading) throws -> Day? {
    try Day.fetchOne(
      reading.db, sql: "SELECT until FROM period_lock WHERE domain = ?", arguments: [domain.rawValue])
  }
}
