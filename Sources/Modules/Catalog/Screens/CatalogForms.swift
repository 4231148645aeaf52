import Articles
import Catalog
import CatalogFacts
import Company
import Desk
import Kernel
import Parties
import PartiesFacts
import Store

extension Screens {
  package static let catalogForms: [FormScreen] = [productForm, clientPriceForm, familyForm]

  // MARK: Products

  /// A product's record: made when its number is 0, changed otherwise.
  private static let productForm = FormScreen(
    id: .product, title: "Fiche article", permission: .writeCatalog,
    fields: { _, record, values in productFields(values, isNew: record == 0) },
    load: { reading, record in
      guard record != 0 else {
        return [
          .kind: ProductKind.goods.rawValue, .vat: try CompanyProfile.load(in: reading).usualVAT.decimal,
          .active: "true",
        ]
      }
      return try product(record, in: reading).formValues(in: reading)
    },
    notes: { reading, record, values in try productNotes(record, values, in: reading) },
    save: { session, record, values in
      let fields = productFields(values, isNew: record == 0)
      if record == 0 {
        let made = try productArguments(values, fields, clearing: false).perform(
          CreateProduct.self, in: session)
        return Outcome("Article \(made.code) enregistré.", leaves: true, made: made.code)
      }
      let before = try session.read { try product(record, in: $0).formValues(in: $0) }
      let changed = values.changed(from: before)
      guard !changed.isEmpty else { return Outcome("Rien n'a changé.", leaves: true) }
      var arguments = productArguments(
        changed, fields.filter { changed[$0.id] != nil }, clearing: true)
      arguments[.product] = Int(record)
      let saved = try arguments.perform(UpdateProduct.self, in: session)
      return Outcome("L'article \(saved.code) est enregistré.", leaves: true)
    })

  private static func productFields(_ values: FormValues, isNew: Bool) -> [FormField] {
    let isService = values[.kind] == ProductKind.service.rawValue
    var hidden: Set<ProductFacts.Key> = [.priceGross]
    hidden.formUnion(values.isOn(.stockable) ? [.writeOff] : [.minimum, .reorder])
    if isNew { hidden.formUnion([.writeOff, .active]) }
    if isService { hidden.formUnion([.stockable, .minimum, .reorder, .writeOff]) }
    let passed: [ProductFacts.Key] = (isNew ? [.code] : []) + (isService ? [.purchasePrice] : [])
    return ProductFacts.fields.form(besides: hidden, passing: Set(passed))
  }

  /// The record's values as an operation takes them: a price with VAT and quantity prices apart.
  private static func productArguments(
    _ values: FormValues, _ fields: [FormField], clearing: Bool
  ) -> FormArguments {
    let plain = fields.filter { ![.price, .tiers].contains($0.id) }
    var arguments = FormArguments(values, gathering: plain, clearing: clearing)
    if let price = values[.price], !price.isEmpty {
      arguments[price.hasSuffix("t") ? .priceGross : .price] = price.replacing("t", with: "")
    }
    if let tiers = values[.tiers] { arguments[.tiers] = tierArguments(tiers) }
    return arguments
  }

  /// « 10:9,50 ; 50:8 » as the operation takes it; what does not read is left for it to refuse.
  private static func tierArguments(_ text: String) -> [[String: Any]] {
    text.split(separator: ";").map { part in
      let sides = part.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      func machine(_ index: Int) -> String {
        guard sides.indices.contains(index) else { return "" }
        return index == 0
          ? (try? Quantity.typed(sides[0]).decimal) ?? sides[0]
          : (try? UnitPrice.typed(sides[1], catalogue: nil).price.decimal) ?? sides[1]
      }
      return ["from": machine(0), "price": machine(1)]
    }
  }

  package static func product(_ record: Int64, in reading: Reading) throws -> ProductFacts {
    try Articles.find(.id(ProductID(record)), in: reading)
  }

  private static func productNotes(
    _ record: Int64, _ values: FormValues, in reading: Reading
  ) throws -> [String] {
    var notes: [String] = []
    let price = values.text(.price)
    if let sale = UnitPrice(decimal: price.replacing("t", with: "")),
      let rate = VATRate(decimal: values.text(.vat)), !price.isEmpty
    {
      let facts = ProductFacts(
        product: ProductID(0), code: "", label: "", kind: .goods, price: sale,
        priceIncludesTax: price.hasSuffix("t"),
        purchasePrice: values[.purchasePrice].flatMap { UnitPrice(decimal: $0) }, rate: rate)
      if let margin = facts.margin {
        notes.append(
          "Marge \(margin.amount.french)" + (margin.rate.map { ", \($0.french) du prix d'achat" } ?? ""))
      }
    }
    guard record != 0 else { return notes }
    if try Articles.hasClientPrices(ProductID(record), in: reading) {
      notes.append("Des clients ont leur propre prix : t les montre")
    }
    return notes
  }

