import Company
import Desk
import Kernel
import Ledgers
import Lists
import Parties
import PartiesFacts
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
      title: { reading, code in try Party.named(code, in: reading)?.details.name },
      create: { typed in .form(.client, preset: newPartyPreset(name: typed, role: role)) },
      open: { reading, code in
        guard let reference = Reference<Party>(code) else { throw ShellRefusal.nothingTyped }
        return .record(.party, try Party.find(reference, in: reading).id.rawValue)
      })
  }

  /// « Lyon · doit 4 310,00 », what tells two parties of like names apart.
  private static func partyDetail(_ id: Int64, in reading: Reading) throws -> String {
    let city = try Party.find(Party.ID(id), in: reading).details.address.city
    let balance = try OpenItems.balance(of: id, in: reading)
    let owes = balance > .zero ? "doit \(balance.french)" : ""
    return [city, owes].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Screens {
  /// What a new party's form starts with; nothing to preset leaves an unfinished form where it stood.
  package static func newPartyPreset(name: String = "", role: PartyRole) -> FormValues {
    var preset: FormValues = name.isEmpty ? [:] : [.name: name]
    if role != .client {
      preset[.roles.member(PartyRole.client.rawValue)] = "false"
      preset[.roles.member(role.rawValue)] = "true"
    }
    return preset
  }
}
