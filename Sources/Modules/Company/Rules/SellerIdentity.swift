import Kernel

/// The company as one document prints it, frozen with the document.
///
/// Source of what it must say: C. com. art. R123-237 and L441-9, CGI ann. II art. 242 nonies A.
package struct SellerIdentity: Hashable, Codable, Sendable {
  package let name: String
  package let legalForm: String
  package let address: PostalAddress
  package let siren: SIREN?
  package let siret: SIRET?
  package let vatNumber: VATNumber?
  package let capital: String
  package let rcs: String
  package let naf: String
  package let phone: String
  package let email: String
  package let site: String
  package let iban: IBAN?
  package let bic: BIC?
  package let footer: String
  package let taxOnDebits: Bool
  package let vatFranchise: Bool
  package let latePenaltyRate: Percentage
  package let earlyDiscountText: String
}

extension CompanyProfile {
  /// What a document validated now freezes of the company.
  package var letterhead: SellerIdentity {
    SellerIdentity(
      name: name, legalForm: legalForm, address: address, siren: siren, siret: siret, vatNumber: vatNumber,
      capital: capital, rcs: rcs, naf: naf, phone: phone, email: email, site: site, iban: iban, bic: bic,
      footer: footer, taxOnDebits: taxOnDebits, vatFranchise: vatFranchise, latePenaltyRate: latePenaltyRate,
      earlyDiscountText: earlyDiscountText)
  }
}
