import AssetsFacts
import Kernel
import Store
import TreasuryFacts

/// An asset's leaving: the depreciation that was missing, the end of what it was used for, and the fact
/// itself.
struct Departure {
  let asset: Asset
  let day: Day
  let outcome: AssetDisposed.Outcome
  var price = Money.zero
  var rate = VATRate.zero
  var method: PaymentMethod?
  var reason = ""

  private var tax: Money { rate.tax(on: price) }

  func run(in tx: borrowing Transaction) throws -> DisposeAsset.Output {
    let assignments = try Assignment.all(of: asset.id, in: tx.reading)
    let adjustment = try adjustment(among: assignments, in: tx.reading)
    try asset.post(adjustment.missing, in: tx)
    for assignment in assignments { try asset.end(assignment, by: day, in: tx) }
    try cancelReminders(in: tx)
    try leave(adjustment, in: tx)
    return output(adjustment)
  }

  /// What it would come to, nothing being written.
  func preview(in reading: Reading) throws -> DisposeAsset.Output {
    output(try adjustment(among: try Assignment.all(of: asset.id, in: reading), in: reading))
  }

  /// What brings its depreciation to the day.
  private func adjustment(
    among assignments: [Assignment], in reading: Reading
  ) throws -> DepreciationAdjustment {
    let plan = try asset.plan(in: reading)
    let rule = DepartureRule(asset: asset, day: day, today: reading.today)
    if let refusal = rule.refusal(plan: plan, assignments: assignments) { throw refusal }
    return asset.adjustment(of: plan, leavingOn: day, posted: try asset.depreciations(in: reading))
  }

  private func output(_ adjustment: DepreciationAdjustment) -> DisposeAsset.Output {
    let net = asset.value - adjustment.accumulated
    return DisposeAsset.Output(
      result: price - net, netValue: net, complement: adjustment.complement, gross: price + tax)
  }

  private func leave(_ adjustment: DepreciationAdjustment, in tx: borrowing Transaction) throws {
    let fact = AssetDisposed(
      asset: asset.facts, day: day, outcome: outcome, value: asset.value,
      accumulated: adjustment.accumulated, takenBack: adjustment.takenBack, price: price, tax: tax,
      rate: rate, method: method, reason: reason)
    let disposal = Disposal(
      day: day, outcome: outcome, price: price, tax: tax, rate: rate, reason: reason,
      accumulated: adjustment.accumulated, takenBack: adjustment.takenBack,
      collected: method.map { Disposal.Collection(day: day, method: $0) })
    try asset.insert(disposal, event: try tx.emit(fact), in: tx.db)
    let fields = Change.fields(from: [("État", asset.status.label)], to: disposal.shown)
    try tx.record(Change("sortie", of: fact.subject, fields: fields))
  }

  /// What was still to be done to it no longer is.
  private func cancelReminders(in tx: borrowing Transaction) throws {
    for reminder in try AssetReminder.open(of: asset.id, in: tx.reading) {
      try reminder.close(.cancelled(day), in: tx.db)
    }
  }
}

extension Disposal {
  /// The leaving as the journal of actions shows it.
  fileprivate var shown: [(String, String)] {
    let state: Asset.Status = outcome == .sold ? .sold : .scrapped
    return [
      ("État", state.label), ("Date", day.french), ("Prix HT", outcome == .sold ? price.frenchEuros : ""),
      ("TVA", tax == .zero ? "" : tax.frenchEuros), ("Raison", reason),
    ]
  }
}
