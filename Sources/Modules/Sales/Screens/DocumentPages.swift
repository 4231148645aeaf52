import Company
import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Sales
import SalesFacts
import Store
import Treasury

extension Screens {
  /// An invoice, deposit or credit note as it is printed; what the client disputed or paid is not on it.
  package static let documentPage = PageScreen(
    id: .salesDocument,
    title: { reading, id in
      let invoice = try Invoice.find(Invoice.ID(id), in: reading)
      return invoice.issue?.number ?? "\(invoice.title) (brouillon)"
    },
    text: { reading, id in
      let invoice = try Invoice.find(Invoice.ID(id), in: reading)
      let (seller, buyer) = try letterheads(invoice.content, in: reading)
      return PrintedDocument(invoice, seller: seller, buyer: buyer).text
    })

  package static let quotePage = PageScreen(
    id: .quote,
    title: { reading, id in
      let quote = try Quote.find(Quote.ID(id), in: reading)
      return quote.number.isEmpty ? "Devis (brouillon)" : quote.title
    },
    text: { reading, id in
      let quote = try Quote.find(Quote.ID(id), in: reading)
      let (seller, buyer) = try letterheads(quote.content, in: reading)
      return PrintedDocument(quote, seller: seller, buyer: buyer).text
    })

  /// The company and the client as they are now, for a document that has not frozen them.
  private static func letterheads(
    _ content: DocumentContent, in reading: Reading
  ) throws -> (SellerIdentity, BuyerIdentity) {
    let client = try Party.find(Party.ID(content.client.party), in: reading)
    return (try CompanyProfile.load(in: reading).letterhead, client.buyerIdentity)
  }
}
