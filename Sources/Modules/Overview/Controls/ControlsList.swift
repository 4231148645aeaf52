import AccountingDesk
import AccountingFacts
import Desk
import Kernel
import Lists
import Store

extension Screens {
  /// The controls of the books: each leads to the ledger that does not agree.
  static let controlLists: [ListScreen] = [
    ListScreen(
      .controls, actions: controlActions,
      open: { reading, id in
        if id == BooksAgreement.Kind.gaps.rawValue { return .list(.bookEntries) }
        return try ledger(ofControl: id, in: reading)
      })
  ]

  private static func ledger(ofControl id: Int64, in reading: Reading) throws -> Route? {
    let account = try value("compte", ofRow: id, in: .controls, reading)
    return account.isEmpty ? nil : .list(.generalLedger, parameter: account)
  }
}
