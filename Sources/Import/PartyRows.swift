import Foundation
import Kernel
import Parties
import Program
import Store

/// Clients or suppliers, entered in the register by `parties.create`; those whose code is known are skipped.
struct PartyRows: RowTaker {
  private typealias Key = PartyDetails.Key

  static let fields: [ImportField] = [
    ImportField(Key.code, also: "code client", "code fournisseur", "code tiers", "customer id", "id"),
    ImportField(
      Key.name, required: true, also: "nom", "raison sociale", "société", "client", "fournisseur", "company",
      "customer"),
    ImportField(Key.legalForm, also: "forme juridique"),
    ImportField(Key.siren),
    ImportField(Key.siret),
    ImportField(Key.vatNumber, also: "n° tva", "tva intracommunautaire", "n° de tva", "vat"),
    ImportField(Key.street, also: "adresse", "rue", "adresse 1", "address"),
    ImportField(Key.street2, also: "complément", "adresse 2", "complément d'adresse"),
    ImportField(Key.postcode, also: "code postal", "cp", "zip", "postal code"),
    ImportField(Key.city, also: "ville", "commune", "town"),
    ImportField(Key.country, also: "pays", "code pays", "country code"),
    ImportField(Key.deliveryStreet, also: "adresse de livraison"),
    ImportField(Key.deliveryStreet2, also: "complément de livraison"),
    ImportField(Key.deliveryPostcode, also: "code postal de livraison"),
    ImportField(Key.deliveryCity, also: "ville de livraison"),
    ImportField(Key.deliveryCountry, also: "pays de livraison"),
    ImportField(Key.phone, also: "téléphone", "tél", "telephone"),
    ImportField(Key.email, also: "e-mail", "courriel", "mail"),
    ImportField(Key.site, also: "site web", "website"),
    ImportField(Key.sector, also: "secteur", "activité", "industry"),
    ImportField(Key.category, also: "catégorie"),
    ImportField(Key.size, .integer, also: "effectif", "taille", "employees"),
    ImportField(Key.turnover, .money, also: "chiffre d'affaires", "ca", "revenue"),
    ImportField(Key.creditLimit, .money, also: "encours autorisé", "plafond", "limite de crédit"),
    ImportField(Key.terms, also: "conditions de règlement", "règlement", "payment terms"),
    ImportField(Key.firstContact, .day, also: "premier contact"),
    ImportField(Key.owner, also: "responsable", "commercial"),
    ImportField(Key.notes, also: "remarques", "commentaire", "comment"),
    ImportField(Key.force, .flag, also: "autre tiers"),
  ]

  private let role: String
  private let command: Command

  init(role: String) throws {
    self.role = role
    command = try Program.command(CreateParty.name)
  }

  func key(of row: ImportRow) -> String? { row.text(Key.code).map { PartyCode.read($0) ?? $0 } }

  func take(_ row: ImportRow, in batch: borrowing Batch) throws -> Bool {
    if let code = key(of: row), try exists(code, in: batch) { return false }
    let useCase = try row.blaming {
      try command.decode(row.arguments(Self.fields, adding: [Key.roles.rawValue: [role]]))
    }
    do {
      try batch.perform(useCase)
      return true
    } catch let refusal as PartyRefusal where key(of: row) == nil && refusal.saysAlreadyThere {
      return false
    } catch let refusal as any Refusal where refusal.concernsTheRow {
      throw row.rejection(refusal.message, field: refusal.field.map { FieldID($0) })
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
    for field in fields where text(field.id) != nil { object[field.name] = try argument(field) }
    return try JSONSerialization.data(withJSONObject: object)
  }

  private func argument(_ field: ImportField) throws -> Any? {
    switch field.kind {
    case .text: text(field.id)
    case .money: try money(field.id)?.decimal
    case .price: try price(field.id)?.decimal
    case .quantity: try quantity(field.id)?.decimal
    case .day: try day(field.id)?.iso
    case .integer: try integer(field.id)
    case .flag: try flag(field.id)
    case .rate: try rate(field.id)?.decimal
    }
  }
}
