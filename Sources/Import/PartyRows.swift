import Foundation
import Kernel
import Parties
import Program
import Store

/// Clients or suppliers, entered in the register by `parties.create`; those whose code is known are skipped.
struct PartyRows: RowTaker {
  static let fields: [ImportField] = [
    ImportField("code", also: "code client", "code fournisseur", "code tiers", "customer id", "id"),
    ImportField(
      "name", required: true, also: "nom", "raison sociale", "société", "client", "fournisseur", "company",
      "customer"),
    ImportField("legal_form", also: "forme juridique"),
    ImportField("siren"),
    ImportField("siret"),
    ImportField("vat_number", also: "n° tva", "tva intracommunautaire", "n° de tva", "vat"),
    ImportField("street", also: "adresse", "rue", "adresse 1", "address"),
    ImportField("street2", also: "complément", "adresse 2", "complément d'adresse"),
    ImportField("postcode", also: "code postal", "cp", "zip", "postal code"),
    ImportField("city", also: "ville", "commune", "town"),
    ImportField("country", also: "pays", "code pays", "country code"),
    ImportField("delivery_street", also: "adresse de livraison"),
    ImportField("delivery_street2", also: "complément de livraison"),
    ImportField("delivery_postcode", also: "code postal de livraison"),
    ImportField("delivery_city", also: "ville de livraison"),
    ImportField("delivery_country", also: "pays de livraison"),
    ImportField("phone", also: "téléphone", "tél", "telephone"),
    ImportField("email", also: "e-mail", "courriel", "mail"),
    ImportField("site", also: "site web", "website"),
    ImportField("sector", also: "secteur", "activité", "industry"),
    ImportField("category", also: "catégorie"),
    ImportField("size", .integer, also: "effectif", "taille", "employees"),
    ImportField("turnover", .money, also: "chiffre d'affaires", "ca", "revenue"),
    ImportField("credit_limit", .money, also: "encours autorisé", "plafond", "limite de crédit"),
    ImportField("terms", also: "conditions de règlement", "règlement", "payment terms"),
    ImportField("first_contact", .day, also: "premier contact"),
    ImportField("owner", also: "responsable", "commercial"),
    ImportField("notes", also: "remarques", "commentaire", "comment"),
    ImportField("force", .flag, also: "autre tiers"),
  ]

  private let role: String
  private let command: Command

  init(role: String) throws {
    self.role = role
    command = try Program.command(CreateParty.name)
  }

  func key(of row: ImportRow) -> String? { row.text("code").map { PartyCode.read($0) ?? $0 } }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool {
    if let code = key(of: row), try exists(code, in: batch) { return false }
    let useCase = try row.blaming {
      try command.decode(row.arguments(Self.fields, adding: ["roles": [role]]))
    }
    do {
      try batch.perform(useCase)
      return true
    } catch let refusal as PartyRefusal where key(of: row) == nil && refusal.saysAlreadyThere {
      return false
    } catch let refusal as any Refusal where refusal.concernsTheRow {
      throw row.rejection(refusal.message, field: refusal.field)
    }
  }

  private func exists(_ code: String, in batch: borrowing Batch) throws -> Bool {
    try batch.read { try $0.party(code) != nil }
  }
}

extension PartyRefusal {
  /// Whether a row without a code is someone the register has: imported again, it makes nothing.
  fileprivate var saysAlreadyThere: Bool {
    switch self {
    case .siretTaken, .possibleDuplicate: true
    default: false
    }
  }
}

extension Reading {
  /// The party of that code, if the viewer may see one.
  func party(_ code: String) throws -> Party? {
    do { return try Party.find(.code(code), in: self) } catch CommonRefusal.notFound { return nil }
  }
}

extension ImportRow {
  /// The row as the JSON object that `comptoir do` would take: empty fields are left out.
  func arguments(_ fields: [ImportField], adding constants: [String: Any]) throws -> Data {
    var object = constants
    for field in fields where text(field.name) != nil { object[field.name] = try argument(field) }
    return try JSONSerialization.data(withJSONObject: object)
  }

  private func argument(_ field: ImportField) throws -> Any? {
    switch field.kind {
    case .text: text(field.name)
    case .money: try money(field.name)?.decimal
    case .price: try price(field.name)?.decimal
    case .quantity: try quantity(field.name)?.decimal
    case .day: try day(field.name)?.iso
    case .integer: try integer(field.name)
    case .flag: try flag(field.name)
    case .rate: try rate(field.name)?.decimal
    }
  }
}
