import Kernel

/// A person to speak with at a party.
package struct Contact: Hashable, Sendable {
  package typealias ID = Kernel.ID<Contact>

  package let id: ID
  package let party: Party.ID
  package let details: ContactDetails
  /// The one shown first and written to by default; at most one per party.
  package let isPrincipal: Bool
  /// The day the personal data was erased at that person's request, after which nothing is known of them.
  package let erasedOn: Day?
  package let version: Int
  /// The instant of the last change, UTC, ISO 8601.
  package let updatedAt: String
  /// The name of who made it.
  package let updatedBy: String

  /// What may be asked of a contact that exists.
  package enum Command: Hashable, Sendable { case edit, erase }

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command) -> PartyRefusal? {
    switch command {
    case .edit, .erase: erasedOn == nil ? nil : .contactErased
    }
  }
}

/// What people write about a contact: personal data, which may have to be erased.
package struct ContactDetails: Hashable, Sendable {
  package var lastName = ""
  package var firstName = ""
  package var function = ""
  package var email = ""
  package var phone = ""
  package var notes = ""

  /// "Jeanne Martin".
  package var fullName: String { [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }
  /// The name as lists sort it.
  package var sortName: String { Fold.key(firstName.isEmpty ? lastName : "\(lastName) \(firstName)") }

  /// Takes what a command says, what is left out stays. Throws when a value cannot be.
  mutating func take(_ given: FieldChanges<ContactDetails>) throws {
    try given.apply(to: &self)
    guard !lastName.isEmpty else { throw PartyRefusal.contactNameless }
  }

  /// Every field by its French name, as a person reads it.
  func shown(isPrincipal: Bool) -> [(String, String)] {
    shown(saying: [.principal: isPrincipal ? "oui" : ""])
  }
}
