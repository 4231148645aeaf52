import AssetsFacts
import Kernel
import Store

/// Books what assets lost of their value up to a day, less what was booked already.
package struct DepreciateAssets: UseCase {
  package static let name = "assets.depreciate"
  package static let title = "Écrire les amortissements"
  package static let isLong = true
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
    let missing = try missing(in: tx.reading)
    for (asset, spans) in missing { try asset.post(spans, in: tx) }
    let amounts = missing.flatMap(\.spans).map(\.amount)
    return Output(posted: amounts.count, amount: amounts.sum())
  }

  /// What it would book of each asset, nothing being written; those it would book nothing of are left out.
  ///
  /// - Throws: what the operation itself would.
  package func preview(in reading: Reading) throws -> [(asset: Asset, amount: Money)] {
    try missing(in: reading).map { ($0.asset, $0.spans.map(\.amount).sum()) }
  }

  private func missing(in reading: Reading) throws -> [(asset: Asset, spans: [DepreciationSpan])] {
    let (until, last) = (until ?? Self.usualDay(on: reading.today), reading.today.endOfMonth)
    guard until <= last else { throw AssetsRefusal.depreciationTooEarly(last) }
    let assets = try assets(on: until, in: reading)
    let plans = try Asset.plans(of: assets, in: reading)
    return assets.compactMap { asset in plans[asset.id].map { (asset, asset.unposted(of: $0, until: until)) }
    }
    .filter { !$0.1.isEmpty }
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
