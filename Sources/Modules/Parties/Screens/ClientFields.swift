import Company
import CompanyFacts
import Desk
import Kernel
import Parties
import PartiesFacts
import Store

/// The fields of a party's record; the path of Enter keeps to what one copies from a letterhead.
enum ClientFields {
  /// - Parameters:
  ///   - asksForce: whether a possible duplicate has to be told apart before saving.
  ///   - namesOwner: whether the viewer may say who is in charge.
  static func all(asksForce: Bool, namesOwner: Bool) -> [FormField] {
    identity(asksForce: asksForce) + address + delivery + activity + commerce + (namesOwner ? [owner] : [])
      + [notes]
  }

  private static func identity(asksForce: Bool) -> [FormField] {
    let force = FormField(
      "force", "Pas un doublon", .toggle, hint: "oui : c'est un autre tiers que celui qui lui ressemble")
    return [
      FormField("name", "Nom", .text(max: 120), required: true, section: "Identité"),
      FormField("siren", "SIREN ou SIRET", .text(max: 20), hint: "9 ou 14 chiffres ; le reste s'en déduit"),
    ] + (asksForce ? [force] : []) + [
      FormField("code", "Code", .text(max: 12), onPath: false, hint: "proposé d'après le nom"),
      FormField(
        "legal_form", "Forme juridique", .text(max: 30), onPath: false, hint: "SARL, SAS, association…"),
      FormField("siret", "SIRET", .text(max: 20), onPath: false),
      FormField("vat_number", "N° de TVA", .text(max: 20), onPath: false, hint: "vide : déduit du SIREN"),
      .member(of: "roles", PartyRole.client.rawValue, "Client"),
      .member(of: "roles", PartyRole.prospect.rawValue, "Prospect"),
      .member(of: "roles", PartyRole.supplier.rawValue, "Fournisseur"),
      .member(of: "roles", PartyRole.partner.rawValue, "Partenaire"),
    ]
  }

  private static let address = [
    FormField("street", "Rue", .text(max: 120), section: "Adresse et contact"),
    FormField("street2", "Complément", .text(max: 120), onPath: false),
    FormField("postcode", "Code postal", .text(max: 12)),
    FormField("city", "Ville", .text(max: 60)),
    FormField("country", "Pays", .text(max: 2), onPath: false, hint: "deux lettres : FR, BE…"),
    // The way to reach them comes before the delivery address, which most have not.
    FormField("phone", "Téléphone", .text(max: 30)),
    FormField("email", "E-mail", .text(max: 120)),
    FormField("site", "Site", .text(max: 120), onPath: false),
  ]

  private static let delivery = [
    FormField(
      "delivery_street", "Rue", .text(max: 120), onPath: false, section: "Livraison, si elle est ailleurs"),
    FormField("delivery_street2", "Complément", .text(max: 120), onPath: false),
    FormField("delivery_postcode", "Code postal", .text(max: 12), onPath: false),
    FormField("delivery_city", "Ville", .text(max: 60), onPath: false),
    FormField("delivery_country", "Pays", .text(max: 2), onPath: false),
  ]

  private static let activity = [
    FormField("sector", "Secteur", .text(max: 60), onPath: false, section: "Activité"),
    FormField("category", "Catégorie", .text(max: 40), onPath: false, hint: "votre propre classement"),
    FormField("size", "Effectif", .count, onPath: false),
    FormField("turnover", "Chiffre d'affaires", .money, onPath: false),
    FormField("first_contact", "Premier contact", .day, onPath: false),
  ]

  private static let commerce = [
    FormField(
      "terms", "Règlement", .picker(.offered(.paymentTerms)), onPath: false, section: "Commercial",
      hint: "30, 45fm, fm45… ; vide : celui de la société"),
    FormField("credit_limit", "Encours autorisé", .money, onPath: false, hint: "vide : sans limite"),
    FormField("iban", "IBAN", .text(max: 42), onPath: false, hint: "d'un fournisseur, pour le virer"),
    FormField("bic", "BIC", .text(max: 11), onPath: false),
  ]

  private static let owner = FormField(
    "owner", "Responsable", .picker(.offered(.user)), onPath: false, hint: "qui suit ce client")
  private static let notes = FormField("notes", "Notes", .text(max: 2_000), onPath: false)
}

extension Party {
  /// Its record as the form's values; what is empty is left out.
  var formValues: [String: String] {
    let texts = [
      "code": details.code, "name": details.name, "legal_form": details.legalForm,
      "siren": details.siren?.text ?? "", "siret": details.siret?.text ?? "",
      "vat_number": details.vatNumber?.text ?? "", "phone": details.phone, "email": details.email,
      "site": details.site, "sector": details.sector, "category": details.category, "notes": details.notes,
      "size": details.size.map { String($0) } ?? "", "turnover": details.turnover?.decimal ?? "",
      "credit_limit": details.creditLimit?.decimal ?? "",
      "iban": details.iban?.text ?? "", "bic": details.bic?.text ?? "", "terms": details.terms?.code ?? "",
      "first_contact": details.firstContact?.iso ?? "", "version": String(version),
    ]
    let roles = details.roles.list.map { ("roles.\($0.rawValue)", "true") }
    let places =
      details.address.formValues(prefix: "") + (details.delivery?.formValues(prefix: "delivery_") ?? [])
    return texts.merging(roles + places) { first, _ in first }.filter { !$0.value.isEmpty }
  }
}

extension PostalAddress {
  fileprivate func formValues(prefix: String) -> [(String, String)] {
    [
      (prefix + "street", street), (prefix + "street2", street2), (prefix + "postcode", postcode),
      (prefix + "city", city), (prefix + "country", country),
    ]
  }
}
