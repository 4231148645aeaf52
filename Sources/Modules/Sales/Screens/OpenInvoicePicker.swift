import Desk
import Kernel
import Ledgers
import Lists
import Parties
import SalesFacts
import Store

extension Screens {
  /// Finds an unpaid invoice by its number, its client or its amount.
  package static let openInvoicePicker = Picker(
    matches: { reading, typed in
      try ListedRow.first(8, of: ListQuery(.unpaid, filter: typed), in: reading).map { row in
        Choice(row.shown(.number), row.shown(.client), detail: "reste \(row.shown(.remaining))")
      }
    },
    title: { reading, number in
      guard let reference = Reference<OpenDocument>(number) else { return nil }
      do {
        let document = try OpenItems.document(reference, in: reading)
        return try Party.find(Party.ID(document.party), in: reading).details.name
      } catch CommonRefusal.notFound {
        return nil
      }
    },
    open: { reading, number in
      guard let reference = Reference<OpenDocument>(number) else { throw ShellRefusal.nothingTyped }
      return .document(.invoice, id: try OpenItems.document(reference, in: reading).id.rawValue)
    })
}
