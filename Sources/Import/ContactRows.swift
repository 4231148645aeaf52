import Kernel
import Parties
import Program
import Store

/// Contacts of parties in the register, entered by `parties.add-contact`; the same person twice is skipped.
struct ContactRows: RowTaker {
  static let fields: [ImportField] = [
    ImportField(
      "party", required: true, also: "client", "code client", "code", "tiers", "code tiers", "fournisseur",
      "customer",
      "customer id"),
    ImportField("last_name", required: true, also: "nom", "nom de famille", "name", "surname"),
    ImportField("first_name", also: "prénom", "first name"),
    ImportField("function", also: "fonction", "poste", "job title", "title"),
    ImportField("email", also: "e-mail", "courriel", "mail"),
    ImportField("phone", also: "téléphone", "tél", "telephone", "mobile", "portable"),
    ImportField("principal", .flag, also: "contact principal"),
    ImportField("notes", also: "remarques", "commentaire"),
  ]

  private let command: Command

  init() throws { command = try Program.command(AddContact.name) }

  func key(of row: ImportRow) -> String? {
    Fold.key(
      ["party", "last_name", "first_name", "email"].map { row.text($0) ?? "" }.joined(separator: "\n"))
  }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool {
    let code = try row.requiredText("party")
    let person = try Self.person(
      last: row.requiredText("last_name"), first: row.text("first_name") ?? "", email: row.text("email") ?? ""
    )
    let known = try row.blaming(["": "party"]) { try batch.read { try $0.people(of: code) } }
    guard let known else { throw row.rejection("ce tiers n’existe pas", field: "party") }
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
