import Company
import CompanyFacts
import Desk
import Kernel
import Plan
import Store

extension Screens {
  /// The company's own record: what its documents print and the policies its modules follow.
  package static let companyForm = FormScreen(
    id: .company, title: "Société", permission: .writeCompany,
    fields: { _, _, _ in companyFields },
    load: { reading, _ in try companyValues(in: reading) },
    notes: { reading, _, values in
      guard values["vat_franchise"] == "true" else { return [] }
      return ["Franchise en base : aucune TVA, et les documents le disent (CGI art. 293 B)."]
    },
    save: { session, _, values in
      let changed = values.changed(from: try session.read { try companyValues(in: $0) })
      guard !changed.isEmpty else { return Outcome("Rien n'a changé.", leaves: true) }
      _ = try FormArguments(changed, fields: companyFields, clearing: true).perform(
        UpdateCompany.self, in: session)
      return Outcome("La société est enregistrée.", leaves: true)
    })

  private static func companyValues(in reading: Reading) throws -> [String: String] {
    let profile = try CompanyProfile.load(in: reading)
    let pairs = CompanySetting.all.map { ($0.key, $0.text(profile)) }.filter { !$0.1.isEmpty }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static let companyFields = companyIdentity + companyReach + companyBank + companyPolicies

  private static let companyIdentity = [
    FormField("name", "Raison sociale", .text(max: 120), required: true, section: "Identité"),
    FormField("legal_form", "Forme juridique", .text(max: 30)),
    FormField("siren", "SIREN", .text(max: 20)),
    FormField("siret", "SIRET", .text(max: 20), hint: "celui du siège"),
    FormField("vat_number", "N° de TVA", .text(max: 20), onPath: false, hint: "vide : déduit du SIREN"),
    FormField("capital", "Capital", .text(max: 40), hint: "tel qu'imprimé : 10 000 €"),
    FormField("rcs", "RCS", .text(max: 60), hint: "tel qu'imprimé : RCS Lyon 732 829 320"),
    FormField("naf", "Code NAF", .text(max: 10), onPath: false),
  ]

  private static let companyReach = [
    FormField("street", "Rue", .text(max: 120), section: "Adresse"),
    FormField("street2", "Complément", .text(max: 120), onPath: false),
    FormField("postcode", "Code postal", .text(max: 12)),
    FormField("city", "Ville", .text(max: 60)),
    FormField("country", "Pays", .text(max: 2), onPath: false, hint: "deux lettres : FR"),
    FormField("phone", "Téléphone", .text(max: 30)),
    FormField("email", "E-mail", .text(max: 120)),
    FormField("site", "Site", .text(max: 120), onPath: false),
  ]

  private static let companyBank = [
    FormField(
      "iban", "IBAN", .text(max: 42), section: "Banque et pied de document", hint: "imprimé sur les factures"),
    FormField("bic", "BIC", .text(max: 11)),
    FormField("footer", "Pied de document", .text(max: 300), onPath: false),
  ]

  private static let companyPolicies = [
    FormField(
      "default_vat", "TVA par défaut", .choice(vatChoices), onPath: false, section: "Ventes",
      hint: "le taux d'une ligne nouvelle"),
    FormField("default_terms", "Règlement par défaut", .picker(termsPicker), onPath: false),
    FormField("quote_validity_days", "Validité des devis", .count, onPath: false, hint: "en jours"),
    FormField(
      "late_penalty_rate", "Pénalités de retard", .percentage, onPath: false,
      hint: "par an ; au moins trois fois le taux légal"),
    FormField("early_discount_text", "Escompte", .text(max: 120), onPath: false, hint: "la mention imprimée"),
    FormField(
      "tax_on_debits", "TVA sur les débits", .toggle, onPath: false, hint: "option pour les services"),
    FormField(
      "vat_franchise", "Franchise de TVA", .toggle, onPath: false, hint: "la société ne facture pas de TVA"),
    FormField(
      "write_off_tolerance", "Écart soldable", .money, onPath: false, section: "Contrôle",
      hint: "ce que l'on peut abandonner sans autre droit"),
    FormField(
      "payment_approval_above", "Bon à payer au-dessus de", .money, onPath: false,
      hint: "TTC ; vide : aucune facture fournisseur n'en demande"),
    FormField(
      "separation_of_duties", "Séparer saisie et validation", .toggle, onPath: false,
      hint: "qui a saisi une facture ne la valide pas"),
    FormField(
      "fiscal_year_start", "Début d'exercice", .text(max: 5), onPath: false, hint: "mois et jour : 01-01"),
  ]

  private static let vatChoices = [2_000, 1_000, 550, 210, 0].map { points in
    let rate = VATRate(basisPoints: points)
    return Choice(rate.decimal, rate.french)
  }
}
