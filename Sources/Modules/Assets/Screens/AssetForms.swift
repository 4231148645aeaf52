import Assets
import AssetsFacts
import Company
import Desk
import Kernel
import Store
import TreasuryFacts

/// Where an asset comes from, as its form asks it.
enum AssetSource: String, CaseIterable {
  case paid = "paye"
  case purchase = "facture"
  case takenOver = "repris"

  var title: String {
    switch self {
    case .paid: "payé maintenant"
    case .purchase: "facture fournisseur"
    case .takenOver: "déjà dans les comptes"
    }
  }

  init?(_ values: FormValues) { self.init(rawValue: values.text(.origin)) }
}

extension Screens {
  /// The forms of what the company owns.
  package static let assetForms: [FormScreen] = [assetForm] + assetDepartureForms + assetUseForms

  /// An asset's sheet: entered when its number is 0, changed otherwise.
  private static let assetForm = FormScreen(
    id: .asset, title: "Fiche d’actif", permission: .writeAssets,
    fields: { reading, record, values in
      record == 0 ? try newAssetFields(values, in: reading) : sheetFields(values)
    },
    load: { reading, record in record == 0 ? [:] : try asset(record, in: reading).sheet.formValues },
    notes: { reading, record, values in
      record == 0 ? try newAssetNotes(values, in: reading) : try sheetNotes(record, in: reading)
    },
    completion: { reading, record, values in
      record == 0 ? try newAssetCompletion(values, in: reading) : [:]
    },
    question: { reading, record, values in
      record == 0 ? try questionToAcquire(values, in: reading) : nil
    },
    save: { session, record, values in
      record == 0 ? try acquire(values, in: session) : try update(record, values, in: session)
    })

  // MARK: Fields

  private static func newAssetFields(_ values: FormValues, in reading: Reading) throws -> [FormField] {
    let source = AssetSource(values)
    let origin = FormField(
      .origin, "Origine", .choice(AssetSource.allCases.map { Choice($0.rawValue, $0.title) }),
      required: true, section: "Actif", hint: "paiement, facture ou reprise")
    let bought = FormField(.purchase, "Facture", .picker(assetPurchasePicker), required: true)
    let purchase =
      source == .purchase
      ? [bought] + lineFields(try assetPurchase(values.text(.purchase), in: reading)) : []
    return [origin] + purchase + costFields(source)
      + depreciationFields(values)
      + (source == .paid ? try paymentFields(values, in: reading) : [])
      + detailFields(values)
  }

  /// Which line of the invoice, where several have no sheet yet.
  private static func lineFields(_ purchase: AssetPurchase?) -> [FormField] {
    guard let open = purchase?.open, open.count > 1 else { return [] }
    let choices = open.map { Choice(String($0.line.number), "\($0.line.label), \($0.left.frenchEuros)") }
    return [FormField(.line, "Ligne", .choice(choices), required: true, hint: "ce qu’elle a acheté")]
  }

  private static func costFields(_ source: AssetSource?) -> [FormField] {
    let taken = FormField(
      .depreciated, "Déjà amorti", .money,
      hint: "au début de l’exercice ; vide : ce que dit son plan")
    return AssetSheet.fields.form(besides: AssetSheet.details) + [
      FormField(.value, "Valeur", .money, required: true, hint: "hors TVA déductible"),
      FormField(.date, "Acquis le", .day, required: true),
      FormField(
        .serviceDate, "En service le", .day, onPath: false, hint: "vide : le jour de l’acquisition"),
    ] + (source == .takenOver ? [taken] : [])
  }

  private static func depreciationFields(_ values: FormValues) -> [FormField] {
    let method = DepreciationMethod(rawValue: values.text(.method))
    let years = FormField(.years, "Durée en années", .count, required: true)
    return [
      FormField(
        .method, "Mode", .choice(DepreciationMethod.allCases.map { Choice($0.rawValue, $0.label) }),
        required: true, section: "Amortissement")
    ] + (method == DepreciationMethod.none ? [] : [years])
  }

  private static func paymentFields(_ values: FormValues, in reading: Reading) throws -> [FormField] {
    let rate = FormField(
      .vatRate, "TVA déductible %", .percentage, hint: "0 quand elle ne se déduit pas")
    return [FormField(.payment, "Moyen", .choice(payMethods), required: true, section: "Paiement")]
      + (try CompanyProfile.load(in: reading).vatFranchise ? [] : [rate])
  }

