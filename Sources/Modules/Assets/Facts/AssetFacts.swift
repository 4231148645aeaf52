import Kernel

/// A fixed asset as events name it, with the accounts it is kept on.
package struct AssetFacts: Hashable, Codable, Sendable {
  package let asset: Int64
  /// `IM-0012`.
  package let code: String
  package let label: String
  /// Where its value stands: 2182.
  package let account: String
  /// Where its depreciation stands: 28182; empty for what is not depreciated.
  package let depreciationAccount: String

  package init(asset: Int64, code: String, label: String, account: String, depreciationAccount: String) {
    self.asset = asset
    self.code = code
    self.label = label
    self.account = account
    self.depreciationAccount = depreciationAccount
  }

  package var subject: Subject { Subject(kind: .asset, record: asset, label: code) }
}

/// A fixed asset came to the company.
package struct AssetAcquired: Event {
  /// Where it came from.
  package enum Origin: String, Codable, CaseIterable, Sendable {
    /// Paid at once: it has an entry and a movement of cash of its own.
    case paid
    /// Bought on a supplier's invoice, which booked it.
    case purchase
    /// Already in the balances the company began with.
    case takenOver = "taken-over"
  }

  /// The lines of a supplier's invoice it was bought on.
  package struct Purchase: Hashable, Codable, Sendable {
    /// What of a line it took.
    package struct Line: Hashable, Codable, Sendable {
      /// The line's place among those of the invoice, from 0.
      package let position: Int
      /// The account a person chose for the line; `nil` where it was booked on the usual one.
      package let account: String?
      package let value: Money

      package init(position: Int, account: String?, value: Money) {
        self.position = position
        self.account = account
        self.value = value
      }
    }

    package let document: Int64
    /// Never empty; they sum to the value.
    package let lines: [Line]

    package init(document: Int64, lines: [Line]) {
      self.document = document
      self.lines = lines
    }
  }

  package static let name = "assets.asset-acquired.v1"
  package static let title = "actif acquis"
  package static let bearing: Bearing = [.cash, .books]
  package let asset: AssetFacts
  package let day: Day
  package let serviceDay: Day
  /// What it cost, without the VAT that may be deducted.
  package let value: Money
  /// The VAT that may be deducted; zero unless it was paid at once.
  package let tax: Money
  package let rate: VATRate
  package let origin: Origin
  /// How it was paid, when it was at once.
  package let method: PaymentMethod?
  /// What it was bought on, if it was on a supplier's invoice.
  package let purchase: Purchase?
  /// What was depreciated of it before the company kept it here; zero unless it was taken over.
  package let depreciated: Money

  package init(
    asset: AssetFacts, day: Day, serviceDay: Day, value: Money, tax: Money, rate: VATRate, origin: Origin,
    method: PaymentMethod? = nil, purchase: Purchase? = nil, depreciated: Money = .zero
  ) {
    self.asset = asset
    self.day = day
    self.serviceDay = serviceDay
    self.value = value
    self.tax = tax
    self.rate = rate
    self.origin = origin
    self.method = method
    self.purchase = purchase
    self.depreciated = depreciated
  }

  package var subject: Subject { asset.subject }
}

/// What an asset lost of its value over a span of days was booked.
package struct DepreciationPosted: Event {
  package static let name = "assets.depreciation-posted.v1"
  package static let title = "amortissement passé"
  package static let bearing: Bearing = .books
  package let asset: AssetFacts
  /// The first day and the last of the span; the entry is of the last.
  package let from: Day
  package let to: Day
  package let amount: Money
  /// All that was depreciated by the end of the span.
  package let accumulated: Money

  package init(asset: AssetFacts, from: Day, to: Day, amount: Money, accumulated: Money) {
    self.asset = asset
    self.from = from
    self.to = to
    self.amount = amount
    self.accumulated = accumulated
  }

  package var subject: Subject { asset.subject }
}

/// An asset was sold or scrapped.
package struct AssetDisposed: Event {
  package enum Outcome: String, Codable, Sendable {
    case sold, scrapped
  }

  package static let name = "assets.asset-disposed.v1"
  package static let title = "actif sorti"
  package static let bearing: Bearing = [.cash, .books]
  package let asset: AssetFacts
  package let day: Day
  package let outcome: Outcome
  /// What it cost, and what of it was depreciated by then.
  package let value: Money
  package let accumulated: Money
  /// What was booked of its depreciation past that day, taken back with it: `accumulated` is without it.
  package let takenBack: Money
  /// The price without VAT, and the VAT on it; zero when scrapped.
  package let price: Money
  package let tax: Money
  package let rate: VATRate
  /// How the price was paid at once; `nil` when it is still to come.
  package let method: PaymentMethod?
  package let reason: String

  package init(
    asset: AssetFacts, day: Day, outcome: Outcome, value: Money, accumulated: Money,
    takenBack: Money = .zero, price: Money = .zero, tax: Money = .zero, rate: VATRate = .zero,
    method: PaymentMethod? = nil, reason: String = ""
  ) {
    self.asset = asset
    self.day = day
    self.outcome = outcome
    self.value = value
    self.accumulated = accumulated
    self.takenBack = takenBack
    self.price = price
    self.tax = tax
    self.rate = rate
    self.method = method
    self.reason = reason
  }

  package var subject: Subject { asset.subject }
}

/// The price of an asset sold on credit came in.
package struct DisposalCollected: Event {
  package static let name = "assets.disposal-collected.v1"
  package static let title = "cession encaissée"
  package static let bearing: Bearing = [.cash, .books]
  package let asset: AssetFacts
  package let day: Day
  package let amount: Money
  package let method: PaymentMethod

  package init(asset: AssetFacts, day: Day, amount: Money, method: PaymentMethod) {
    self.asset = asset
    self.day = day
    self.amount = amount
    self.method = method
  }

  package var subject: Subject { asset.subject }
}

/// An asset was handed to an employee.
package struct AssetAssigned: Event {
  package static let name = "assets.asset-assigned.v1"
  package static let title = "actif affecté"
  package static let bearing: Bearing = []
  package let assignment: Int64
  package let asset: AssetFacts
  package let employee: Int64
  package let from: Day
  /// The last day, when known beforehand.
  package let to: Day?

  package init(assignment: Int64, asset: AssetFacts, employee: Int64, from: Day, to: Day?) {
    self.assignment = assignment
    self.asset = asset
    self.employee = employee
    self.from = from
    self.to = to
  }

  package var subject: Subject { asset.subject }
}

/// An employee gave an asset back.
package struct AssetReturned: Event {
  package static let name = "assets.asset-returned.v1"
  package static let title = "actif rendu"
  package static let bearing: Bearing = []
  package let assignment: Int64
  package let asset: AssetFacts
  package let employee: Int64
  /// The last day it was theirs.
  package let to: Day

  package init(assignment: Int64, asset: AssetFacts, employee: Int64, to: Day) {
    self.assignment = assignment
    self.asset = asset
    self.employee = employee
    self.to = to
  }

  package var subject: Subject { asset.subject }
}
