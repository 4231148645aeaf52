import Company
import Kernel
import PartiesFacts

extension PartyDetails: DescribedRecord {
  package enum Key: String, FieldKey {
    case name, force, code, street, street2, postcode, city, country, phone, email, site, sector
    case category, size, turnover, terms, iban, bic, owner, notes, roles, siren, siret
    case legalForm = "legal_form", deliveryStreet = "delivery_street"
    case deliveryStreet2 = "delivery_street2", deliveryPostcode = "delivery_postcode"
    case deliveryCity = "delivery_city", deliveryCountry = "delivery_country"
    case firstContact = "first_contact", creditLimit = "credit_limit", vatNumber = "vat_number"
  }

  /// In the order of the form; the path of Enter keeps to what one copies from a letterhead.
  package static let fields = RecordFields<PartyDetails>(
    identity + reach + delivery + activity + commerce,
    arguments: [
      .code, .roles, .siren, .siret, .street, .sector, .notes, .size, .terms, .owner, .force,
      .iban, .name, .legalForm, .vatNumber, .deliveryStreet, .creditLimit, .firstContact,
    ],
    journal: [
      .code, .name, .roles, .legalForm, .siren, .siret, .vatNumber, .street, .deliveryStreet,
      .phone, .sector, .size, .creditLimit, .terms, .owner, .firstContact, .iban, .notes,
    ])

  private typealias Fields = [RecordField<PartyDetails>]

  private static let identity: Fields = [
    .value(.name, "Nom", \.name, .named).form(required: true, section: "Identité"),
    .siren(.siren, \.identifiers).form("SIREN ou SIRET", hint: "9 ou 14 chiffres ; le reste s'en déduit"),
    .question(.force, "Pas un doublon").form(hint: "oui : c'est un autre tiers que celui qui lui ressemble"),
    .value(.code, "Code", \.code, .partyCode).leftWhenEmpty.form(
      onPath: false, hint: "proposé d'après le nom"),
    .text(.legalForm, "Forme juridique", \.legalForm, .line(30))
      .form(onPath: false, hint: "SARL, SAS, association…"),
    .siret(.siret, \.identifiers, with: .siren).form(onPath: false),
    .vatNumber(.vatNumber, \.identifiers, with: .siren).form(onPath: false, hint: "vide : déduit du SIREN"),
    .roles,
  ]

  // The way to reach them comes before the delivery address, which most have not.
  private static let reach: Fields = [
    .text(.street, "Adresse", \.address.street, .line(120)).form("Rue", section: "Adresse et contact")
      .told { $0.address.oneLine }
      .completed { if $0.address.isBlank { $0.address = $1.address } },
    .text(.street2, "Complément", \.address.street2, .line(120)).form(onPath: false).inAddress,
    .text(.postcode, "Code postal", \.address.postcode, .line(12)).inAddress,
    .text(.city, "Ville", \.address.city, .line(60)).inAddress,
    .text(.country, "Pays", \.address.country, .country).form(onPath: false, hint: "deux lettres : FR, BE…")
      .inAddress,
    .text(.phone, "Téléphone", \.phone, .phone),
    .text(.email, "E-mail", \.email, .email),
    .text(.site, "Site", \.site, .line(120)).form(onPath: false),
  ]

  private static let delivery: Fields = [
    .place(.deliveryStreet, "Livraison", \.street, .line(120))
      .form("Rue", onPath: false, section: "Livraison, si elle est ailleurs")
      .told { $0.delivery?.oneLine ?? "" }
      .completed { $0.delivery = $0.delivery ?? $1.delivery },
    .place(.deliveryStreet2, "Complément", \.street2, .line(120)).inDelivery,
    .place(.deliveryPostcode, "Code postal", \.postcode, .line(12)).inDelivery,
    .place(.deliveryCity, "Ville", \.city, .line(60)).inDelivery,
    .place(.deliveryCountry, "Pays", \.country, .country).inDelivery,
  ]

  private static let activity: Fields = [
    .text(.sector, "Secteur", \.sector, .line(60)).form(onPath: false, section: "Activité"),
    .text(.category, "Catégorie", \.category, .line(40)).form(
      onPath: false, hint: "votre propre classement"),
    .optional(.size, "Effectif", \.size, .count.notNegative { $0 < 0 }).form(onPath: false),
    .optional(.turnover, "Chiffre d’affaires", \.turnover, .money.notNegative(\.isNegative))
      .form("Chiffre d'affaires", onPath: false),
    .optional(.firstContact, "Premier contact", \.firstContact, .day).form(onPath: false)
      .completed { $0.firstContact = [$0.firstContact, $1.firstContact].compactMap(\.self).min() },
  ]

