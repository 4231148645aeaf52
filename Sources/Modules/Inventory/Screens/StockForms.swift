import Articles
import CatalogFacts
import Desk
import Inventory
import InventoryFacts
import Kernel
import Lists
import Store

extension Screens {
  package static let stockForms: [FormScreen] = [adjustmentForm, countForm, countingForm]

  // MARK: Adjustments

  /// A product's stock put right by hand; the record is the product, 0 asks which.
  private static let adjustmentForm = FormScreen(
    id: .stockAdjustment, title: "Ajuster le stock", permission: .adjustStock, startsOn: .quantity,
    fields: { reading, _, values in adjustmentFields(values, in: reading) },
    load: { reading, record in
      var values: FormValues = [.date: reading.today.iso, .reason: AdjustmentReason.breakage.rawValue]
      if record != 0 { values[.product] = try Articles.find(.id(ProductID(record)), in: reading).code }
      return values
    },
    notes: { reading, _, values in try adjustmentNotes(values, in: reading) },
    save: { session, _, values in
      let fields = try session.read { adjustmentFields(values, in: $0) }
      let done = try FormArguments(values, fields: fields).perform(AdjustStock.self, in: session)
      return Outcome("Stock ajusté : il en reste \(done.quantity.french).", leaves: true)
    })

  private static func adjustmentFields(_ values: FormValues, in reading: Reading) -> [FormField] {
    let comesIn = values[.quantity].flatMap { Quantity(decimal: $0) }.map { $0.units > 0 } ?? false
    return [
      FormField(.product, "Article", .picker(.offered(.boughtArticle)), required: true),
      FormField(
        .quantity, "Quantité", .quantity, required: true, hint: "5- pour cinq de moins, 5 pour cinq de plus"),
      FormField(.reason, "Motif", .choice(adjustmentReasons), required: true),
      FormField(.note, "Précision", .text(max: 200)),
      FormField(.date, "Date", .day, required: true, onPath: false),
    ]
      + (comesIn
        ? [FormField(.cost, "Coût unitaire", .price, onPath: false, hint: "vide : au coût moyen")] : [])
      + (reading.viewer.may(.forceStock)
        ? [FormField(.force, "Forcer sous zéro", .toggle, onPath: false, hint: "demande une précision")]
        : [])
  }

  private static let adjustmentReasons = AdjustmentReason.allCases.map {
    Choice($0.rawValue, $0.label.lowercased())
  }

  private static func adjustmentNotes(_ values: FormValues, in reading: Reading) throws -> [String] {
    guard let reference = Reference<Product>(values.text(.product)) else { return [] }
    let product = try Articles.find(reference, in: reading)
    guard let item = try Stock.item(product.product, in: reading) else {
      return ["\(product.label) n'est pas suivi en stock."]
    }
    let before = "En stock \(item.quantity.french), valeur \(item.value.french)"
    guard let quantity = values[.quantity].flatMap({ Quantity(decimal: $0) }) else { return [before] }
    let after = Quantity(units: item.quantity.units + quantity.units)
    return [before, "Après : \(after.french)"]
  }

  // MARK: Counts

  private static let countForm = FormScreen(
    id: .stockCount, title: "Commencer un inventaire", permission: .countStock,
    fields: { _, _, _ in
      [FormField(.label, "Nom", .text(max: 80), hint: "« Inventaire de juin », « Rayon visserie »")]
    },
    notes: { _, _, _ in
      [
        "On peut vendre et recevoir pendant l'inventaire :",
        "chaque rayon est comparé au stock de son heure.",
      ]
    },
    save: { session, _, values in
      var arguments = FormArguments()
      if let label = values[.label], !label.isEmpty { arguments[.label] = label }
      let made = try arguments.perform(StartCount.self, in: session)
      return Outcome(
        "Inventaire commencé : tapez ce qui est compté.",
        next: .form(.countSheet, record: made.id.rawValue),
        leaves: true)
    })

