import Kernel
import Store

/// Changes a contact; a key left out stays as it is, an empty text clears it.
package struct UpdateContact: UseCase {
  package static let name = "parties.update-contact"
  package static let title = "Modifier un contact"
  package static let permission = Permission.writeParties

  package let contact: Contact.ID
  /// The version the change was made on; refused when somebody saved since.
  package var version: Int?
  package var given = FieldChanges<ContactDetails>()

  private enum CodingKeys: String, CodingKey { case contact, version }

  /// A change of nothing; set what changes.
  package init(contact: Contact.ID) { self.contact = contact }

  package init(from decoder: any Decoder) throws {
    let own = try decoder.container(keyedBy: CodingKeys.self)
    contact = try own.decode(Contact.ID.self, forKey: .contact)
    version = try own.decodeIfPresent(Int.self, forKey: .version)
    given = try FieldChanges(from: decoder)
  }

  package struct Output: Encodable, Sendable {
    package let id: Contact.ID
    package let version: Int
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let contact = try Contact.find(contact, in: tx.reading)
    if let refusal = contact.refusal(of: .edit) { throw refusal }
    try contact.refuseStale(version, on: tx.today)
    var details = contact.details
    try details.take(given)
    let isPrincipal = given[.principal].map { $0 == "true" } ?? contact.isPrincipal
    guard details != contact.details || isPrincipal != contact.isPrincipal else {
      return Output(id: contact.id, version: contact.version)
    }
    try details.save(over: contact, isPrincipal: isPrincipal, in: tx)
    let party = try Party.find(contact.party, in: tx.reading)
    let fields = Change.fields(
      from: contact.details.shown(isPrincipal: contact.isPrincipal),
      to: details.shown(isPrincipal: isPrincipal))
    try tx.record(Change("modification", of: details.subject(contact.id, of: party), fields: fields))
    return Output(id: contact.id, version: contact.version + 1)
  }
}
