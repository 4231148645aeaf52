import Company
import Events
import Kernel
import OpenItems
import Parties
import Reports
import Store

extension Screens {
  /// Finds a party by its code or its name, and makes one that is not there yet.
  ///
  /// - Parameter role: what a party made on the way becomes.
  package static func partyPicker(_ role: PartyRole = .client) -> Picker {
    Picker(
      matches: { reading, typed in
        try Party.suggestions(typed, in: reading).map {
          Choice($0.code, $0.name, detail: try partyDetail($0.party, in: reading))
        }
      },
      title: { reading, code in try party(code, in: reading)?.details.name },
      create: { typed in .form("crm.client.edit", preset: newPartyPreset(name: typed, role: role)) },
      open: { reading, code in
        guard let reference = Reference<Party>(code) else { throw ShellRefusal.nothingTyped }
        return .client(try Party.find(reference, in: reading).id.rawValue)
      })
  }

  /// « Lyon · doit 4 310,00 », what tells two parties of like names apart.
  private static func partyDetail(_ id: Int64, in reading: Reading) throws -> String {
    let city = try Party.find(Party.ID(id), in: reading).details.address.city
    let balance = try OpenItems.balance(of: id, in: reading)
    let owes = balance > .zero ? "doit \(balance.french)" : ""
    return [city, owes].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The party a code names, or `nil` when it names none the viewer may see.
  static func party(_ code: String, in reading: Reading) throws -> Party? {
    guard let reference = Reference<Party>(code) else { return nil }
    do {
      return try Party.find(reference, in: reading)
    } catch CommonRefusal.notFound {
      return nil
    }
  }

  /// What a new party's form starts with; nothing to preset leaves an unfinished form where it stood.
  static func newPartyPreset(name: String = "", role: PartyRole) -> [String: String] {
    var preset = name.isEmpty ? [:] : ["name": name]
    if role != .client {
      preset["roles.client"] = "false"
      preset["roles.\(role.rawValue)"] = "true"
    }
    return preset
  }
}

extension Screens {
  /// Payment terms by their code, « 45fm », or the first letters of their name, « 45 jours fin de mois ».
  package static let termsPicker = Picker(
    matches: { _, typed in
      let key = Fold.key(typed)
      let usual = usualTerms.filter { $0.code.hasPrefix(key) || Fold.key($0.label).hasPrefix(key) }
      let typed = PaymentTerms(code: typed).map { [$0] } ?? []
      return (typed + usual.filter { !typed.contains($0) }).map { Choice($0.code, $0.label) }
    },
    title: { _, code in PaymentTerms(code: code)?.label })

  private static let usualTerms: [PaymentTerms] = [
    .onReceipt, .days(15), .days(30), .days(45), .days(60), .daysThenEndOfMonth(30), .daysThenEndOfMonth(45),
    .daysThenEndOfMonth(0),
  ]

  /// Finds an unpaid invoice by its number, its client or its amount.
  package static let openInvoicePicker = Picker(
    matches: { reading, typed in
      let listing = listing("tresorerie.impayes")
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