  /// What may always be changed of an asset.
  private static func sheetFields(
    besides: Set<AssetSheet.Key> = [], _ values: FormValues
  ) -> [FormField] {
    let isVehicle = values[.kind] == AssetKind.vehicle.rawValue
    return AssetSheet.fields.form(besides: besides, passing: isVehicle ? [.serial] : [.plate])
  }

  /// The account, asked only where an asset is entered, and the rest of its sheet.
  private static func detailFields(_ values: FormValues) -> [FormField] {
    let usual = AssetKind(rawValue: values.text(.kind))?.usualAccount
    let account = FormField(
      .account, "Compte", .text(max: 10), onPath: false, section: "Précisions",
      hint: usual.map { "vide : \($0)" } ?? "")
    return [account] + sheetFields(besides: AssetSheet.identity, values)
  }

  // MARK: Completion

  /// What an invoice, or the type of an asset, says of the fields still empty.
  private static func newAssetCompletion(
    _ values: FormValues, in reading: Reading
  ) throws -> FormValues {
    var found = try purchaseCompletion(values, in: reading)
    func value(_ field: FieldID) -> String {
      values[field].flatMap { $0.isEmpty ? nil : $0 } ?? found.text(field)
    }
    if let kind = AssetKind(rawValue: value(.kind)) {
      let isLand = AssetAccount(value(.account))?.isLand ?? false
      found[.method] = (isLand ? DepreciationMethod.none : .linear).rawValue
      found[.years] = String(kind.usualYears)
    }
    switch AssetSource(values) {
    case .paid?:
      let profile = try CompanyProfile.load(in: reading)
      found[.date] = reading.today.iso
      found[.payment] = PaymentMethod.transfer.rawValue
      if !profile.vatFranchise { found[.vatRate] = profile.usualVAT.decimal }
    case .purchase?, .takenOver?, nil: break
    }
    return found
  }

  /// What the line of the invoice says: the one chosen, or the only one that has no sheet yet.
  private static func purchaseCompletion(
    _ values: FormValues, in reading: Reading
  ) throws -> FormValues {
    guard AssetSource(values) == .purchase,
      let purchase = try assetPurchase(values.text(.purchase), in: reading)
    else { return [:] }
    let open = purchase.open
    let chosen = open.count == 1 ? open.first : open.first { String($0.line.number) == values[.line] }
    guard let next = chosen else { return [:] }
    var found: FormValues = [.label: next.line.label, .value: next.left.decimal, .date: purchase.day.iso]
    if AssetAccount(next.line.account) != nil { found[.account] = next.line.account }
    if let kind = AssetKind.allCases.first(where: { $0.usualAccount == next.line.account }) {
      found[.kind] = kind.rawValue
    }
    return found
  }

  // MARK: Saving

  private static func acquire(_ values: FormValues, in session: Session) throws -> Outcome {
    let source = AssetSource(values)
    let fields = try session.read { try newAssetFields(values, in: $0) }
    var arguments = FormArguments(values, fields: fields.filter { ![.origin, .line].contains($0.id) })
    if fields.contains(where: { $0.id == .line }) { arguments[.line] = Int(values.text(.line)) }
    if source == .takenOver { arguments[.takenOver] = true }
    let made = try arguments.perform(AcquireAsset.self, in: session)
    return Outcome(
      "\(values.text(.label)) est dans le parc : \(made.code).",
      next: .board(.asset, record: made.id), leaves: true, made: made.code)
  }

  private static func update(_ record: Int64, _ values: FormValues, in session: Session) throws
    -> Outcome
  {
    let before = try session.read { try asset(record, in: $0).sheet.formValues }
    let changed = values.changed(from: before)
    guard !changed.isEmpty else { return Outcome("Rien n’a changé.", leaves: true) }
    var arguments = FormArguments(changed, fields: sheetFields(values), clearing: true)
    arguments[.asset] = Int(record)
    try arguments.perform(UpdateAsset.self, in: session)
    return Outcome("La fiche est enregistrée.", leaves: true)
  }
}

extension AssetKind {
  /// How long it usually lasts, in years.
  fileprivate var usualYears: Int {
    switch self {
    case .vehicle, .equipment: 5
    case .property: 20
    case .other: 3
    }
  }
}
