import Company
import Kernel
import Store
import TreasuryFacts

/// Enters an asset: paid at once, bought on a supplier's invoice, or taken over from before.
package struct AcquireAsset: UseCase {
  package static let name = "assets.acquire"
  package static let title = "Entrer un actif"
  package static let permission = Permission.writeAssets

  /// What it is called and known by; its label is what the invoice says when left out, as its value, date and account.
  package var given = FieldChanges<AssetSheet>()
  package let method: DepreciationMethod
  /// In years; left out when it is not depreciated.
  package let years: Int?
  /// Without the VAT that may be deducted.
  package let value: Money?
  /// The day it was acquired; today when left out and paid at once.
  package let date: Day?
  /// The day it enters service; that of acquisition when left out.
  package let serviceDate: Day?
  /// The VAT to deduct when it is paid at once; none when left out.
  package let vatRate: VATRate?
  /// How it is paid at once; a transfer when left out.
  package let payment: PaymentMethod?
  /// The supplier's invoice it was bought on.
  package let purchase: Reference<AssetPurchase>?
  /// The number of its line on that invoice, from 1; the first that has no sheet yet when left out.
  package let line: Int?
  /// Whether it stands already in the balances the company began with.
  package let takenOver: Bool?
  /// What was depreciated before this fiscal year; what its plan says when left out.
  package let depreciated: Money?
  package let account: String?

  private enum CodingKeys: String, CodingKey {
    case method, years, value, date, payment, purchase, line, depreciated, account
    case serviceDate = "service_date"
    case vatRate = "vat_rate"
    case takenOver = "taken_over"
  }

  package struct Output: Encodable, Sendable {
    package let id: Int64
    /// `IM-0012`.
    package let code: String
  }

  package init(
    kind: AssetKind, method: DepreciationMethod, years: Int? = nil, label: String? = nil, value: Money? = nil,
    date: Day? = nil, serviceDate: Day? = nil, vatRate: VATRate? = nil, payment: PaymentMethod? = nil,
    purchase: Reference<AssetPurchase>? = nil, line: Int? = nil, takenOver: Bool? = nil,
    depreciated: Money? = nil, account: String? = nil
  ) {
    self.method = method
    self.years = years
    self.value = value
    self.date = date
    self.serviceDate = serviceDate
    self.vatRate = vatRate
    self.payment = payment
    self.purchase = purchase
    self.line = line
    self.takenOver = takenOver
    self.depreciated = depreciated
    self.account = account
    given[.kind] = kind.rawValue
    given[.label] = label
  }

  /// The fields of the sheet come among its own, where scripts know them.
  package init(from decoder: any Decoder) throws {
    let own = try decoder.container(keyedBy: CodingKeys.self)
    try given.take([.kind], from: decoder, requiring: [.kind])
    method = try own.decode(DepreciationMethod.self, forKey: .method)
    years = try own.decodeIfPresent(Int.self, forKey: .years)
    try given.take([.label], from: decoder)
    value = try own.decodeIfPresent(Money.self, forKey: .value)
    date = try own.decodeIfPresent(Day.self, forKey: .date)
    payment = try own.decodeIfPresent(PaymentMethod.self, forKey: .payment)
    purchase = try own.decodeIfPresent(Reference<AssetPurchase>.self, forKey: .purchase)
    line = try own.decodeIfPresent(Int.self, forKey: .line)
    depreciated = try own.decodeIfPresent(Money.self, forKey: .depreciated)
    account = try own.decodeIfPresent(String.self, forKey: .account)
    try given.take([.serial, .plate, .note], from: decoder)
    serviceDate = try own.decodeIfPresent(Day.self, forKey: .serviceDate)
    vatRate = try own.decodeIfPresent(VATRate.self, forKey: .vatRate)
    takenOver = try own.decodeIfPresent(Bool.self, forKey: .takenOver)
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    if let refusal = refusalOfArguments { throw refusal }
    let profile = try CompanyProfile.load(in: tx.reading)
    let bought = try purchase.map { try AssetPurchase.find($0, in: tx.reading) }
    let asset = try newAsset(from: bought, profile: profile, today: tx.today)
    if let refusal = asset.refusal(today: tx.today) ?? bought?.refusal(of: asset.value) { throw refusal }
    return try asset.save(under: profile.fiscalYearStart, in: tx)
  }

  /// Whether it stands in the opening balances.
  private var isTakenOver: Bool { takenOver == true }

  /// Why these arguments do not go together, or `nil` when they do.
  private var refusalOfArguments: AssetsRefusal? {
    let origins = [purchase != nil, isTakenOver, payment != nil].filter { $0 }.count
    guard origins <= 1 else { return .severalOrigins }
    guard purchase != nil || line == nil else { return .lineAlone }
    guard isTakenOver || depreciated == nil else { return .depreciatedAlone }
    guard purchase == nil && !isTakenOver || (vatRate ?? .zero) == .zero else { return .taxElsewhere }
    return nil
  }

  private func newAsset(from bought: AssetPurchase?, profile: CompanyProfile, today: Day) throws -> NewAsset {
    let next = try bought?.next(line)
    let day = try needed(date ?? bought?.day ?? (isTakenOver ? nil : today), "date")
    let value = try needed(value ?? next?.left, "value")
    guard value > .zero else { throw AssetsRefusal.notPositive }
    let sheet = try sheet(of: next?.line)
    let draft = NewAsset(
      sheet: sheet, day: day, serviceDay: serviceDate ?? day, value: value, method: method,
      years: years ?? 0, account: try account(of: next?.line, usual: sheet.kind.usualAccount),
      origin: try origin(of: value, from: bought, profile: profile),
      parts: next.flatMap { bought?.parts(of: value, from: $0.line) } ?? [])
    return isTakenOver && depreciated == nil ? draft.depreciatedBefore(profile.fiscalYearStart, today) : draft
  }

  private func needed<T>(_ value: T?, _ key: String) throws -> T {
    guard let value else { throw CommonRefusal.missingKey(key) }
    return value
  }

  private func sheet(of line: AssetPurchase.Line?) throws -> AssetSheet {
    var (sheet, given) = (AssetSheet(), given)
    given[.label] = try needed(given[.label] ?? line?.label, "label")
    try sheet.take(given)
    return sheet
  }

  private func account(of line: AssetPurchase.Line?, usual number: String) throws -> AssetAccount {
    if let typed = account, !typed.isEmpty {
      guard let account = AssetAccount(typed) else { throw AssetsRefusal.account(typed) }
      return account
    }
    if let account = AssetAccount(line?.account ?? "") { return account }
    guard let usual = AssetAccount(number) else { throw AssetsRefusal.account(number) }
    return usual
  }

  private func origin(of value: Money, from bought: AssetPurchase?, profile: CompanyProfile) throws
    -> AssetOrigin
  {
    if let bought { return .purchase(bought.id.rawValue, number: bought.number) }
    if isTakenOver { return .takenOver(depreciated: depreciated ?? .zero) }
    let rate = vatRate ?? .zero
    guard rate == .zero || !profile.vatFranchise else { throw AssetsRefusal.franchise }
    return .paid(payment ?? .transfer, rate: rate, tax: rate.tax(on: value))
  }
}
