import AssetsFacts
import Kernel

/// How fixed assets enter the books.
extension Books {
  /// What was bought on lines of an invoice booked on other accounts goes from there to its own.
  mutating func post(_ fact: AssetAcquired) throws {
    let entry = try entry(of: fact.asset)
    if let draft = entry.acquisition(fact) { try post(draft) }
    guard let purchase = fact.purchase else { return }
    let booked = try rows.accounts(ofPurchase: purchase.document)
    let parts = purchase.parts(booked: booked, usual: try rows.map()[.purchasedAssets])
      .filter { $0.account != fact.asset.account }
    guard !parts.isEmpty else { return }
    try post(entry.reclassification(of: fact, from: parts))
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

extension AssetAcquired.Purchase {
  /// What it took of each account its lines were booked on; nothing of lines that were not.
  ///
  /// - Parameters:
  ///   - booked: the accounts of the invoice's entry.
  ///   - usual: that of assets no person chose an account for, as it is mapped today.
  fileprivate func parts(booked: [String], usual: String) -> [(account: String, value: Money)] {
    let chosen = Set(lines.compactMap(\.account))
    let standing =
      booked.contains(usual)
      ? usual : booked.first { AssetEntry.isOfAssets($0) && !chosen.contains($0) }
    let found = lines.compactMap { line in (line.account ?? standing).map { ($0, line.value) } }
      .filter { booked.contains($0.0) }
    return Dictionary(found, uniquingKeysWith: +).sorted { $0.key < $1.key }
      .map { (account: $0.key, value: $0.value) }
  }
}
