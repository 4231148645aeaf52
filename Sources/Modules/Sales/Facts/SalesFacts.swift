import Kernel

/// A quote's step: sent, accepted, refused, or replaced by a new version.
package struct QuoteMoved: Event {
  package enum Step: String, Codable, Sendable { case sent, accepted, refused, revised }

  package static let name = "sales.quote-moved.v1"
  package static let title = "devis avancé"
  package static let bearing: Bearing = []
  package let quote: Int64
  package let number: String
  package let version: Int
  package let party: PartyFacts
  package let step: Step
  package let day: Day
  package let net: Money
  package let gross: Money
  package let reason: String?

  package init(
    quote: Int64, number: String, version: Int, party: PartyFacts, step: Step, day: Day, net: Money,
    gross: Money,
    reason: String? = nil
  ) {
    self.quote = quote
    self.number = number
    self.version = version
    self.party = party
    self.step = step
    self.day = day
    self.net = net
    self.gross = gross
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .quote, record: quote, label: number, party: party.party) }
}

/// What a sales document says, as its listeners need it.
package struct IssuedDocument: Codable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case invoice, deposit
    case creditNote = "credit-note"
  }

  /// One priced line, its amounts already computed.
  package struct Line: Codable, Sendable {
    package let label: String
    package let product: ProductID?
    package let nature: LineNature
    package let quantity: Quantity
    package let category: VATCategory
    package let rate: VATRate
    /// HT after the line's and the document's discounts, rounded to the cent; Σ lines = Σ bases.
    package let net: Money
    /// On a credit note: whether goods come back.
    package let goodsBack: Bool?
    /// Whether its goods are counted in stock, as the product stood; `nil` for no.
    package let stockable: Bool?
    /// The order whose confirmation already moved its goods: then this line moves none.
    package let order: Int64?

    package init(
      label: String, product: ProductID?, nature: LineNature, quantity: Quantity, category: VATCategory,
      rate: VATRate, net: Money, goodsBack: Bool? = nil, stockable: Bool? = nil, order: Int64? = nil
    ) {
      self.label = label
      self.product = product
      self.nature = nature
      self.quantity = quantity
      self.category = category
      self.rate = rate
      self.net = net
      self.goodsBack = goodsBack
      self.stockable = stockable
      self.order = order
    }
  }

  /// The tax base and tax of one rate.
  package struct Base: Codable, Sendable {
    package let category: VATCategory
    package let rate: VATRate
    package let net: Money
    package let tax: Money

    package init(category: VATCategory, rate: VATRate, net: Money, tax: Money) {
      self.category = category
      self.rate = rate
      self.net = net
      self.tax = tax
    }
  }

  package typealias Instalment = InstalmentFacts

  /// A deposit invoice the final invoice deducts.
  package struct Deduction: Codable, Sendable {
    package let deposit: Int64
    package let number: String
    package let net: Money
    package let tax: Money

    package init(deposit: Int64, number: String, net: Money, tax: Money) {
      self.deposit = deposit
      self.number = number
      self.net = net
      self.tax = tax
    }
  }

  package let document: Int64
  package let kind: Kind
  package let number: String
  package let party: PartyFacts
  package let day: Day
  package let lines: [Line]
  package let bases: [Base]
  package let net: Money
  package let tax: Money
  package let gross: Money
  /// Net à payer: gross less deducted deposits; what the instalments sum to.
  package let toPay: Money
  package let instalments: [Instalment]
  package let deductions: [Deduction]
  /// VAT due on debits for services too, by the company's option.
  package let taxOnDebits: Bool
  /// On a credit note: the invoice it corrects.
  package let corrects: Int64?
  /// The history this came from, when it was not issued by Comptoir; its number is then outside our series.
  package let importedFrom: String?

  package init(
    document: Int64, kind: Kind, number: String, party: PartyFacts, day: Day, lines: [Line], bases: [Base],
    net: Money, tax: Money, gross: Money, toPay: Money, instalments: [Instalment], deductions: [Deduction],
    taxOnDebits: Bool, corrects: Int64? = nil, importedFrom: String? = nil
  ) {
    self.document = document
    self.kind = kind
    self.number = number
    self.party = party
    self.day = day
    self.lines = lines
    self.bases = bases
    self.net = net
    self.tax = tax
    self.gross = gross
    self.toPay = toPay
    self.instalments = instalments
    self.deductions = deductions
    self.taxOnDebits = taxOnDebits
    self.corrects = corrects
    self.importedFrom = importedFrom
  }

  package var subject: Subject {
    Subject(kind: .invoice, record: document, label: number, party: party.party)
  }
}

/// An invoice or a deposit invoice was numbered and frozen.
package struct InvoiceValidated: Event {
  package static let name = "sales.invoice-validated.v1"
  package static let title = "facture validée"
  package static let bearing: Bearing = [.debt, .stock, .books]
  package let document: IssuedDocument

  package init(document: IssuedDocument) { self.document = document }

  package var subject: Subject { document.subject }
}

/// A credit note was numbered and frozen; part of it settles its invoice, the rest is the client's credit.
package struct CreditNoteValidated: Event {
  package static let name = "sales.credit-note-validated.v1"
  package static let title = "avoir validé"
  package static let bearing: Bearing = [.debt, .stock, .books]
  package let document: IssuedDocument
  /// What of it settles the invoice at once; positive.
  package let allocated: Money

  package init(document: IssuedDocument, allocated: Money) {
    self.document = document
    self.allocated = allocated
  }

  package var subject: Subject { document.subject }
}

/// A validated, unpaid invoice was cancelled by the total credit note named, whose own event comes before.
package struct InvoiceCancelled: Event {
  package static let name = "sales.invoice-cancelled.v1"
  package static let title = "facture annulée"
  package static let bearing: Bearing = .debt
  package let invoice: Int64
  package let number: String
  package let party: PartyFacts
  package let creditNote: Int64
  package let creditNoteNumber: String
  package let day: Day

  package init(
    invoice: Int64, number: String, party: PartyFacts, creditNote: Int64, creditNoteNumber: String, day: Day
  ) {
    self.invoice = invoice
    self.number = number
    self.party = party
    self.creditNote = creditNote
    self.creditNoteNumber = creditNoteNumber
    self.day = day
  }

  package var subject: Subject {
    Subject(kind: .invoice, record: invoice, label: number, party: party.party)
  }
}
