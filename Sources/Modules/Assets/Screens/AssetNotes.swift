import Assets
import Company
import Desk
import Kernel
import Store
import Treasury
import TreasuryFacts

/// What the form of an asset says beside its fields.
extension Screens {
  static func newAssetNotes(_ values: FormValues, in reading: Reading) throws -> [String] {
    let value = values.money(.value) ?? .zero
    return try originNotes(values, value, in: reading) + planNotes(values, value, in: reading)
      + accountNotes(values)
  }

  /// What an existing sheet keeps for ever.
  static func sheetNotes(_ record: Int64, in reading: Reading) throws -> [String] {
    let asset = try asset(record, in: reading)
    return [
      "\(asset.code), acquis le \(asset.day.french) pour \(asset.value.frenchEuros)",
      "Sa valeur, ses dates et son amortissement sont écrits : ils ne changent plus.",
    ]
  }

  /// What is asked before an asset is entered for good.
  static func questionToAcquire(_ values: FormValues, in reading: Reading) throws -> Question? {
    guard let source = AssetSource(values), let value = values[.value].flatMap({ Money(decimal: $0) }) else {
      return nil
    }
    let origin =
      switch source {
      case .paid: "payé \(paid(values, value).frenchEuros) par \(methodName(values))"
      case .purchase: "pris sur \(values.text(.purchase))"
      case .takenOver: "déjà dans les comptes"
      }
    return Question("Entrer « \(values.text(.label)) », valeur \(value.frenchEuros), \(origin) ?")
  }

  private static func rate(_ values: FormValues) -> VATRate {
    values[.vatRate].flatMap { VATRate(decimal: $0) } ?? .zero
  }

  private static func paid(_ values: FormValues, _ value: Money) -> Money {
    value + rate(values).tax(on: value)
  }

  private static func methodName(_ values: FormValues) -> String {
    (PaymentMethod(rawValue: values.text(.payment)) ?? .transfer).label.lowercased()
  }

  private static func originNotes(
    _ values: FormValues, _ value: Money, in reading: Reading
  ) throws -> [String] {
    switch AssetSource(values) {
    case nil: return []
    case .takenOver?: return ["Rien n’est écrit ni payé : sa valeur est déjà dans vos soldes."]
    case .purchase?:
      guard let purchase = try assetPurchase(values.text(.purchase), in: reading) else { return [] }
      return [
        "\(purchase.number) du \(purchase.day.french) : \(purchase.left.frenchEuros) à mettre en fiche"
      ]
    case .paid?:
      guard value > .zero else { return [] }
      let tax = rate(values).tax(on: value)
      let isCar = values[.kind] == AssetKind.vehicle.rawValue && tax > .zero
      return [amountNote("Payé", paid(values, value)) + (tax > .zero ? ", dont TVA \(tax.french)" : "")]
        + (isCar ? ["Voiture de tourisme : sa TVA ne se déduit pas, saisissez 0 et la valeur TTC."] : [])
    }
  }

  /// The annuities to come: the first, that of a whole year, the last.
  private static func planNotes(
    _ values: FormValues, _ value: Money, in reading: Reading
  ) throws -> [String] {
    guard let terms = try terms(values, value, in: reading) else { return [] }
    let lines = terms.plan.lines
    guard let first = lines.first, let last = lines.last else { return ["Sans amortissement."] }
    let middle = lines.dropFirst().dropLast().first
    return [amountNote("Exercice \(name(of: first))", first.annuity)]
      + (middle.map { [amountNote("puis", $0.annuity) + (terms.method == .linear ? " par an" : "")] } ?? [])
      + (lines.count > 1 ? [amountNote("Exercice \(name(of: last))", last.annuity)] : [])
      + ["Entièrement amorti à la clôture du \(last.end.french)"]
  }

  private static func terms(
    _ values: FormValues, _ value: Money, in reading: Reading
  ) throws -> DepreciationTerms? {
    guard value > .zero, let method = DepreciationMethod(rawValue: values.text(.method)),
      let day = values.day(.date)
    else { return nil }
    let years = Int(values.text(.years)) ?? 0
    let service = values.day(.serviceDate) ?? day
    guard service >= day, method.lifetimes?.contains(years) ?? true else { return nil }
    return DepreciationTerms(
      value: value, method: method, years: years, day: day, serviceDay: service,
      fiscalYear: try CompanyProfile.load(in: reading).fiscalYearStart)
  }

  private static func accountNotes(_ values: FormValues) -> [String] {
    let typed = values.text(.account)
    let usual = AssetKind(rawValue: values.text(.kind))?.usualAccount ?? ""
    guard let account = AssetAccount(typed.isEmpty ? usual : typed) else { return [] }
    let isDepreciated = values[.method] != DepreciationMethod.none.rawValue
    return [
      "Au compte \(account.number)" + (isDepreciated ? ", amorti au compte \(account.depreciation)" : "")
    ]
  }

  /// A label and its amount, amounts one under the other.
  static func amountNote(_ label: String, _ amount: Money) -> String {
    let name = padded(label, to: 20)
    return name + left(amount.french, to: 33 - name.count)
  }

  /// « 2026 », or « 2025-2026 » where the fiscal year is not that of the calendar.
  static func name(of line: DepreciationPlan.Line) -> String {
    line.start.year == line.end.year ? "\(line.start.year)" : "\(line.start.year)-\(line.end.year)"
  }
}
