import Kernel
import Ledgers
import Parties

/// Who may be paid: a supplier, or whoever the company already owes.
enum SupplierRule {
  /// - Throws: `notASupplier`.
  static func check(_ party: Party, owed: [OpenDocument]) throws(TreasuryRefusal) {
    guard party.roles.isSupplier || !owed.isEmpty else { throw .notASupplier(party.name) }
  }
}
