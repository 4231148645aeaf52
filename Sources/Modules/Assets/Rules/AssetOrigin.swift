import AssetsFacts
import Kernel
import TreasuryFacts

/// Where an asset came from.
package enum AssetOrigin: Hashable, Sendable {
  /// Paid at once, with the VAT that may be deducted.
  case paid(PaymentMethod, rate: VATRate, tax: Money)
  /// Bought on a supplier's invoice.
  case purchase(Int64, number: String)
  /// Already in the balances the company began with, part of it depreciated.
  case takenOver(depreciated: Money)

  package var kind: AssetAcquired.Origin {
    switch self {
    case .paid: .paid
    case .purchase: .purchase
    case .takenOver: .takenOver
    }
  }

  package var method: PaymentMethod? {
    if case .paid(let method, _, _) = self { method } else { nil }
  }

  /// The supplier's invoice, by its id and number.
  package var purchase: (document: Int64, number: String)? {
    if case .purchase(let document, let number) = self { (document, number) } else { nil }
  }

  package var rate: VATRate { if case .paid(_, let rate, _) = self { rate } else { .zero } }
  package var tax: Money { if case .paid(_, _, let tax) = self { tax } else { .zero } }

  /// What was depreciated before the company kept it here.
  package var depreciated: Money {
    if case .takenOver(let depreciated) = self { depreciated } else { .zero }
  }

  /// What people call it.
  package var label: String {
    switch self {
    case .paid: "payé comptant"
    case .purchase(_, let number): "facture \(number)"
    case .takenOver: "repris à l’ouverture"
    }
  }
}
