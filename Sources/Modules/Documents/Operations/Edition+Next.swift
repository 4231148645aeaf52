import Kernel
import Parties
import Store

extension Edition {
  /// The next edition of a record, by whoever acts now.
  ///
  /// - Throws: `stale-version` with who saved since and when, unless `version` is the one that was read.
  package func next(after version: Int?, in tx: borrowing Transaction) throws -> Edition {
    if let version, version != self.version {
      throw CommonRefusal.staleVersion(by: by, at: Moment.french(at, today: tx.today))
    }
    return Edition(version: self.version + 1, at: tx.now, by: tx.viewer.name)
  }
}
