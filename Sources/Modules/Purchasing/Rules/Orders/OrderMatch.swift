import Documents
import Kernel

/// The three-way match of an order's line: what was ordered, what came in, what the supplier invoiced.
package struct OrderMatch: Hashable, Sendable {
  /// What does not agree.
  package enum Gap: Hashable, Sendable {
    /// Invoiced and not come in; the company may wait before it pays.
    case invoicedNotReceived(Quantity)
    /// Come in and not invoiced yet.
    case receivedNotInvoiced(Quantity)
    /// Come in, or invoiced, beyond the order.
    case overReceived(Quantity)
    case overInvoiced(Quantity)
    /// Invoiced for more, or less, than the order's price says; positive for more.
    case price(Money)
  }

  /// The line's position on the order, from 1.
  package let line: Int
  package let label: String
  package let ordered: Quantity
  /// By all receipts.
  var delivered = Quantity.zero
  /// By validated invoices, before any credit note.
  var entered = Quantity.zero
  /// By drafts of invoices.
  package internal(set) var drafted = Quantity.zero
  /// HT of what is ordered.
  package let net: Money
  /// HT of the validated invoices, less that of the credit notes on the line.
  package internal(set) var invoicedNet = Money.zero
  /// What credit notes took off the invoices, line by line; a credit by amount takes off none.
  var credited = Quantity.zero
  /// What of it the company keeps: the price was given back, the goods were not.
  var kept = Quantity.zero
  /// What of it had come in and went back; the rest of what is not kept never came.
  var returned = Quantity.zero
  /// What receipts brought in stock, ahead of invoices, and its cost.
  var counted = Quantity.zero
  var countedCost = Money.zero
  /// What validated invoices found already brought in, and its cost.
  var matched = Quantity.zero
  var matchedCost = Money.zero

  package init(line: Int, label: String, ordered: Quantity, net: Money) {
    self.line = line
    self.label = label
    self.ordered = ordered
    self.net = net
  }
}

extension OrderMatch {
  /// What came in and did not go back.
  package var received: Quantity { delivered - returned }

  /// By validated invoices, less what credit notes took off them: it may be invoiced again.
  package var invoiced: Quantity { entered - credited }

  /// Whether anything ever came in or was invoiced, drafts included.
  var isBegun: Bool { delivered != .zero || entered != .zero || drafted != .zero }

  /// Invoiced, drafts included.
  package var billed: Quantity { invoiced + drafted }

  /// What is left to come in; zero when more came than ordered.
  package var toReceive: Quantity { max(.zero, ordered - received) }

  /// What does not agree, in the order a person looks at it; empty when all three agree.
  package var gaps: [Gap] {
    var gaps: [Gap] = []
    if invoiced > received { gaps.append(.invoicedNotReceived(invoiced - received)) }
    if received > invoiced { gaps.append(.receivedNotInvoiced(received - invoiced)) }
    if received > ordered { gaps.append(.overReceived(received - ordered)) }
    if invoiced > ordered { gaps.append(.overInvoiced(invoiced - ordered)) }
    let price = invoicedNet - cost(of: invoiced)
    if price != .zero { gaps.append(.price(price)) }
    return gaps
  }

  /// HT of part of the line at the order's price, half away from zero to the cent.
  func cost(of quantity: Quantity) -> Money { net.share(of: quantity, in: ordered) }

  /// HT of what comes in now; all receipts sum to the line to the cent.
  func cost(ofReceiving quantity: Quantity) -> Money { cost(of: received + quantity) - cost(of: received) }

  /// What of a receipt no invoice brought in yet: the rest already is in stock.
  func counted(ofReceiving quantity: Quantity) -> Quantity {
    let neverCame = credited - kept - returned
    let ahead = max(.zero, (entered - matched - neverCame) - (delivered - counted))
    return max(.zero, quantity - ahead)
  }

  /// What of an invoiced quantity is in stock already, and at what cost: brought in by a receipt, or kept from an
  /// invoice whose price was given back and which is invoiced anew.
  ///
  /// The part that ends what came in takes what is left of its cost.
  func arrived(ofInvoicing quantity: Quantity) -> (quantity: Quantity, cost: Money)? {
    let left = counted - matched + kept
    let part = min(quantity, left)
    guard part > .zero else { return nil }
    return (part, (countedCost - matchedCost).share(of: part, in: left))
  }

  /// What of a credited quantity that goes back had come in: what was invoiced ahead of receipts is taken off first.
  func returned(ofSendingBack quantity: Quantity) -> Quantity {
    max(.zero, quantity - max(.zero, invoiced - received))
  }

  /// What is to invoice: what came in, or what was ordered where receipts are not kept, less what is invoiced.
  func toInvoice(receiptsKept: Bool) -> Quantity {
    max(.zero, (receiptsKept ? received : ordered) - billed)
  }
}

extension OrderMatch.Gap {
  /// The gap as a sentence of a warning.
  package var french: String {
    switch self {
    case .invoicedNotReceived(let quantity): "\(quantity.french) facturé et pas encore reçu"
    case .receivedNotInvoiced(let quantity): "\(quantity.french) reçu et pas encore facturé"
    case .overReceived(let quantity): "\(quantity.french) reçu de plus que commandé"
    case .overInvoiced(let quantity): "\(quantity.french) facturé de plus que commandé"
    case .price(let amount):
      amount.isNegative
        ? "facturé \(amount.magnitude.frenchEuros) de moins que le prix commandé"
        : "facturé \(amount.frenchEuros) de plus que le prix commandé"
    }
  }

  /// Whether it asks for a look before the invoice is paid.
  var warns: Bool {
    switch self {
    case .receivedNotInvoiced: false
    case .invoicedNotReceived, .overReceived, .overInvoiced, .price: true
    }
  }
}
