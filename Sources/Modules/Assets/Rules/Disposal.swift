import AssetsFacts
import Kernel
import TreasuryFacts

/// How an asset left the company.
package struct Disposal: Hashable, Sendable {
  package let day: Day
  package let outcome: AssetDisposed.Outcome
  /// Without VAT; zero when scrapped.
  package let price: Money
  package let tax: Money
  package let rate: VATRate
  /// Why it was scrapped.
  package let reason: String
  /// All that was depreciated of it by then.
  package let accumulated: Money
  /// What had been booked of its depreciation past that day, taken back with it.
  package let takenBack: Money
  /// When and how the price came in; `nil` while it is owed.
  package let collected: Collection?

  /// The coming in of the price.
  package struct Collection: Hashable, Sendable {
    package let day: Day
    package let method: PaymentMethod

    package init(day: Day, method: PaymentMethod) {
      self.day = day
      self.method = method
    }
  }

  package var gross: Money { price + tax }
  /// What the buyer still owes.
  package var owed: Money { collected == nil ? gross : .zero }
}
