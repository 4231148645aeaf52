import Desk
import Kernel
import Parties
import PartiesFacts
import Store

extension Screens {
  /// A person to speak with at a party.
  package static let contactForm = FormScreen(
    id: .contact, title: "Contact", permission: .writeParties,
    fields: { _, record, _ in contactFields(isNew: record == 0) },
    load: { reading, record in record == 0 ? [:] : try contactValues(record, in: reading) },
    save: { session, record, values in
      record == 0 ? try addContact(values, in: session) : try updateContact(record, values, in: session)
    })

  private static func contactFields(isNew: Bool) -> [FormField] {
    [FormField(.party, "Client", isNew ? .picker(partyPicker()) : .shown, required: true)]
      + ContactDetails.fields.form
  }

  private static func contactValues(_ record: Int64, in reading: Reading) throws -> FormValues {
    let contact = try Contact.find(Contact.ID(record), in: reading)
    if let refusal = contact.refusal(of: .edit) { throw refusal }
    var values = contact.details.formValues
    values[.party] = try Party.find(contact.party, in: reading).details.code
    values[.principal] = contact.isPrincipal ? "true" : nil
    values[.version] = String(contact.version)
    return values
  }

  private static func addContact(_ values: FormValues, in session: Session) throws -> Outcome {
    _ = try FormArguments(values, fields: contactFields(isNew: true)).perform(AddContact.self, in: session)
    return Outcome("\(fullName(values)) est ajouté aux contacts.", leaves: true)
  }

  private static func updateContact(
    _ record: Int64, _ values: FormValues, in session: Session
  ) throws -> Outcome {
    var arguments = FormArguments(values, fields: contactFields(isNew: false), clearing: true)
    arguments[.contact] = Int(record)
    arguments[.version] = values[.version].flatMap { Int($0) }
    _ = try arguments.perform(UpdateContact.self, in: session)
    return Outcome("\(fullName(values)) est enregistré.", leaves: true)
  }

  private static func fullName(_ values: FormValues) -> String {
    [values.text(.firstName), values.text(.lastName)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Screens {
  /// What can be done with contacts, by their number.
  package static let contactActions: [Action] = [
    Action(
      "contact.modifier", "Éditer le contact", key: "e", permission: .writeParties, on: .row,
      step: .open { _, rows in .form(.contact, record: rows.record) },
      refusal: { reading, rows in try Contact.find(rows.one(), in: reading).refusal(of: .edit) }),
    Action(
      "contact.effacer", "Supprimer ses données, à sa demande", key: "s", permission: .eraseContacts,
      on: .row,
      step: .confirm(
        { reading, rows in
          let contact = try Contact.find(rows.one(), in: reading)
          return Question(
            "Effacer pour toujours les données de \(contact.details.fullName) ? "
              + "Les pièces déjà émises restent telles quelles.", isDangerous: true)
        },
        { session, rows in
          try session.perform(EraseContact(contact: rows.one()))
          return Outcome("Les données du contact sont effacées.")
        }),
      refusal: { reading, rows in try Contact.find(rows.one(), in: reading).refusal(of: .erase) }),
  ]
}
