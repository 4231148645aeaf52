import AssetsFacts
import Kernel
import Store

/// Plans something to be done to an asset, once or every so many months.
package struct PlanReminder: UseCase {
  package static let name = "assets.plan-reminder"
  package static let title = "Planifier un rappel"
  package static let permission = Permission.writeAssets

  package let asset: Reference<Asset>
  package let kind: AssetReminder.Kind
  package let due: Day
  /// The months after which it comes back; once when left out.
  package let everyMonths: Int?
  package let note: String?

  enum CodingKeys: String, CodingKey {
    case asset, kind, due, note
    case everyMonths = "every_months"
  }

  package struct Output: Encodable, Sendable {
    package let id: Int64
  }

  package init(
    asset: Reference<Asset>, kind: AssetReminder.Kind, due: Day, everyMonths: Int? = nil, note: String? = nil
  ) {
    self.asset = asset
    self.kind = kind
    self.due = due
    self.everyMonths = everyMonths
    self.note = note
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    let asset = try Asset.find(asset, in: tx.reading)
    if let refusal = asset.refusal(of: .assign) { throw refusal }
    guard everyMonths.map(AssetReminder.periods.contains) ?? true else {
      throw AssetsRefusal.period(AssetReminder.periods)
    }
    let id = try AssetReminder.insert(
      kind, of: asset.id, due: due, countedFrom: due, everyMonths: everyMonths,
      note: try FieldText.line(note ?? ""), plannedOn: tx.today, in: tx.db)
    try AssetReminder.find(id, in: tx.reading).record("rappel planifié", of: asset, from: nil, in: tx)
    return Output(id: id.rawValue)
  }
}

extension AssetReminder {
  /// Shows it in the journal of actions, as a change of its asset.
  func record(
    _ action: String, of asset: Asset, from before: AssetReminder?, in tx: borrowing Transaction
  ) throws {
    let fields = Change.fields(from: before?.shown ?? [], to: shown)
    try tx.record(Change(action, of: asset.facts.subject, fields: fields))
  }

  private var shown: [(String, String)] {
    let state =
      switch status {
      case .toDo: "à faire"
      case .done(let day): "fait le \(day.french)"
      case .cancelled(let day): "annulé le \(day.french)"
      }
    return [
      ("Rappel", kind.label), ("Échéance", due.french),
      ("Périodicité", everyMonths.map { "\($0) mois" } ?? ""), ("Note", note), ("État", state),
    ]
  }
}
