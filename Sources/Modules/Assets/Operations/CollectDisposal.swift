import AssetsFacts
import Kernel
import Store
import TreasuryFacts

/// Records that the price of an asset sold came in.
package struct CollectDisposal: UseCase {
  package static let name = "assets.collect"
  package static let title = "Encaisser le prix d’un actif cédé"
  package static let permission = Permission.disposeAssets

  package let asset: Reference<Asset>
  /// Today when left out; never after it, nor before the sale.
  package let date: Day?
  /// A transfer when left out.
  package let payment: PaymentMethod?

  package struct Output: Encodable, Sendable {
    package let amount: Money
  }

  package init(asset: Reference<Asset>, date: Day? = nil, payment: PaymentMethod? = nil) {
    self.asset = asset
    self.date = date
    self.payment = payment
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    let asset = try Asset.find(asset, in: tx.reading)
    if let refusal = asset.refusal(of: .collect) { throw refusal }
    guard let disposal = asset.disposal else { throw AssetsRefusal.stillInService(asset.code) }
    let day = date ?? tx.today
    guard day <= tx.today else { throw AssetsRefusal.futureDate(day, today: tx.today) }
    guard day >= disposal.day else { throw AssetsRefusal.beforeDisposal(asset.code, disposal.day) }
    let collection = Disposal.Collection(day: day, method: payment ?? .transfer)
    try asset.collect(collection, in: tx.db)
    try tx.emit(
      DisposalCollected(asset: asset.facts, day: day, amount: disposal.gross, method: collection.method))
    try tx.record(
      Change(
        "encaissement", of: asset.facts.subject,
        fields: [.init("Prix encaissé", before: "", after: "\(disposal.gross.frenchEuros) le \(day.french)")])
    )
    return Output(amount: disposal.gross)
  }
}
