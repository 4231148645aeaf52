import Company
import Kernel

extension ContactDetails: DescribedRecord {
  package enum Key: String, FieldKey {
    case function, phone, email, principal, notes
    case lastName = "last_name", firstName = "first_name"
  }

  /// In the order of the form.
  package static let fields = RecordFields<ContactDetails>(
    [
      .text(.lastName, "Nom", \.lastName, .line(80)).form(required: true),
      .text(.firstName, "Prénom", \.firstName, .line(80)),
      .text(.function, "Fonction", \.function, .line(80)).form(hint: "comptabilité, achats, gérance…"),
      .text(.phone, "Téléphone", \.phone, .phone),
      .text(.email, "E-mail", \.email, .email),
      // One of the party's contacts is: it is told of the contact, not kept with what is known of the person.
      .asked(.principal, "Principal", .toggle, argument: .flag)
        .form(
          "Contact principal", onPath: false, hint: "celui à qui l'on écrit d'abord ; un seul par client"),
      .text(.notes, "Notes", \.notes, .paragraph(1_000)).form(onPath: false),
    ],
    arguments: [.function, .email, .phone, .notes, .principal, .lastName],
    journal: [.lastName, .email, .phone, .principal])
}
