import Kernel
import Plan

/// The company itself: who it is on its documents, and the policies its modules follow.
package struct CompanyProfile: Hashable, Sendable {
  package var name = ""
  package var legalForm = ""
  package var identifiers = LegalIdentifiers()
  package var address = PostalAddress()
  package var phone = ""
  package var email = ""
  package var site = ""
  /// As printed: "10 000 €".
  package var capital = ""
  /// The town of the register and the number, as printed: "RCS Lyon 732 829 320".
  package var rcs = ""
  package var naf = ""
  package var iban: IBAN?
  package var bic: BIC?
  /// Printed at the foot of every document.
  package var footer = ""

  /// 1 to 3; changed by `SetPlan` only.
  package internal(set) var plan = Plan.first
  package var fiscalYearStart = FiscalYearStart.january

  /// VAT on services falls due with the invoice rather than with its payment (CGI art. 269, 2 c).
  package var taxOnDebits = false
  /// The company charges no VAT (franchise en base, CGI art. 293 B).
  package var vatFranchise = false
  package var defaultVAT = VATRate(basisPoints: 2_000)
  package var defaultTerms = PaymentTerms.days(30)
  /// The annual rate of late interest; at least three times the legal rate (C. com. art. L441-10), 2,62 % in
  /// the first half of 2026.
  package var latePenaltyRate = Percentage(basisPoints: 786)
  /// The discount for early payment, or that there is none (C. com. art. L441-9).
  package var earlyDiscountText = "Pas d’escompte pour paiement anticipé"
  package var quoteValidityDays = 30
  /// The greatest difference anyone who records receipts may write off.
  package var writeOffTolerance = Money(cents: 500)
  /// The amount with VAT above which a supplier's invoice is paid only once someone allowed it (*bon à payer*); `nil`
  /// for never.
  package var paymentApprovalAbove: Money?
  /// Whether a document's author is kept from validating it.
  package var separationOfDuties = false

  package init() {}

  package var siren: SIREN? { identifiers.siren }
  package var siret: SIRET? { identifiers.siret }
  package var vatNumber: VATNumber? { identifiers.vatNumber }

  /// The rate a new line starts with: none where the company charges no VAT.
  package var usualVAT: VATRate { vatFranchise ? .zero : defaultVAT }
}
