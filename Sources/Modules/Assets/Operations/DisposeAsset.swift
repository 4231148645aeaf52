import AssetsFacts
import Company
import Kernel
import Store
import TreasuryFacts

/// Sells an asset, its depreciation being brought to the day: what was missing is booked, what was booked past it
/// is taken back.
package struct DisposeAsset: UseCase {
  package static let name = "assets.dispose"
  package static let title = "Céder un actif"
  package static let permission = Permission.disposeAssets

  package let asset: Reference<Asset>
  /// Today when left out.
  package let date: Day?
  /// Without VAT.
  package let price: Money
  /// The company's usual rate when left out and VAT was deducted on the asset, else none.
  package let vatRate: VATRate?
  /// How the price is paid at once; owed when left out.
  package let payment: PaymentMethod?

  enum CodingKeys: String, CodingKey {
    case asset, date, price, payment
    case vatRate = "vat_rate"
  }

  package struct Output: Encodable, Sendable {
    /// The price less the net value: a gain, or a loss when negative.
    package let result: Money
    /// What was not depreciated.
    package let netValue: Money
    /// The depreciation booked with it; negative when some was taken back.
    package let complement: Money
    /// The price with VAT: what is to come in.
    package let gross: Money

    enum CodingKeys: String, CodingKey {
      case result, complement, gross
      case netValue = "net_value"
    }
  }

  package init(
    asset: Reference<Asset>, price: Money, date: Day? = nil, vatRate: VATRate? = nil,
    payment: PaymentMethod? = nil
  ) {
    self.asset = asset
    self.price = price
    self.date = date
    self.vatRate = vatRate
    self.payment = payment
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    return try departure(in: tx.reading).run(in: tx)
  }

  /// What it would come to, nothing being written.
  ///
  /// - Throws: what the sale itself would.
  package func preview(in reading: Reading) throws -> Output {
    try departure(in: reading).preview(in: reading)
  }

  private func departure(in reading: Reading) throws -> Departure {
    let asset = try Asset.find(asset, in: reading)
    if let refusal = asset.refusal(of: .dispose) { throw refusal }
    guard price >= .zero else { throw AssetsRefusal.negativePrice }
    return Departure(
      asset: asset, day: date ?? reading.today, outcome: .sold, price: price,
      rate: try rate(for: asset, in: reading), method: price == .zero ? nil : payment)
  }

  private func rate(for asset: Asset, in reading: Reading) throws -> VATRate {
    guard let vatRate else { return try asset.usualSaleRate(in: reading) }
    let franchise = try CompanyProfile.load(in: reading).vatFranchise
    guard vatRate == .zero || !franchise else {
      throw AssetsRefusal.franchise
    }
    return vatRate
  }
}

extension Asset {
  /// The VAT its sale bears unless said otherwise: the company's usual rate where VAT was deducted on it (CGI
  /// art. 261, 3, 1° a).
  package func usualSaleRate(in reading: Reading) throws -> VATRate {
    let deducted =
      switch origin {
      case .paid(_, _, let tax): tax > .zero
      case .purchase: try isDeductedOnItsLines(in: reading)
      case .takenOver: false
      }
    return deducted ? try CompanyProfile.load(in: reading).usualVAT : .zero
  }
}

/// Takes an asset out of the company for nothing: broken, stolen, worn out.
package struct ScrapAsset: UseCase {
  package static let name = "assets.scrap"
  package static let title = "Mettre un actif au rebut"
  package static let permission = Permission.disposeAssets

  package let asset: Reference<Asset>
  /// Today when left out.
  package let date: Day?
  package let reason: String

  package init(asset: Reference<Asset>, reason: String, date: Day? = nil) {
    self.asset = asset
    self.reason = reason
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> DisposeAsset.Output {
    try Asset.requireOn(in: tx.reading)
    let asset = try Asset.find(asset, in: tx.reading)
    if let refusal = asset.refusal(of: .scrap) { throw refusal }
    let reason = try FieldText.line(reason)
    guard !reason.isEmpty else { throw AssetsRefusal.reasonMissing }
    return try Departure(asset: asset, day: date ?? tx.today, outcome: .scrapped, reason: reason).run(in: tx)
  }
}
