import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import Plan
import PurchasingFacts
import Store

/// Types a supplier's invoice, or a credit note of its own: a draft until it is validated.
package struct DraftPurchase: UseCase, PurchaseDocumentInput {
  package static let name = "purchasing.draft-invoice"
  package static let title = "Saisir une facture fournisseur"
  package static let permission = Permission.draftPurchases

  package let supplier: Reference<Party>
  /// An invoice unless said.
  package var kind: Purchase.Kind?
  package var number: String?
  package var date: Day?
  package var lines: [PurchaseLineInput]?
  package var terms: PaymentTerms?
  package var due: Clearable<Day>?
  package var subject, reference: String?
  package var vat: [PrintedVAT.Rate]?
  package var printedTax: Clearable<Money>?
  package var schedule: [Instalment]?
  /// The order it invoices lines of.
  package var order: Reference<PurchaseOrder>?

  enum CodingKeys: String, CodingKey {
    case supplier, kind, number, date, lines, terms, due, subject, reference, vat, schedule, order
    case printedTax = "printed_tax"
  }

  /// The draft from a supplier; set what else is known.
  package init(supplier: Reference<Party>, number: String? = nil, lines: [PurchaseLineInput]? = nil) {
    self.supplier = supplier
    self.number = number
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    try Purchase.requireModule(in: tx.reading)
    let company = try CompanyProfile.load(in: tx.reading)
    let party = try Party.find(supplier, in: tx.reading)
    let order = try order.map { try PurchaseOrder.find($0, in: tx.reading) }
    if let order, try Party.find(Party.ID(order.content.supplier.party), in: tx.reading).id != party.id {
      throw PurchasingRefusal.orderOfAnother(order.number)
    }
    var content = PurchaseContent(
      supplier: party.facts, day: date ?? tx.today, terms: party.terms ?? company.defaultTerms)
    try content.takeDocument(self, company: company, in: tx.reading)
    return try Purchase.create(
      NewPurchase(kind: kind ?? .invoice, content: content, order: order?.id), in: tx)
  }
}

extension Purchase {
  /// Writes a new draft, unless the supplier's number is already there.
  static func create(_ new: NewPurchase, in tx: borrowing Transaction) throws -> SavedDraft {
    try refuseDuplicate(new.content, kind: new.kind, in: tx.reading)
    let draft = try insert(new, in: tx)
    try draft.recordCreation(in: tx)
    return try draft.saved(in: tx.reading)
  }

  /// What saving it answers.
  func saved(in reading: Reading) throws -> SavedDraft {
    SavedDraft(id, amounts, edition, warnings: try warnings(in: reading))
  }
}

extension Purchase {
  /// What a person should look at: a possible duplicate, and what does not agree with the order.
  package func warnings(in reading: Reading) throws -> [String] {
    guard kind == .invoice else { return [] }
    let duplicate = try Self.duplicateWarning(
      supplier: Party.ID(content.supplier.party), day: content.day, gross: amounts.gross, besides: id,
      in: reading)
    guard let order else { return [duplicate].compactMap(\.self) }
    let gaps = try PurchaseOrder.find(order, in: reading).match.flatMap { match in
      match.gaps.filter(\.warns).map { "Ligne \(match.line) de la commande, \(match.label) : \($0.french)." }
    }
    return [duplicate].compactMap(\.self) + gaps
  }

  /// Refuses whatever a company without the module asks of it.
  static func requireModule(in reading: Reading) throws {
    guard try Modules.active(in: reading.db).contains(ModuleID.purchasing.rawValue) else {
      throw PurchasingRefusal.moduleOff
    }
  }
}
