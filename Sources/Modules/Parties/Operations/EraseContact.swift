import Kernel
import PartiesFacts
import Store

/// Erases a contact's personal data at that person's request: register, search and journal of changes; issued
/// documents keep what the law wants kept.
///
/// Source: RGPD art. 17.
package struct EraseContact: UseCase {
  package static let name = "parties.erase-contact"
  package static let title = "Effacer les données d’un contact"
  package static let permission = Permission.eraseContacts

  package let contact: Contact.ID

  package init(contact: Contact.ID) { self.contact = contact }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let contact = try Contact.find(contact, in: tx.reading)
    if let refusal = contact.refusal(of: .erase) { throw refusal }
    let party = try Party.find(contact.party, in: tx.reading)
    try contact.erase(on: tx.today, in: tx)
    let subject = Subject(
      kind: .contact, record: contact.id.rawValue, label: party.code, party: party.id.rawValue)
    let field = Change.Field("Données personnelles", before: "", after: "effacées")
    try tx.record(Change("effacement", of: subject, fields: [field]))
    try tx.emit(ContactErased(contact: contact.id.rawValue, party: party.facts))
    return Done()
  }
}
