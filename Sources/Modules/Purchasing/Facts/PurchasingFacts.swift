import Kernel

/// What a supplier's document says, as its listeners need it.
package struct PurchasedDocument: Codable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case invoice
    case creditNote = "credit-note"
  }

  /// What of a line's goods a receipt already moved, and at what cost.
  package struct ReceivedGoods: Hashable, Codable, Sendable {
    package let order: Int64
    package let quantity: Quantity
    /// HT, at the order's price.
    package let cost: Money

    package init(order: Int64, quantity: Quantity, cost: Money) {
      self.order = order
      self.quantity = quantity
      self.cost = cost
    }
  }

  /// One line, its amounts already computed.
  package struct Line: Codable, Sendable {
    package let label: String
    package let product: ProductID?
    package let nature: LineNature
    package let quantity: Quantity
    package let category: VATCategory
    package let rate: VATRate
    /// HT after discounts, rounded to the cent; Σ lines = Σ bases.
    package let net: Money
    /// Whether its VAT may be deducted; if not, the VAT is part of its cost.
    package let deductible: Bool
    /// Whether it is a fixed asset (*immobilisation*).
    package let asset: Bool
    /// The account a person chose for it, if any.
    package let account: String?
    /// Whether its goods are counted in stock.
    package let stockable: Bool
    package let received: ReceivedGoods?
    /// On a credit note: whether goods went back to the supplier.
    package let goodsBack: Bool?

    package init(
      label: String, product: ProductID? = nil, nature: LineNature, quantity: Quantity,
      category: VATCategory, rate: VATRate, net: Money, deductible: Bool = true, asset: Bool = false,
      account: String? = nil, stockable: Bool = false, received: ReceivedGoods? = nil, goodsBack: Bool? = nil
    ) {
      self.label = label
      self.product = product
      self.nature = nature
      self.quantity = quantity
      self.category = category
      self.rate = rate
      self.net = net
      self.deductible = deductible
      self.asset = asset
      self.account = account
      self.stockable = stockable
      self.received = received
      self.goodsBack = goodsBack
    }
  }

  /// The tax base of one rate: what the supplier charged, and what the company owes itself instead.
  package struct Base: Codable, Sendable {
    package let category: VATCategory
    package let rate: VATRate
    package let net: Money
    /// As printed by the supplier.
    package let tax: Money
    /// VAT the company charges itself (reverse charge, intra-community); not part of `gross`.
    package let selfAssessed: Money
    /// What of `tax` or of `selfAssessed` may be deducted.
    package let deductible: Money

    package init(
      category: VATCategory, rate: VATRate, net: Money, tax: Money, selfAssessed: Money = .zero,
      deductible: Money
    ) {
      self.category = category
      self.rate = rate
      self.net = net
      self.tax = tax
      self.selfAssessed = selfAssessed
      self.deductible = deductible
    }
  }

  package let document: Int64
  package let kind: Kind
  /// Ours: `ACH-2026-00001`.
  package let number: String
  /// The supplier's own.
  package let supplierNumber: String
  package let party: PartyFacts
  /// The supplier's date.
  package let day: Day
  /// The day it was entered in the books, never before `day`.
  package let entered: Day
  package let lines: [Line]
  package let bases: [Base]
  package let net: Money
  package let tax: Money
  package let gross: Money
  package let instalments: [InstalmentFacts]
  /// Whether it may not be paid before someone says so.
  package let needsApproval: Bool
  /// On a credit note: the document it corrects.
  package let corrects: Int64?

  package init(
    document: Int64, kind: Kind, number: String, supplierNumber: String, party: PartyFacts, day: Day,
    entered: Day, lines: [Line], bases: [Base], net: Money, tax: Money, gross: Money,
    instalments: [InstalmentFacts], needsApproval: Bool, corrects: Int64? = nil
  ) {
    self.document = document
    self.kind = kind
    self.number = number
    self.supplierNumber = supplierNumber
    self.party = party
    self.day = day
    self.entered = entered
    self.lines = lines
    self.bases = bases
    self.net = net
    self.tax = tax
    self.gross = gross
    self.instalments = instalments
    self.needsApproval = needsApproval
    self.corrects = corrects
  }

  package var subject: Subject {
    Subject(kind: .purchase, record: document, label: number, party: party.party)
  }
}