  private static let commerce: Fields = [
    .optional(.terms, "Règlement", \.terms, .terms)
      .form(onPath: false, section: "Commercial", hint: "30, 45fm, fm45… ; vide : celui de la société"),
    .optional(.creditLimit, "Encours autorisé", \.creditLimit, .money.notNegative(\.isNegative))
      .form(onPath: false, hint: "vide : sans limite"),
    // An account and its bank go together.
    .optional(.iban, "IBAN", \.iban, .identifier(42)).clearedByBlanks.form(
      onPath: false, hint: "d'un fournisseur, pour le virer"
    )
    .completed { kept, other in
      guard kept.iban == nil else { return }
      (kept.iban, kept.bic) = (other.iban, other.iban == nil ? kept.bic ?? other.bic : other.bic)
    },
    .optional(.bic, "BIC", \.bic, .identifier(11)).clearedByBlanks.form(onPath: false).completed(
      with: .iban),
    .user(.owner, "Responsable", \.ownerID).form(onPath: false, hint: "qui suit ce client").column(
      "owner_id"),
    .text(.notes, "Notes", \.notes, .paragraph(2_000)).form(onPath: false)
      .completed { $0.notes = [$0.notes, $1.notes].filter { !$0.isEmpty }.joined(separator: "\n") },
  ]
}

extension RecordField<PartyDetails> {
  fileprivate static var roles: RecordField {
    RecordField(
      .roles, "Rôles", .members(PartyRoles.choices),
      argument: FieldArgument([PartyRole].self, text: PartyRoles.text),
      text: { PartyRoles.text($0.roles.list) },
      shown: \.roles.french,
      set: { details, text in
        details.roles = PartyRoles(text.split(separator: ",").compactMap { PartyRole(rawValue: String($0)) })
        guard !details.roles.isEmpty else { throw PartyRefusal.withoutRole }
      },
      columns: [
        .flag("is_prospect", \.roles.isProspect), .flag("is_supplier", \.roles.isSupplier),
        .flag("is_partner", \.roles.isPartner),
      ]
    ).form(onPath: false).completed { $0.roles = $0.roles.union($1.roles) }
  }

  /// A part of the delivery address, which most have not.
  fileprivate static func place(
    _ key: Key, _ title: String, _ part: any WritableKeyPath<PostalAddress, String> & Sendable,
    _ notation: Notation<String>
  ) -> RecordField {
    RecordField(
      key, title, notation.kind, argument: .text, text: { $0.delivery?[keyPath: part] ?? "" },
      set: { $0.deliveryPlace[keyPath: part] = try notation.read($1, key.rawValue) },
      columns: [
        FieldColumn(key.rawValue, value: { $0.delivery.map { .text($0[keyPath: part]) } ?? .null }) {
          details, stored in
          if let text = try stored.text({ $0 }) { details.deliveryPlace[keyPath: part] = text }
        }
      ])
  }

  fileprivate var inAddress: RecordField { told(with: .street).completed(with: .street) }
  fileprivate var inDelivery: RecordField { form(onPath: false).told(with: .deliveryStreet) }
}

extension Notation<String> {
  fileprivate static var named: Notation {
    line(120) { text, _ in
      let name = try FieldText.line(text)
      guard !name.isEmpty else { throw PartyRefusal.nameless }
      return name
    }
  }

  fileprivate static var partyCode: Notation {
    line(12) { text, _ in
      guard let code = PartyCode.read(text) else { throw PartyRefusal.invalidCode(text) }
      return code
    }
  }
}

extension Notation {
  fileprivate func notNegative(_ isNegative: @escaping @Sendable (Value) -> Bool) -> Notation {
    checked { if isNegative($0) { throw PartyRefusal.negative(field: $1) } }
  }
}

extension PartyRoles {
  fileprivate static let choices = [
    Choice(PartyRole.client.rawValue, "Client"), Choice(PartyRole.prospect.rawValue, "Prospect"),
    Choice(PartyRole.supplier.rawValue, "Fournisseur"), Choice(PartyRole.partner.rawValue, "Partenaire"),
  ]

  /// The words of a list, as a field's text.
  @Sendable package static func text(_ roles: [PartyRole]) -> String {
    roles.map(\.rawValue).joined(separator: ",")
  }

  fileprivate var isProspect: Bool {
    get { standing == .prospect }
    set { standing = newValue ? .prospect : .none }
  }
}
