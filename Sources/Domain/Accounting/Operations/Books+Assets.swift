import Events
import Kernel

/// How fixed assets enter the books.
extension Books {
  /// One bought on an invoice that was booked on another account of assets goes from there to its own.
  mutating func post(_ fact: AssetAcquired) throws {
    let entry = try entry(of: fact.asset)
    if let draft = entry.acquisition(fact) { try post(draft) }
    guard let purchase = fact.purchase,
      let booked = try rows.assetAccount(ofPurchase: purchase, besides: fact.asset.account)
    else { return }
    try post(entry.reclassification(of: fact, from: booked))
  }

  mutating func post(_ fact: DepreciationPosted) throws {
    try post(entry(of: fact.asset).depreciation(fact))
  }

  /// A price paid at once is due and collected in two entries, each in its journal.
  mutating func post(_ fact: AssetDisposed) throws {
    let entry = try entry(of: fact.asset)
    try post(entry.disposal(fact))
    guard let method = fact.method, fact.outcome == .sold else { return }
    try post(entry.collection(of: fact.price + fact.tax, by: method, on: fact.day))
  }

  mutating func post(_ fact: DisposalCollected) throws {
    let entry = try entry(of: fact.asset)
    try post(
      entry.collection(
        of: fact.amount, by: fact.method, on: fact.day, from: try rows.account(of: entry.mark.bucket)))
  }

  private func entry(of asset: AssetFacts) throws -> AssetEntry {
    AssetEntry(asset: asset, map: try rows.map())
  }
}
