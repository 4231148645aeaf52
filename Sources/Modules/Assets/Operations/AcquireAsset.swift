import Company
import Kernel
import Store
import TreasuryFacts

/// Enters an asset: paid at once, bought on a supplier's invoice, or taken over from before.
package struct AcquireAsset: UseCase {
  package static let name = "assets.acquire"
  package static let title = "Entrer un actif"
  package static let permission = Permission.writeAssets

  package let kind: AssetKind
  package let method: DepreciationMethod
  /// In years; left out when it is not depreciated.
  package let years: Int?
  /// What the invoice says when left out, as for the value, the date and the account.
  package let label: String?
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
  package let serial: String?
  package let plate: String?
  package let note: String?

  enum CodingKeys: String, CodingKey {
    case kind, method, years, label, value, date, payment, purchase, line, depreciated, account, serial,
      plate, note
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
    depreciated: Money? = nil, account: String? = nil, serial: String? = nil, plate: String? = nil,
    note: String? = nil
  ) {
    self.kind = kind
    self.method = method
    self.years = years
    self.label = label
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
    self.serial = serial
    self.plate = plate
    self.note = note
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
    let draft = NewAsset(
      label: try FieldText.line(try needed(label ?? next?.line.label, "label")), kind: kind,
      serial: try FieldText.line(serial ?? ""), plate: try FieldText.line(plate ?? ""),
      note: try FieldText.paragraph(note ?? ""), day: day, serviceDay: serviceDate ?? day, value: value,
      method: method, years: years ?? 0, account: try account(of: next?.line),
      origin: try origin(of: value, from: bought, profile: profile),
      parts: next.flatMap { bought?.parts(of: value, from: $0.line) } ?? [])
    return isTakenOver && depreciated == nil ? draft.depreciatedBefore(profile.fiscalYearStart, today) : draft
  }

  private func needed<T>(_ value: T?, _ key: String) throws -> T {
    guard let value else { throw CommonRefusal.missingKey(key) }
    return value
  }

  private func account(of line: AssetPurchase.Line?) throws -> AssetAccount {
    if let typed = account, !typed.isEmpty {
      guard let account = AssetAccount(typed) else { throw AssetsRefusal.account(typed) }
      return account
    }
    if let account = AssetAccount(line?.account ?? "") { return account }
    guard let usual = AssetAccount(kind.usualAccount) else { throw AssetsRefusal.account(kind.usualAccount) }
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
