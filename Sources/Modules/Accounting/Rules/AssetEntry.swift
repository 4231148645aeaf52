import AssetsFacts
import Kernel
import TreasuryFacts

/// The entries of a fixed asset (PCG art. 944-20, 944-28 and 944-46).
struct AssetEntry {
  let asset: AssetFacts
  let map: AccountMap

  private var source: EntryDraft.Source { EntryDraft.Source(kind: .asset, record: asset.asset) }

  private func draft(_ journal: Journal, _ what: String, on day: Day) -> EntryDraft {
    EntryDraft(
      journal, on: day, piece: asset.code, label: "\(what) \(asset.code)", source: source)
  }

  /// The entry of one paid at once; `nil` for one that a supplier's invoice or the opening booked.
  func acquisition(_ fact: AssetAcquired) -> EntryDraft? {
    guard fact.origin == .paid, let method = fact.method else { return nil }
    var draft = draft(.of(method), "Acquisition", on: fact.day)
    draft.label += " \(asset.label)"
    draft.add(EntryDraft.Line(asset.account, fact.value))
    draft.add(
      EntryDraft.Line(
        map[.vatOnAssets, String(fact.rate.basisPoints)], fact.tax,
        tax: EntryDraft.TaxMark(.assetDeductible, fact.rate, base: .zero)))
    draft.add(EntryDraft.Line(map.account(of: method), -(fact.value + fact.tax)))
    return draft
  }

  /// Whether what stands on an account is fixed assets.
  static func isOfAssets(_ account: String) -> Bool { account.hasPrefix("20") || account.hasPrefix("21") }

  /// Puts on its own account what the lines of the supplier's invoice were booked on.
  func reclassification(of fact: AssetAcquired, from parts: [(account: String, value: Money)]) -> EntryDraft {
    var draft = draft(.general, "Reclassement", on: fact.day)
    draft.label += " \(asset.label)"
    draft.add(EntryDraft.Line(asset.account, parts.map(\.value).sum()))
    for part in parts { draft.add(EntryDraft.Line(part.account, -part.value)) }
    return draft
  }

  func depreciation(_ fact: DepreciationPosted) -> EntryDraft {
    var draft = draft(.general, "Amortissement", on: fact.to)
    draft.add(EntryDraft.Line(charge, fact.amount))
    draft.add(EntryDraft.Line(asset.depreciationAccount, -fact.amount))
    return draft
  }

  /// Where what it loses is a charge.
  private var charge: String {
    map[asset.account.hasPrefix("20") ? .intangibleDepreciation : .depreciation]
  }

  /// What it was worth leaves the books, what was depreciated past the day is taken back; its price is due by
  /// the buyer.
  func disposal(_ fact: AssetDisposed) -> EntryDraft {
    let what = fact.outcome == .sold ? "Cession" : "Mise au rebut"
    var draft = draft(.general, what, on: fact.day)
    draft.add(EntryDraft.Line(map[.disposedValue], fact.value - fact.accumulated))
    draft.add(EntryDraft.Line(asset.depreciationAccount, fact.accumulated + fact.takenBack))
    draft.add(EntryDraft.Line(charge, -fact.takenBack))
    draft.add(EntryDraft.Line(asset.account, -fact.value))
    guard fact.outcome == .sold else { return draft }
    draft.add(due(fact.price + fact.tax))
    let isTaxed = fact.tax != .zero
    draft.add(
      EntryDraft.Line(
        map[.disposalPrice], -fact.price,
        tax: isTaxed ? nil : EntryDraft.TaxMark(.untaxed, .zero, base: fact.price)))
    draft.add(
      EntryDraft.Line(
        map[.vatCollected, String(fact.rate.basisPoints)], -fact.tax,
        tax: EntryDraft.TaxMark(.collected, fact.rate, base: fact.price)))
    return draft
  }

  /// The price comes in.
  ///
  /// - Parameter account: where it is due.
  func collection(of amount: Money, by method: PaymentMethod, on day: Day, from account: String? = nil)
    -> EntryDraft
  {
    var draft = draft(.of(method), "Encaissement cession", on: day)
    draft.add(EntryDraft.Line(map.account(of: method), amount))
    draft.add(due(-amount, on: account))
    return draft
  }

  /// What its buyer owes: all its lines are of one thing.
  var mark: EntryDraft.ItemMark {
    EntryDraft.ItemMark(ledger: "asset", kind: "disposal", document: asset.asset, number: asset.code)
  }

  private func due(_ amount: Money, on account: String? = nil) -> EntryDraft.Line {
    EntryDraft.Line(account ?? map[.disposalDebtors], amount, item: mark)
  }
}
