import Kernel
import Parties
import Program
import Store

/// Contacts of parties in the register, entered by `parties.add-contact`; the same person twice is skipped.
struct ContactRows: RowTaker {
  private typealias Key = ContactDetails.Key

  /// What says whose contact a row is.
  private enum Owner: String, FieldKey { case party }

  static let fields: [ImportField] = [
    ImportField(
      Owner.party, required: true, also: "client", "code client", "code", "tiers", "code tiers",
      "fournisseur",
      "customer",
      "customer id"),
    ImportField(Key.lastName, required: true, also: "nom", "nom de famille", "name", "surname"),
    ImportField(Key.firstName, also: "prénom", "first name"),
    ImportField(Key.function, also: "fonction", "poste", "job title", "title"),
    ImportField(Key.email, also: "e-mail", "courriel", "mail"),
    ImportField(Key.phone, also: "téléphone", "tél", "telephone", "mobile", "portable"),
    ImportField(Key.principal, .flag, also: "contact principal"),
    ImportField(Key.notes, also: "remarques", "commentaire"),
  ]

  private let command: Command

  init() throws { command = try Program.command(AddContact.name) }

  func key(of row: ImportRow) -> String? {
    let told = [row.text(Owner.party)] + [Key.lastName, .firstName, .email].map { row.text($0) }
    return Fold.key(told.map { $0 ?? "" }.joined(separator: "\n"))
  }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool {
    let code = try row.requiredText(Owner.party)
    let person = try Self.person(
      last: row.requiredText(Key.lastName), first: row.text(Key.firstName) ?? "",
      email: row.text(Key.email) ?? ""
    )
    let known = try row.blaming(["": Owner.party.id]) { try batch.read { try $0.people(of: code) } }
    guard let known else { throw row.rejection("ce tiers n’existe pas", field: Owner.party.id) }
    if known.contains(person) { return false }
    try row.blaming { try batch.perform(command.decode(row.arguments(Self.fields, adding: [:]))) }
    return true
  }

  fileprivate static func person(last: String, first: String, email: String) -> String {
    Fold.key("\(last)\n\(first)\n\(email)")
  }
}

extension Reading {
  /// The contacts of a party as an import tells them apart; `nil` when the viewer sees no such party.
  fileprivate func people(of code: String) throws -> Set<String>? {
    guard let party = try party(code) else { return nil }
    let contacts = try Contact.all(of: party, in: self).map(\.details)
    return Set(contacts.map { ContactRows.person(last: $0.lastName, first: $0.firstName, email: $0.email) })
  }
}
