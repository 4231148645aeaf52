import Company
import Documents
import Kernel

/// The sentences the law wants on a document, in the order they are printed.
///
/// Source: CGI ann. II art. 242 nonies A (nature of operations, option for debits, exemption, reverse
/// charge); C. com. art. L441-9, L441-10 and D441-5 (discount, late penalties, 40 €).
package enum Mentions {
  /// What the VAT of the lines wants: nature of operations, option, and why a line carries none.
  package static func ofTax(on content: DocumentContent, seller: SellerIdentity, taxOnDebits: Bool)
    -> [String]
  {
    let nature = content.nature.map { ["Nature des opérations : \($0.label)."] } ?? []
    let debits = taxOnDebits ? ["Option pour le paiement de la taxe d'après les débits."] : []
    let categories = Set(content.lines.filter { $0.kind == .item }.map(\.category)).sorted()
    return nature + debits + categories.compactMap(\.mention).map { "\($0)." }
  }

  /// What a demand for payment must say of paying early and paying late.
  package static func ofPayment(to seller: SellerIdentity) -> [String] {
    let early = seller.earlyDiscountText
    return (early.isEmpty ? [] : [early.hasSuffix(".") ? early : "\(early)."]) + [
      """
      En cas de retard, pénalités au taux annuel de \(seller.latePenaltyRate.french), exigibles sans \
      rappel dès le lendemain de l'échéance.
      """,
      "Indemnité forfaitaire pour frais de recouvrement due par un professionnel : 40,00 €.",
    ]
  }

  /// Who the seller is, as its letterhead must say (C. com. art. R123-237).
  package static func ofIdentity(_ seller: SellerIdentity) -> String {
    let form = [seller.legalForm, seller.capital.isEmpty ? "" : "au capital de \(seller.capital)"]
    let parts =
      [
        seller.name, form.filter { !$0.isEmpty }.joined(separator: " "),
        seller.siret.map { "SIRET \($0.formatted)" } ?? seller.siren.map { "SIREN \($0.formatted)" } ?? "",
        seller.rcs, seller.naf.isEmpty ? "" : "NAF \(seller.naf)",
        seller.vatNumber.map { "TVA \($0.formatted)" } ?? "",
      ]
    return parts.filter { !$0.isEmpty }.joined(separator: " - ")
  }
}
