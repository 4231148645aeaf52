import Kernel

extension CompanyProfile: DescribedRecord {
  package enum Key: String, FieldKey {
    case name, capital, rcs, naf, street, street2, postcode, city, country, phone, email, site, iban
    case bic, footer, siren, siret
    case legalForm = "legal_form", defaultVat = "default_vat", defaultTerms = "default_terms"
    case quoteValidityDays = "quote_validity_days", latePenaltyRate = "late_penalty_rate"
    case earlyDiscountText = "early_discount_text", taxOnDebits = "tax_on_debits"
    case vatFranchise = "vat_franchise", writeOffTolerance = "write_off_tolerance"
    case paymentApprovalAbove = "payment_approval_above", separationOfDuties = "separation_of_duties"
    case fiscalYearStart = "fiscal_year_start", vatNumber = "vat_number"
  }

  /// What a person may change of the company, in the order of its form; each is kept as a text by its key.
  package static let fields = RecordFields<CompanyProfile>(
    identity + reach + bank + sales + control,
    arguments: [
      .siren, .capital, .name, .vatNumber, .fiscalYearStart, .taxOnDebits, .separationOfDuties,
      .defaultVat, .latePenaltyRate, .quoteValidityDays, .writeOffTolerance,
    ],
    journal: [
      .name, .fiscalYearStart, .taxOnDebits, .defaultVat, .latePenaltyRate, .quoteValidityDays,
      .writeOffTolerance,
    ])

  private typealias Fields = [RecordField<CompanyProfile>]

  private static let identity: Fields = [
    .text(.name, "Raison sociale", \.name, .line(120)).form(required: true, section: "Identité"),
    .text(.legalForm, "Forme juridique", \.legalForm, .line(30)),
    .siren(.siren, \.identifiers),
    .siret(.siret, \.identifiers, with: .siren).form(hint: "celui du siège"),
    .vatNumber(.vatNumber, \.identifiers, with: .siren).form(onPath: false, hint: "vide : déduit du SIREN"),
    .text(.capital, "Capital", \.capital, .line(40)).form(hint: "tel qu'imprimé : 10 000 €"),
    .text(.rcs, "RCS", \.rcs, .line(60)).form(hint: "tel qu'imprimé : RCS Lyon 732 829 320"),
    .text(.naf, "Code NAF", \.naf, .line(10)).form(onPath: false),
  ]

  private static let reach: Fields = [
    .text(.street, "Adresse", \.address.street, .line(120)).form("Rue", section: "Adresse"),
    .text(.street2, "Complément", \.address.street2, .line(120)).form(onPath: false),
    .text(.postcode, "Code postal", \.address.postcode, .line(12)),
    .text(.city, "Ville", \.address.city, .line(60)),
    .text(.country, "Pays", \.address.country, .country).form(onPath: false, hint: "deux lettres : FR"),
    .text(.phone, "Téléphone", \.phone, .phone),
    .text(.email, "E-mail", \.email, .email),
    .text(.site, "Site", \.site, .line(120)).form(onPath: false),
  ]

  private static let bank: Fields = [
    .optional(.iban, "IBAN", \.iban, .identifier(42))
      .form(section: "Banque et pied de document", hint: "imprimé sur les factures"),
    .optional(.bic, "BIC", \.bic, .identifier(11)),
    .text(.footer, "Pied de document", \.footer, .line(300)).form(onPath: false),
  ]

  private static let sales: Fields = [
    .value(.defaultVat, "TVA par défaut", \.defaultVAT, .rate(.choice(VATRate.usual)).positive)
      .form(onPath: false, section: "Ventes", hint: "le taux d'une ligne nouvelle"),
    .value(.defaultTerms, "Règlement par défaut", \.defaultTerms, .terms).form(onPath: false),
    .value(.quoteValidityDays, "Validité des devis (jours)", \.quoteValidityDays, .daysOfYear)
      .form("Validité des devis", onPath: false, hint: "en jours"),
    .value(.latePenaltyRate, "Pénalités de retard", \.latePenaltyRate, .percentage.positive)
      .form(onPath: false, hint: "par an ; au moins trois fois le taux légal"),
    .text(.earlyDiscountText, "Escompte", \.earlyDiscountText, .line(120))
      .form(onPath: false, hint: "la mention imprimée"),
    .value(.taxOnDebits, "TVA sur les débits", \.taxOnDebits, .flag)
      .form(onPath: false, hint: "option pour les services"),
    .value(.vatFranchise, "Franchise en base de TVA", \.vatFranchise, .flag)
      .form("Franchise de TVA", onPath: false, hint: "la société ne facture pas de TVA"),
  ]

  private static let control: Fields = [
    .value(.writeOffTolerance, "Écart soldable", \.writeOffTolerance, .money.positive)
      .form(onPath: false, section: "Contrôle", hint: "ce que l'on peut abandonner sans autre droit"),
    .optional(.paymentApprovalAbove, "Bon à payer au-dessus de", \.paymentApprovalAbove, .threshold)
      .form(onPath: false, hint: "TTC ; vide : aucune facture fournisseur n'en demande"),
    .value(.separationOfDuties, "Séparer saisie et validation", \.separationOfDuties, .flag)
      .form(onPath: false, hint: "qui a saisi une facture ne la valide pas"),
    .value(.fiscalYearStart, "Début d’exercice", \.fiscalYearStart, .monthAndDay)
      .form("Début d'exercice", onPath: false, hint: "mois et jour : 01-01"),
  ]
}

extension VATRate {
  fileprivate static var usual: [Choice] {
    [2_000, 1_000, 550, 210, 0].map { VATRate(basisPoints: $0) }.map { Choice($0.decimal, $0.french) }
  }
}

extension Notation where Value: FixedDecimal & SendableMetatype {
  fileprivate var positive: Notation {
    checked { number, key in
      guard number >= .zero else {
        throw CommonRefusal.invalidValue(
          field: key, reason: "« \(number.decimal) » n’est pas un nombre positif")
      }
    }
  }
}

extension Notation<Money> {
  /// An amount that a script writes as a text alone.
  fileprivate static var threshold: Notation {
    Notation(
      .money, argument: .text, text: \.decimal,
      read: { text, key in
        guard let amount = Money(decimal: text), !amount.isNegative else {
          throw CommonRefusal.invalidValue(field: key, reason: "« \(text) » n’est pas un montant positif")
        }
        return amount
      }, stored: { .integer($0.cents) }, restored: { try $0.integer { Money(cents: $0) } }
    ).shown(\.frenchEuros)
  }
}

extension Notation<Int> {
  fileprivate static var daysOfYear: Notation {
    count.checked { days, key in
      guard (1...365).contains(days) else {
        throw CommonRefusal.invalidValue(field: key, reason: "entre 1 et 365 jours")
      }
    }
  }
}

extension Notation<FiscalYearStart> {
  fileprivate static var monthAndDay: Notation {
    Notation(
      .text(max: 5), argument: .text, text: \.text,
      read: { text, key in
        guard let start = FiscalYearStart(text) else {
          throw CommonRefusal.invalidValue(field: key, reason: "écrivez le mois et le jour, comme 01-01")
        }
        return start
      }, stored: { .text($0.text) }, restored: { try $0.text { FiscalYearStart($0) } }
    ).shown(\.french)
  }
}
