import Assets
import AssetsFacts
import Company
import Desk
import Kernel
import Store
import TreasuryFacts

extension Screens {
  /// The forms of what assets lose, and of how they leave.
  static let assetDepartureForms: [FormScreen] = [
    depreciationForm, disposalForm, scrapForm, collectionForm,
  ]

  // MARK: Depreciation

  private static let depreciationForm = FormScreen(
    id: .assetDepreciation, title: "Écrire les amortissements", permission: .depreciateAssets,
    fields: { _, _, _ in [FormField(.until, "Jusqu’au", .day, required: true, hint: "une fin de mois")] },
    load: { reading, _ in [.until: DepreciateAssets.usualDay(on: reading.today).iso] },
    notes: { reading, _, values in
      try told {
        let (day, waiting) = try depreciation(values, in: reading)
        guard !waiting.isEmpty else { return ["Tout est écrit jusqu’au \(day.french)."] }
        return [summary(waiting) + " :"]
          + waiting.prefix(15).map {
            "  \($0.asset.code)  \(padded(String($0.asset.label.prefix(24)), to: 24))"
              + left($0.amount.french, to: 13)
          }
      }
    },
    question: { reading, _, values in
      let (day, waiting) = try depreciation(values, in: reading)
      guard !waiting.isEmpty else { return nil }
      return Question("Écrire les amortissements jusqu’au \(day.french) : \(summary(waiting)) ?")
    },
    save: { session, _, values in
      var arguments = FormArguments()
      arguments[.until] = values.text(.until)
      let done = try arguments.perform(DepreciateAssets.self, in: session)
      guard done.posted > 0 else { return Outcome("Rien à écrire : tout l’est déjà.", leaves: true) }
      let entries = counted(done.posted, "amortissement écrit", "amortissements écrits")
      return Outcome("\(entries), \(done.amount.frenchEuros).", leaves: true)
    })

  private static func depreciation(
    _ values: FormValues, in reading: Reading
  ) throws -> (day: Day, waiting: [(asset: Asset, amount: Money)]) {
    let day = values.day(.until) ?? DepreciateAssets.usualDay(on: reading.today)
    return (day, try DepreciateAssets(until: day).preview(in: reading))
  }

  private static func summary(_ waiting: [(asset: Asset, amount: Money)]) -> String {
    "\(counted(waiting.count, "actif", "actifs")), \(waiting.map(\.amount).sum().frenchEuros)"
  }

  // MARK: Sale

  /// The choice of a price that is paid later.
  private static let later = "plus-tard"

  private static let disposalForm = FormScreen(
    id: .assetDisposal, title: "Céder un actif", permission: .disposeAssets, startsOn: .price,
    fields: { reading, _, _ in try disposalFields(in: reading) },
    load: { reading, id in
      let asset = try asset(id, in: reading)
      return [
        .date: reading.today.iso, .payment: later,
        .vatRate: try asset.usualSaleRate(in: reading).decimal,
      ]
    },
    notes: { reading, id, values in
      let asset = try asset(id, in: reading)
      return [named(asset)] + (try told { try disposalNotes(disposal(id, values), values, in: reading) })
    },
    question: { reading, id, values in
      let (asset, sale) = (try asset(id, in: reading), disposal(id, values))
      let done = try sale.preview(in: reading)
      let taxed = done.gross == sale.price ? "" : " (\(done.gross.frenchEuros) TTC)"
      return Question(
        "Céder \(named(asset)) pour \(sale.price.frenchEuros) HT\(taxed), \(result(done.result)) ? "
          + "La cession ne s’annule pas.",
        isDangerous: true)
    },
    save: { session, id, values in
      let fields = try session.read { try disposalFields(in: $0) }
      var arguments = FormArguments(values, fields: fields)
      if values[.payment] == later { arguments[.payment] = nil }
      arguments[.asset] = Int(id)
      let done = try arguments.perform(DisposeAsset.self, in: session)
      return Outcome("Actif cédé : \(result(done.result)).", leaves: true)
    })

  private static func disposalFields(in reading: Reading) throws -> [FormField] {
    let methods = [Choice(later, "à encaisser plus tard")] + payMethods
    let rate = FormField(
      .vatRate, "TVA %", .percentage, onPath: false, hint: "0 : sans TVA ; vide : la TVA usuelle")
    return [
      FormField(.date, "Date", .day, required: true),
      FormField(.price, "Prix HT", .money, required: true, hint: "0 s’il est donné"),
    ] + (try CompanyProfile.load(in: reading).vatFranchise ? [] : [rate]) + [
      FormField(.payment, "Paiement", .choice(methods), required: true)
    ]
  }

