import Company
import Kernel
import Parties
import PartiesFacts
import Store

extension PrintedDocument {
  /// The quote or invoice of that number, or the invoice of that id, as text.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func text(_ reference: Reference<Invoice>, in reading: Reading) throws -> String {
    let seller = try CompanyProfile.load(in: reading).letterhead
    if case .code(let number) = reference, try Quote.exists(number, in: reading) {
      return try text(of: try Quote.find(.code(number), in: reading), in: reading)
    }
    let invoice = try Invoice.find(reference, in: reading)
    return PrintedDocument(invoice, seller: seller, buyer: try buyer(of: invoice.content, in: reading)).text
  }

  package static func text(of quote: Quote, in reading: Reading) throws -> String {
    let seller = try CompanyProfile.load(in: reading).letterhead
    return PrintedDocument(quote, seller: seller, buyer: try buyer(of: quote.content, in: reading)).text
  }

  private static func buyer(of content: DocumentContent, in reading: Reading) throws -> BuyerIdentity {
    try Party.find(Party.ID(content.client.party), in: reading).buyerIdentity
  }
}