/// A supplier's invoice was checked, numbered and frozen.
package struct SupplierInvoiceValidated: Event {
  package static let name = "purchasing.invoice-validated.v1"
  package static let title = "facture fournisseur validée"
  package static let bearing: Bearing = [.debt, .stock, .books]
  package let document: PurchasedDocument

  package init(document: PurchasedDocument) { self.document = document }

  package var subject: Subject { document.subject }
}

/// A supplier's credit note was numbered and frozen; part of it settles its invoice, the rest is ours to use.
package struct SupplierCreditValidated: Event {
  package static let name = "purchasing.credit-note-validated.v1"
  package static let title = "avoir fournisseur validé"
  package static let bearing: Bearing = [.debt, .stock, .books]
  package let document: PurchasedDocument
  /// What of it settles the invoice at once; positive.
  package let allocated: Money

  package init(document: PurchasedDocument, allocated: Money) {
    self.document = document
    self.allocated = allocated
  }

  package var subject: Subject { document.subject }
}

/// Someone allowed a supplier's invoice to be paid (*bon à payer*).
package struct PaymentApproved: Event {
  package static let name = "purchasing.payment-approved.v1"
  package static let title = "bon à payer donné"
  package static let bearing: Bearing = .debt
  package let document: Int64
  package let number: String
  package let party: PartyFacts
  package let day: Day

  package init(document: Int64, number: String, party: PartyFacts, day: Day) {
    self.document = document
    self.number = number
    self.party = party
    self.day = day
  }

  package var subject: Subject {
    Subject(kind: .purchase, record: document, label: number, party: party.party)
  }
}

/// A purchase order's step: placed with the supplier, closed with what is left dropped, or cancelled.
package struct PurchaseOrderMoved: Event {
  package enum Step: String, Codable, Sendable { case placed, closed, cancelled }

  package static let name = "purchasing.order-moved.v1"
  package static let title = "commande fournisseur avancée"
  package static let bearing: Bearing = []
  package let order: Int64
  package let number: String
  package let party: PartyFacts
  package let step: Step
  package let day: Day
  package let net: Money
  package let reason: String?

  package init(
    order: Int64, number: String, party: PartyFacts, step: Step, day: Day, net: Money, reason: String? = nil
  ) {
    self.order = order
    self.number = number
    self.party = party
    self.step = step
    self.day = day
    self.net = net
    self.reason = reason
  }

  package var subject: Subject {
    Subject(kind: .purchaseOrder, record: order, label: number, party: party.party)
  }
}

/// Goods of a purchase order came in.
package struct GoodsReceived: Event {
  package struct Line: Codable, Sendable {
    package let product: ProductID?
    package let label: String
    package let quantity: Quantity
    /// HT, at the order's price.
    package let cost: Money
    package let stockable: Bool

    package init(product: ProductID?, label: String, quantity: Quantity, cost: Money, stockable: Bool) {
      self.product = product
      self.label = label
      self.quantity = quantity
      self.cost = cost
      self.stockable = stockable
    }
  }

  package static let name = "purchasing.goods-received.v1"
  package static let title = "marchandises reçues"
  package static let bearing: Bearing = .stock
  package let receipt: Int64
  package let order: Int64
  package let number: String
  package let party: PartyFacts
  package let day: Day
  package let lines: [Line]

  package init(receipt: Int64, order: Int64, number: String, party: PartyFacts, day: Day, lines: [Line]) {
    self.receipt = receipt
    self.order = order
    self.number = number
    self.party = party
    self.day = day
    self.lines = lines
  }

  package var subject: Subject {
    Subject(kind: .purchaseOrder, record: order, label: number, party: party.party)
  }
}
