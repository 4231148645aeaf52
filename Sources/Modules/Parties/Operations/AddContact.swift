import Kernel
import PartiesFacts
import Store

/// Adds a person to speak with at a party; the first is its principal contact.
package struct AddContact: UseCase {
  package static let name = "parties.add-contact"
  package static let title = "Ajouter un contact"
  package static let permission = Permission.writeParties

  package let party: Reference<Party>
  package var given = FieldChanges<ContactDetails>()

  private enum CodingKeys: String, CodingKey { case party }

  package init(party: Reference<Party>, lastName: String) {
    self.party = party
    given[.lastName] = lastName
  }

  package init(from decoder: any Decoder) throws {
    party = try decoder.container(keyedBy: CodingKeys.self).decode(Reference<Party>.self, forKey: .party)
    given = try FieldChanges(from: decoder, requiring: [.lastName])
  }

  package struct Output: Encodable, Sendable {
    package let id: Contact.ID
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let party = try Party.find(party, in: tx.reading)
    var details = ContactDetails()
    try details.take(given)
    let (id, isPrincipal) = try details.insert(
      to: party.id, isPrincipal: given[.principal].map { $0 == "true" }, in: tx)
    try tx.record(
      Change(
        "création", of: details.subject(id, of: party),
        fields: Change.fields(from: [], to: details.shown(isPrincipal: isPrincipal))))
    try tx.emit(ContactAdded(contact: id.rawValue, party: party.facts))
    return Output(id: id)
  }
}

extension ContactDetails {
  /// The contact as the journal of changes names it; an erasure blanks it there.
  func subject(_ id: Contact.ID, of party: Party) -> Subject {
    Subject(kind: .contact, record: id.rawValue, label: fullName, party: party.id.rawValue)
  }
}
