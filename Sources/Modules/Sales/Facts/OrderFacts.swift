import Kernel

/// A client's order as stock needs it.
package struct OrderedGoods: Codable, Sendable {
  package struct Line: Codable, Sendable {
    package let product: ProductID?
    package let label: String
    package let quantity: Quantity
    /// HT after discounts, rounded to the cent.
    package let net: Money
    /// Whether its goods are counted in stock.
    package let stockable: Bool

    package init(product: ProductID?, label: String, quantity: Quantity, net: Money, stockable: Bool) {
      self.product = product
      self.label = label
      self.quantity = quantity
      self.net = net
      self.stockable = stockable
    }
  }

  package let order: Int64
  package let number: String
  package let party: PartyFacts
  package let day: Day
  package let lines: [Line]
  package let net: Money
  package let gross: Money

  package init(
    order: Int64, number: String, party: PartyFacts, day: Day, lines: [Line], net: Money, gross: Money
  ) {
    self.order = order
    self.number = number
    self.party = party
    self.day = day
    self.lines = lines
    self.net = net
    self.gross = gross
  }

  package var subject: Subject { Subject(kind: .order, record: order, label: number, party: party.party) }
}

/// A client's order was numbered; its goods leave the stock.
package struct OrderConfirmed: Event {
  package static let name = "sales.order-confirmed.v1"
  package static let title = "commande confirmée"
  package static let bearing: Bearing = .stock
  package let order: OrderedGoods

  package init(order: OrderedGoods) { self.order = order }

  package var subject: Subject { order.subject }
}

/// A confirmed order was given up; its goods come back.
package struct OrderCancelled: Event {
  package static let name = "sales.order-cancelled.v1"
  package static let title = "commande annulée"
  package static let bearing: Bearing = .stock
  package let order: OrderedGoods
  package let reason: String

  package init(order: OrderedGoods, reason: String) {
    self.order = order
    self.reason = reason
  }

  package var subject: Subject { order.subject }
}
