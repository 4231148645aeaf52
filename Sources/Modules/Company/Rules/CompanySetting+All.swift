import Kernel

extension CompanySetting {
  /// Every setting a person may change, in the order the record shows them.
  package static var all: [CompanySetting] { identity + address + reach + bank + policies }

  /// The setting of that key, if any.
  package static func named(_ key: String) -> CompanySetting? { all.first { $0.key == key } }

  private static var identity: [CompanySetting] {
    [
      line("name", "Raison sociale", \.name), line("legal_form", "Forme juridique", \.legalForm),
      number("siren", "SIREN", \.siren) { ($1, $0.siret, $0.vatNumber) },
      number("siret", "SIRET", \.siret) { ($0.siren, $1, $0.vatNumber) },
      number("vat_number", "N° de TVA", \.vatNumber) { ($0.siren, $0.siret, $1) },
      line("capital", "Capital", \.capital), line("rcs", "RCS", \.rcs), line("naf", "Code NAF", \.naf),
    ]
  }

  private static var address: [CompanySetting] {
    [
      line("street", "Adresse", \.address.street), line("street2", "Complément", \.address.street2),
      line("postcode", "Code postal", \.address.postcode), line("city", "Ville", \.address.city),
      CompanySetting(
        key: "country", title: "Pays", text: { $0.address.country }, shown: { $0.address.country },
        set: { $0.address.country = try PostalAddress.country($1, field: "country") }),
    ]
  }

  private static var reach: [CompanySetting] {
    [
      CompanySetting(
        key: "phone", title: "Téléphone", text: \.phone, shown: \.phone,
        set: { $0.phone = try ContactDetail.phone($1) }),
      CompanySetting(
        key: "email", title: "E-mail", text: \.email, shown: \.email,
        set: { $0.email = try ContactDetail.email($1) }),
      line("site", "Site", \.site),
    ]
  }

  private static var bank: [CompanySetting] {
    [
      identifier("iban", "IBAN", \.iban), identifier("bic", "BIC", \.bic),
      line("footer", "Pied de document", \.footer),
    ]
  }

  private static var policies: [CompanySetting] {
    [
      fiscalYear, flag("tax_on_debits", "TVA sur les débits", \.taxOnDebits),
      flag("vat_franchise", "Franchise en base de TVA", \.vatFranchise),
      decimal("default_vat", "TVA par défaut", \.defaultVAT) { $0.french }, terms,
      decimal("late_penalty_rate", "Pénalités de retard", \.latePenaltyRate) { $0.french },
      line("early_discount_text", "Escompte", \.earlyDiscountText), quoteValidity,
      decimal("write_off_tolerance", "Écart soldable", \.writeOffTolerance) { $0.french },
      paymentApproval, flag("separation_of_duties", "Séparer saisie et validation", \.separationOfDuties),
    ]
  }

  private static var fiscalYear: CompanySetting {
    CompanySetting(
      key: "fiscal_year_start", title: "Début d’exercice", text: { $0.fiscalYearStart.text },
      shown: { $0.fiscalYearStart.french },
      set: { profile, text in
        guard let start = FiscalYearStart(text) else {
          throw CommonRefusal.invalidValue(
            field: "fiscal_year_start", reason: "écrivez le mois et le jour, comme 01-01")
        }
        profile.fiscalYearStart = start
      })
  }

  private static var terms: CompanySetting {
    CompanySetting(
      key: "default_terms", title: "Règlement par défaut", text: { $0.defaultTerms.code },
      shown: { $0.defaultTerms.label },
      set: { profile, text in
        guard let terms = PaymentTerms(code: text) else {
          throw CommonRefusal.invalidValue(field: "default_terms", reason: "écrivez 30, 45fm, fm45 ou 30fm10")
        }
        profile.defaultTerms = terms
      })
  }

  private static var paymentApproval: CompanySetting {
    CompanySetting(
      key: "payment_approval_above", title: "Bon à payer au-dessus de",
      text: { $0.paymentApprovalAbove?.decimal ?? "" },
      shown: { $0.paymentApprovalAbove?.frenchEuros ?? "" },
      set: { profile, text in
        guard !text.isEmpty else { return profile.paymentApprovalAbove = nil }
        guard let amount = Money(decimal: text), !amount.isNegative else {
          throw CommonRefusal.invalidValue(
            field: "payment_approval_above", reason: "« \(text) » n’est pas un montant positif")
        }
        profile.paymentApprovalAbove = amount
      })
  }

  private static var quoteValidity: CompanySetting {
    CompanySetting(
      key: "quote_validity_days", title: "Validité des devis (jours)", text: { String($0.quoteValidityDays) },
      shown: { String($0.quoteValidityDays) },
      set: { profile, text in
        guard let days = Int(text), (1...365).contains(days) else {
          throw CommonRefusal.invalidValue(field: "quote_validity_days", reason: "entre 1 et 365 jours")
        }
        profile.quoteValidityDays = days
      })
  }

  /// One of the three public numbers; set alone only when read back from the file, where they already agree.
  private static func number<I: Identifier>(
    _ key: String, _ title: String, _ read: any KeyPath<CompanyProfile, I?> & Sendable,
    with: @escaping @Sendable (CompanyProfile, I?) -> (SIREN?, SIRET?, VATNumber?)
  ) -> CompanySetting {
    CompanySetting(
      key: key, title: title, text: { $0[keyPath: read]?.text ?? "" },
      shown: { $0[keyPath: read]?.formatted ?? "" },
      set: { profile, text in
        let (siren, siret, vat) = with(profile, text.isEmpty ? nil : try I(text))
        profile.identifiers = LegalIdentifiers(siren: siren, siret: siret, vatNumber: vat)
      })
  }
}