  private static func disposal(_ id: Int64, _ values: FormValues) -> DisposeAsset {
    DisposeAsset(
      asset: .id(Asset.ID(id)), price: values.money(.price) ?? .zero,
      date: values.day(.date),
      vatRate: values[.vatRate].flatMap { VATRate(decimal: $0) },
      payment: PaymentMethod(rawValue: values.text(.payment)))
  }

  private static func disposalNotes(
    _ sale: DisposeAsset, _ values: FormValues, in reading: Reading
  ) throws -> [String] {
    let done = try sale.preview(in: reading)
    let worth = complementNotes(done) + [amountNote("Valeur nette", done.netValue)]
    guard values[.price].map({ !$0.isEmpty }) ?? false else { return worth }
    let isGain = !done.result.isNegative
    return worth
      + [amountNote(isGain ? "Plus-value" : "Moins-value", isGain ? done.result : -done.result)]
      + (done.gross == .zero ? [] : [amountNote("À encaisser TTC", done.gross)])
  }

  /// What brings its depreciation to the day.
  private static func complementNotes(_ done: DisposeAsset.Output) -> [String] {
    guard done.complement != .zero else { return [] }
    return done.complement.isNegative
      ? [amountNote("Reprise d’amortissement", -done.complement)]
      : [amountNote("Reste à amortir", done.complement)]
  }

  /// « plus-value 654,33 € ».
  private static func result(_ result: Money) -> String {
    result.isNegative ? "moins-value \((-result).frenchEuros)" : "plus-value \(result.frenchEuros)"
  }

  /// « IM-0001 Renault Kangoo ».
  static func named(_ asset: Asset) -> String { "\(asset.code) \(asset.label)" }

  // MARK: Scrapping

  private static let scrapFields = [
    FormField(.date, "Date", .day, required: true),
    FormField(.reason, "Raison", .text(max: 200), required: true, hint: "accident, hors d’usage, vol…"),
  ]

  private static let scrapForm = FormScreen(
    id: .assetScrap, title: "Mettre au rebut", permission: .disposeAssets, startsOn: .reason,
    fields: { _, _, _ in scrapFields },
    load: { reading, _ in [.date: reading.today.iso] },
    notes: { reading, id, values in
      [named(try asset(id, in: reading))]
        + (try told {
          let done = try scrapping(id, values).preview(in: reading)
          return complementNotes(done) + [amountNote("Valeur perdue", done.netValue)]
        })
    },
    question: { reading, id, values in
      let done = try scrapping(id, values).preview(in: reading)
      return Question(
        "Mettre au rebut \(named(try asset(id, in: reading))), "
          + "valeur nette perdue \(done.netValue.frenchEuros) ? Il ne revient pas.",
        isDangerous: true)
    },
    save: { session, id, values in
      var arguments = FormArguments(values, fields: scrapFields)
      arguments[.asset] = Int(id)
      let done = try arguments.perform(ScrapAsset.self, in: session)
      return Outcome("Actif au rebut : \(done.netValue.frenchEuros) de valeur perdue.", leaves: true)
    })

  /// Scrapping books what giving it away would.
  private static func scrapping(_ id: Int64, _ values: FormValues) -> DisposeAsset {
    DisposeAsset(
      asset: .id(Asset.ID(id)), price: .zero, date: values.day(.date), vatRate: .zero)
  }

  // MARK: Collection

  private static let collectionFields = [
    FormField(.date, "Date", .day, required: true),
    FormField(.payment, "Moyen", .choice(payMethods), required: true),
  ]

  private static let collectionForm = FormScreen(
    id: .disposalCollection, title: "Encaisser une cession", permission: .disposeAssets, startsOn: .payment,
    fields: { _, _, _ in collectionFields },
    load: { reading, _ in [.date: reading.today.iso, .payment: PaymentMethod.transfer.rawValue] },
    notes: { reading, id, _ in
      let asset = try asset(id, in: reading)
      if let refusal = asset.refusal(of: .collect) { return [refusal.message, refusal.remedy] }
      guard let disposal = asset.disposal else { return [named(asset)] }
      return [
        "\(named(asset)), cédé le \(disposal.day.french)", amountNote("À encaisser TTC", disposal.owed),
      ]
    },
    save: { session, id, values in
      var arguments = FormArguments(values, fields: collectionFields)
      arguments[.asset] = Int(id)
      let done = try arguments.perform(CollectDisposal.self, in: session)
      return Outcome("Prix de cession encaissé : \(done.amount.frenchEuros).", leaves: true)
    })
}
