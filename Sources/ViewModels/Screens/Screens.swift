import Kernel
import Reports

/// Every screen of the program, declared by theme: what it shows, what can be done there, where its keys lead.
package enum Screens {}

extension Screens {
  /// The list of that id; the one place where screens name lists by text.
  ///
  /// - Precondition: the list exists.
  static func listing(_ id: String) -> Listing {
    guard let listing = Listings.named(id) else { preconditionFailure("no list is called \(id)") }
    return listing
  }
}

extension Screens {
  /// The actions of a list as they are on one of its documents, where no letter moves a cursor.
  static func onDocument(_ actions: [Action]) -> [Action] {
    actions.map { $0.key == "J" ? $0.bound(to: "j") : $0 }
  }
}

extension Route {
  /// A client's card.
  package static func client(_ party: Int64) -> Route { .board("crm.client", record: party) }
  /// Everything that happened with a client, newest first.
  package static func history(ofClient code: String) -> Route { .list("crm.client", parameter: code) }
  package static func newInvoice(for code: String) -> Route { .document(.invoice, preset: ["client": code]) }
  package static func newQuote(for code: String) -> Route { .document(.quote, preset: ["client": code]) }
  package static func newReceipt(from code: String) -> Route {
    .form("tresorerie.encaissement", preset: ["client": code])
  }
}
