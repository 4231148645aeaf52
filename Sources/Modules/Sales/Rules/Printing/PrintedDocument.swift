import Company
import Documents
import Kernel
import Paper
import Parties
import SalesFacts

/// A quote or an invoice as it is printed: the whole as text, 80 columns wide, with every mandatory mention.
package struct PrintedDocument {
  let title: String
  /// Its number, or that it is a draft.
  let number: String
  /// What the head says under the number: validity, cancellation, the invoice corrected.
  let remarks: [String]
  let content: DocumentContent
  let amounts: DocumentAmounts
  let seller: SellerIdentity
  let buyer: BuyerIdentity
  let payment: Payment

  /// What the document asks of its reader.
  enum Payment {
    case invoice(deductions: [DeductedDeposit], toPay: Money, instalments: [Instalment], taxOnDebits: Bool)
    case credit(deductions: [DeductedDeposit], toPay: Money, taxOnDebits: Bool)
    /// A signature.
    case agreement
  }

  /// The document as text, lines ended by `\n`.
  package var text: String { page.text }

  /// The document as a page.
  package var page: Page {
    var page = Page()
    drawHead(on: &page)
    drawSubject(on: &page)
    drawLines(on: &page)
    drawTotals(on: &page)
    drawPayment(on: &page)
    drawFoot(on: &page)
    return page
  }
}

extension PrintedDocument {
  /// - Parameters:
  ///   - seller: the company now, used for a draft; an issued document prints what it froze.
  ///   - buyer: the client now, likewise.
  package init(_ invoice: Invoice, seller: SellerIdentity, buyer: BuyerIdentity) {
    title = invoice.title
    number = invoice.issue?.number ?? "BROUILLON"
    remarks = invoice.remarks
    content = invoice.content
    amounts = invoice.amounts
    self.seller = invoice.issue?.seller ?? seller
    self.buyer = invoice.issue?.buyer ?? buyer
    let taxOnDebits = invoice.issue?.taxOnDebits ?? seller.taxOnDebits
    payment =
      invoice.kind == .creditNote
      ? .credit(deductions: invoice.deductions, toPay: invoice.toPay, taxOnDebits: taxOnDebits)
      : .invoice(
        deductions: invoice.deductions, toPay: invoice.toPay, instalments: invoice.plannedInstalments,
        taxOnDebits: taxOnDebits)
  }

  package init(_ quote: Quote, seller: SellerIdentity, buyer: BuyerIdentity) {
    title = "Devis"
    number = quote.status == .draft ? "BROUILLON" : quote.title
    remarks = ["Valable jusqu'au \(quote.validUntil.french)"]
    content = quote.content
    amounts = quote.content.amounts
    self.seller = seller
    self.buyer = buyer
    payment = .agreement
  }
}

extension Invoice {
  /// The due dates, those a draft would have included.
  package var plannedInstalments: [Instalment] {
    guard issue == nil else { return instalments }
    return (try? content.plan.instalments(of: toPay, from: content.due)) ?? []
  }

  fileprivate var remarks: [String] {
    let correction = corrects.map { ["Facture \($0.number) du \($0.day.french)"] } ?? []
    if case .cancelled(_, let number) = status { return correction + ["ANNULÉE par \(number)"] }
    return correction
  }
}