  // MARK: Clients' prices

  /// A client's own price of the product, whose number is the record; an empty price drops it.
  private static let clientPriceForm = FormScreen(
    id: .clientPrice, title: "Prix d'un client", permission: .writeCatalog,
    fields: { _, _, _ in
      [
        FormField(.client, "Client", .picker(.offered(.client)), required: true),
        FormField(.price, "Prix", .price, hint: "comme le prix de l'article, HT ou TTC ; vide : le retirer"),
      ]
    },
    notes: { reading, record, values in
      let product = try product(record, in: reading)
      var notes = ["\(product.code) \(product.label) : \(product.price.french)"]
      if let client = try Party.named(values.text(.client), in: reading) {
        let agreed = try Articles.clientPrice(
          of: product.product, client: client.id.rawValue, in: reading)
        notes.append(agreed.map { "Ce client l'a à \($0.french)" } ?? "Ce client n'a pas de prix à lui")
      }
      return notes
    },
    save: { session, record, values in
      var arguments = FormArguments()
      arguments[.product] = Int(record)
      arguments[.client] = values.text(.client)
      arguments[.price] = values.text(.price)
      try arguments.perform(SetClientPrice.self, in: session)
      return Outcome("Le prix de ce client est enregistré.", leaves: true)
    })

  // MARK: Categories

  private static let familyForm = FormScreen(
    id: .family, title: "Catégorie d'articles", permission: .writeCatalog,
    fields: { _, record, _ in
      [
        FormField(.label, "Nom", .text(max: 80), required: true),
        FormField(.code, "Code", .text(max: 20), onPath: false, hint: "proposé d'après le nom"),
        FormField(.parent, "Dans", .picker(familyPicker), hint: "vide : en tête de l'arbre"),
      ] + (record == 0 ? [] : [FormField(.active, "Active", .toggle, onPath: false)])
    },
    load: { reading, record in
      guard record != 0 else { return [:] }
      return try familyValues(record, in: reading)
    },
    save: { session, record, values in
      if record == 0 {
        let fields = [FieldID.label, .code, .parent].map { FormField($0, "", .text(max: 200)) }
        let made = try FormArguments(values, fields: fields).perform(CreateCategory.self, in: session)
        return Outcome("Catégorie \(made.code) enregistrée.", leaves: true, made: made.code)
      }
      let before = try session.read { try familyValues(record, in: $0) }
      let changed = values.changed(from: before)
      var arguments = FormArguments()
      arguments[.category] = Int(record)
      for (key, value) in changed { arguments[key] = key == .active ? value == "true" : value as Any }
      let saved = try arguments.perform(UpdateCategory.self, in: session)
      return Outcome("La catégorie \(saved.code) est enregistrée.", leaves: true)
    })

  private static func familyValues(_ record: Int64, in reading: Reading) throws -> FormValues {
    let family = try Articles.family(.id(ArticleFamily.ID(record)), in: reading)
    var values: FormValues = [.label: family.label, .code: family.code, .active: String(family.active)]
    if let parent = family.parent {
      values[.parent] = try Articles.family(.id(parent), in: reading).code
    }
    return values
  }
}

extension Screens {
  /// Finds a category of products by its code or a word of its path, and makes one that is not there yet.
  static let familyPicker = Picker(
    matches: { reading, typed in
      let words = Fold.key(typed).split(separator: " ")
      return try Articles.families(in: reading).filter { family in
        let text = Fold.key("\(family.code) \(family.path)")
        return family.active && words.allSatisfy { text.contains($0) }
      }
      .prefix(8).map { Choice($0.code, $0.path) }
    },
    title: { reading, code in try Articles.family(code: code, in: reading)?.path },
    create: { typed in .form(.family, preset: typed.isEmpty ? [:] : [.label: typed]) },
    open: { reading, code in
      guard let family = try Articles.family(code: code, in: reading) else { throw ShellRefusal.nothingTyped }
      return .form(.family, record: family.id.rawValue)
    })
}

extension ProductFacts {
  /// Its record as the form's values, a price with VAT and tiers as one types them; what is empty is left out.
  func formValues(in reading: Reading) throws -> FormValues {
    var values = formValues
    values[.category] = try family.map { try Articles.family(.id(ArticleFamily.ID($0)), in: reading).code }
    if priceIncludesTax { values[.price] = price.decimal + "t" }
    let typed = tiers.map { "\($0.from.french):\($0.price.french)" }.joined(separator: " ; ")
    values[.tiers] = typed.isEmpty ? nil : typed
    return values
  }
}
