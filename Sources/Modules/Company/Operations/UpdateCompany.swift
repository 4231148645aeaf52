import CompanyFacts
import Kernel
import Store

/// Changes the company's identity or policies; a key left out stays as it is, an empty text clears it.
package struct UpdateCompany: UseCase {
  package static let name = "company.update"
  package static let title = "Modifier la société"
  package static let permission = Permission.writeCompany

  package var companyName, legalForm, siren, siret, vatNumber, capital, rcs, naf: String?
  package var street, street2, postcode, city, country, phone, email, site: String?
  package var iban, bic, footer: String?
  package var fiscalYearStart: String?
  package var taxOnDebits, vatFranchise, separationOfDuties: Bool?
  package var defaultVAT: VATRate?
  package var defaultTerms: PaymentTerms?
  package var latePenaltyRate: Percentage?
  package var earlyDiscountText: String?
  package var quoteValidityDays: Int?
  package var writeOffTolerance: Money?
  /// An empty text for never.
  package var paymentApprovalAbove: String?

  enum CodingKeys: String, CodingKey {
    case siren, siret, capital, rcs, naf, street, street2, postcode, city, country, phone, email, site, iban,
      bic
    case footer
    case companyName = "name"
    case legalForm = "legal_form"
    case vatNumber = "vat_number"
    case fiscalYearStart = "fiscal_year_start"
    case taxOnDebits = "tax_on_debits"
    case vatFranchise = "vat_franchise"
    case separationOfDuties = "separation_of_duties"
    case defaultVAT = "default_vat"
    case defaultTerms = "default_terms"
    case latePenaltyRate = "late_penalty_rate"
    case earlyDiscountText = "early_discount_text"
    case quoteValidityDays = "quote_validity_days"
    case writeOffTolerance = "write_off_tolerance"
    case paymentApprovalAbove = "payment_approval_above"
  }

  /// A change of nothing; set what changes.
  package init() {}

  package func run(in tx: borrowing Transaction) throws -> Done {
    let before = try CompanyProfile.load(in: tx.db)
    var after = before
    after.identifiers = try before.identifiers.changed(siren: siren, siret: siret, vatNumber: vatNumber)
    for (key, text) in texts {
      if let text { try CompanySetting.named(key)?.set(&after, text) }
    }
    guard !after.name.isEmpty else { throw CompanyRefusal.nameless }
    guard after != before else { return Done() }
    let event = CompanyUpdated(settings: after.settings)
    try tx.record(
      Change("modification", of: event.subject, fields: Change.fields(from: before.shown, to: after.shown)))
    try tx.emit(event)
    return Done()
  }

  /// What was given, by setting, but for the three public numbers, which go together.
  private var texts: [(String, String?)] {
    [
      ("name", companyName), ("legal_form", legalForm), ("capital", capital), ("rcs", rcs), ("naf", naf),
      ("street", street), ("street2", street2), ("postcode", postcode), ("city", city), ("country", country),
      ("phone", phone), ("email", email), ("site", site), ("iban", iban), ("bic", bic), ("footer", footer),
      ("fiscal_year_start", fiscalYearStart), ("tax_on_debits", taxOnDebits.map(String.init)),
      ("vat_franchise", vatFranchise.map(String.init)),
      ("separation_of_duties", separationOfDuties.map(String.init)), ("default_vat", defaultVAT?.decimal),
      ("default_terms", defaultTerms?.code), ("late_penalty_rate", latePenaltyRate?.decimal),
      ("early_discount_text", earlyDiscountText),
      ("quote_validity_days", quoteValidityDays.map { String($0) }),
      ("write_off_tolerance", writeOffTolerance?.decimal),
      ("payment_approval_above", paymentApprovalAbove),
    ]
  }
}

extension CompanyProfile {
  /// Every setting by its key, as stored.
  var settings: [String: String] {
    Dictionary(CompanySetting.all.map { ($0.key, $0.text(self)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every setting by its French name, as read.
  var shown: [(String, String)] { CompanySetting.all.map { ($0.title, $0.shown(self)) } }
}
