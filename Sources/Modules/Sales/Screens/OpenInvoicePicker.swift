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
      let listing = Listing.unpaid
      return try ListQuery(listing, filter: typed).rows(limit: 8, in: reading).map { row in
        func shown(_ column: String) -> String {
          listing.columns.firstIndex { $0.id == column }.map { row.values[$0].french } ?? ""
        }
        return Choice(shown("numero"), shown("client"), detail: "reste \(shown("reste"))")
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
