import AssetsFacts
import Company
import Kernel
import Store

extension NewAsset {
  /// The same asset, depreciated as its plan says up to the fiscal year of `today`.
  func depreciatedBefore(_ fiscalYear: FiscalYearStart, _ today: Day) -> NewAsset {
    guard refusal(today: today) == nil else { return self }
    let last = fiscalYear.start(of: today).adding(days: -1)
    var new = self
    new.origin = .takenOver(depreciated: terms(fiscalYear: fiscalYear).plan.accumulated(on: last))
    return new
  }

  /// Writes the sheet with its plan, and tells it.
  func save(under fiscalYear: FiscalYearStart, in tx: borrowing Transaction) throws -> AcquireAsset.Output {
    let id = try Asset.nextID(in: tx.db)
    let fact = acquired(id)
    let event = try tx.emit(fact)
    let (plan, keptFrom) = kept(under: fiscalYear, on: tx.today)
    try insert(id, plan: plan, keptFrom: keptFrom, event: event, in: tx.db)
    try tx.record(Change("création", of: fact.subject, fields: Change.fields(from: [], to: shown)))
    return AcquireAsset.Output(id: id, code: fact.asset.code)
  }

  /// Its plan, and the day from which it is booked here: this fiscal year's first at the latest.
  ///
  /// What a plan that ended before then left out is made up for in the first year kept.
  private func kept(
    under fiscalYear: FiscalYearStart, on today: Day
  ) -> (plan: DepreciationPlan, from: Day) {
    let plan = terms(fiscalYear: fiscalYear).plan
    guard origin.kind == .takenOver else { return (plan, plan.start) }
    let from = max(plan.start, fiscalYear.start(of: today))
    guard let last = plan.lines.last, last.end < from, origin.depreciated < value else { return (plan, from) }
    return (plan.makingUp(for: origin.depreciated, of: value, from: from, to: fiscalYear.end(of: from)), from)
  }

  private func acquired(_ id: Int64) -> AssetAcquired {
    AssetAcquired(
      asset: AssetFacts(
        asset: id, code: Asset.code(of: id), label: sheet.label, account: account.number,
        depreciationAccount: depreciationAccount),
      day: day, serviceDay: serviceDay, value: value, tax: origin.tax, rate: origin.rate, origin: origin.kind,
      method: origin.method, purchase: bought, depreciated: origin.depreciated)
  }

  private var bought: AssetAcquired.Purchase? {
    origin.purchase.map { AssetAcquired.Purchase(document: $0.document, lines: parts) }
  }

  /// The asset as the journal of actions shows it.
  private var shown: [(String, String)] {
    sheet.shown { AssetSheet.identity.contains($0) } + [
      ("Acquis le", day.french), ("En service le", serviceDay.french), ("Valeur", value.frenchEuros),
      ("Amortissement", method.label), ("Durée", years == 0 ? "" : "\(years) ans"),
      ("Compte", account.number), ("Origine", origin.label),
    ] + sheet.shown { !AssetSheet.identity.contains($0) }
  }
}