  /// The sheet of a count under way, one line per product followed; what is left empty was not counted.
  private static let countingForm = FormScreen(
    id: .countSheet, title: "Feuille d'inventaire", permission: .countStock,
    fields: { reading, _, _ in
      let hour = FormField(
        .at, "Heure du comptage", .text(max: 5), onPath: false,
        hint: "14:30 ; vide : maintenant, pour ce qui change")
      return [hour] + (try countSheet(in: reading))
    },
    load: { reading, record in try countedValues(record, in: reading) },
    save: { session, record, values in
      let before = try session.read { try countedValues(record, in: $0) }
      var arguments = FormArguments()
      arguments[.count] = Int(record)
      arguments[.lines] = countedLines(values.changed(from: before), at: values.text(.at)).map(\.object)
      try arguments.perform(SaveCount.self, in: session)
      return Outcome("Comptage enregistré. c clôt l'inventaire.", leaves: true)
    })

  /// Products one sheet holds at most.
  private static let sheetLength = 1_000

  private static func countSheet(in reading: Reading) throws -> [FormField] {
    let query = ListQuery(.stock, sort: ListSort("code"))
    return try ListedRow.first(sheetLength, of: query, in: reading).enumerated().map { index, row in
      FormField(
        .line.numbered(row.number), row.shown(.code), .quantity, section: index == 0 ? "Compté" : nil,
        hint: row.shown(.label))
    }
  }

  private static func countedValues(_ record: Int64, in reading: Reading) throws -> FormValues {
    let lines = try StockCount.find(.id(StockCount.ID(record)), in: reading).lines(in: reading)
    let pairs = lines.map { (FieldID.line.numbered($0.product.rawValue), $0.counted.decimal) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func countedLines(_ values: FormValues, at instant: String) -> [FormArguments] {
    values.numbered(.line).map { product, quantity in
      var line = FormArguments()
      line[.product] = product
      line[.quantity] = quantity
      if !instant.isEmpty { line[.at] = instant }
      return line
    }
  }
}

extension Screens {
  package static let stockActions: [Action] = [
    Action(
      "stock.ajuster", "Ajuster : casse, retour, erreur", key: "a", permission: .adjustStock, on: .row,
      step: .open { _, rows in .form(.stockAdjustment, record: rows.record) }),
    Action(
      "stock.mouvements", "Lire ses mouvements", key: "l", permission: .readStock, on: .row,
      step: .open { reading, rows in
        .list(
          .stockMoves, filter: "code:\(try Articles.find(.id(rows.one()), in: reading).code)")
      }),
    Action(
      "stock.inventaire", "Inventaire : en commencer un", key: "i", permission: .countStock, on: .screen,
      step: .open { _, _ in .form(.stockCount) }),
  ]

  package static let countActions: [Action] = [
    Action(
      "inventaire.saisir", "Saisir ce qui est compté", key: "s", permission: .countStock, on: .row,
      step: .open { _, rows in .form(.countSheet, record: rows.record) },
      refusal: { try StockCount.find(.id($1.one()), in: $0).refusal(of: .save) }),
    Action(
      "inventaire.abandonner", "Abandonner l'inventaire", key: "z", permission: .countStock, on: .row,
      step: .confirm(
        { reading, rows in
          let count = try StockCount.find(.id(rows.one()), in: reading)
          return Question("Abandonner \(count.number) ? Rien ne bouge.", isDangerous: true)
        },
        { session, rows in
          try session.perform(CancelCount(count: .id(rows.one())))
          return Outcome("Inventaire abandonné.")
        }),
      refusal: { try StockCount.find(.id($1.one()), in: $0).refusal(of: .cancel) }),
    Action(
      "inventaire.clore", "Clore : mettre le stock au compté", key: "c", permission: .countStock, on: .row,
      step: .confirm(
        { reading, rows in try questionToClose(rows.record, in: reading) },
        { session, rows in
          var arguments = FormArguments()
          arguments[.count] = Int(rows.record)
          let done = try arguments.perform(CloseCount.self, in: session)
          return Outcome(
            "Inventaire clos : \(counted(done.differences.count, "article corrigé", "articles corrigés")).")
        }),
      refusal: { try StockCount.find(.id($1.one()), in: $0).refusal(of: .close) }),
  ]

  private static func questionToClose(_ id: Int64, in reading: Reading) throws -> Question {
    let lines = try StockCount.find(.id(StockCount.ID(id)), in: reading).lines(in: reading)
    let differing = lines.filter { $0.difference != .zero }.count
    return Question(
      "Clore l'inventaire ? \(counted(lines.count, "article compté", "articles comptés")), "
        + "\(counted(differing, "écart", "écarts")) ; ce qui n'est pas compté ne bouge pas.",
      isDangerous: true)
  }
}
