import Events
import Kernel
import Store

/// Books what assets lost of their value up to a day, less what was booked already.
package struct DepreciateAssets: UseCase {
  package static let name = "assets.depreciate"
  package static let title = "Écrire les amortissements"
  package static let permission = Permission.depreciateAssets

  /// The last complete month's end when left out; never after the end of this one.
  package let until: Day?
  /// The one asset to depreciate; every one when left out.
  package let asset: Reference<Asset>?

  package struct Output: Encodable, Sendable {
    /// How many entries were made, and what they come to.
    package let posted: Int
    package let amount: Money
  }

  package init(until: Day? = nil, asset: Reference<Asset>? = nil) {
    self.until = until
    self.asset = asset
  }

  /// The day it goes up to unless another is chosen.
  package static func usualDay(on today: Day) -> Day {
    today == today.endOfMonth ? today : today.startOfMonth.adding(days: -1)
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    let until = until ?? Self.usualDay(on: tx.today)
    guard until <= tx.today.endOfMonth else { throw AssetsRefusal.depreciationTooEarly(tx.today.endOfMonth) }
    var amounts: [Money] = []
    for asset in try assets(on: until, in: tx.reading) {
      let spans = asset.unposted(of: try asset.plan(in: tx.reading), until: until)
      try asset.post(spans, in: tx)
      amounts += spans.map(\.amount)
    }
    return Output(posted: amounts.count, amount: amounts.sum())
  }

  private func assets(on day: Day, in reading: Reading) throws -> [Asset] {
    guard let asset else { return try Asset.depreciable(on: day, in: reading) }
    let found = try Asset.find(asset, in: reading)
    if let refusal = found.refusal(of: .depreciate) { throw refusal }
    return [found]
  }
}

extension Asset {
  /// Writes spans of its depreciation and tells each.
  func post(_ spans: [DepreciationSpan], in tx: borrowing Transaction) throws {
    for span in spans {
      let event = try tx.emit(
        DepreciationPosted(
          asset: facts, from: span.from, to: span.to, amount: span.amount, accumulated: span.accumulated))
      try insert(span, event: event, in: tx.db)
    }
  }
}
