import Company
import Events
import Kernel
import OpenItems
import Parties
import Sales
import Store
import Treasury

extension Screens {
  /// An invoice, deposit or credit note as it is printed; what the client disputed or paid is not on it.
  static let documentPage = PageScreen(
    id: "ventes.piece",
    title: { reading, id in
      let invoice = try Invoice.find(Invoice.ID(id), in: reading)
      return invoice.issue?.number ?? "\(invoice.title) (brouillon)"
    },
    text: { reading, id in
      let invoice = try Invoice.find(Invoice.ID(id), in: reading)
      let (seller, buyer) = try letterheads(invoice.content, in: reading)
      return PrintedDocument(invoice, seller: seller, buyer: buyer).text
    })

  static let quotePage = PageScreen(
    id: "ventes.devis.piece",
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

extension Screens {
  /// A movement of money and what it settled.
  static let receiptPage = PageScreen(
    id: "tresorerie.mouvement",
    title: { reading, id in try Receipt.find(.id(Receipt.ID(id)), in: reading).number },
    text: { reading, id in try receiptText(id, in: reading) })

  private static func receiptText(_ id: Int64, in reading: Reading) throws -> String {
    let receipt = try Receipt.find(.id(Receipt.ID(id)), in: reading)
    let client = try Party.find(Party.ID(receipt.party), in: reading)
    var facts = [
      ("Client", "\(client.facts.code)  \(client.facts.name)"), ("Date", receipt.day.french),
      ("Montant", receipt.amount.frenchEuros), ("Moyen", receipt.method.label),
      ("Référence", receipt.reference),
      ("Note", receipt.note),
    ]
    if let reversal = receipt.reversedBy { facts.append(("Rejeté par", "RJ-\(reversal)")) }
    if let reversed = receipt.reverses { facts.append(("Rejette", "E-\(reversed)")) }
    let allocations = try OpenItems.allocations(ofReceipt: id, in: reading).map { allocation in
      "  \(allocation.day.french)  \(padded(allocation.debit.number, to: 18)) \(allocation.amount.frenchEuros)"
    }
    let settled = allocations.isEmpty ? ["  rien : c'est un crédit du client"] : allocations
    return (factLines(facts) + ["", "Affecté à", ""] + settled).joined(separator: "\n")
  }

  /// Labels and values under one another; what is empty is left out.
  static func factLines(_ facts: [(String, String)]) -> [String] {
    let facts = facts.filter { !$0.1.isEmpty }
    let width = facts.map(\.0.count).max() ?? 0
    return facts.map { "  \(padded($0.0, to: width))  \($0.1)" }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
