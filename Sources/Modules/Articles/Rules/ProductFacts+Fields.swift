import CatalogFacts
import Kernel

extension ProductFacts: DescribedRecord {
  package enum Key: String, FieldKey {
    case label, kind, code, category, unit, price, vat, tiers, stockable, minimum, reorder, barcode,
      description
    case active
    case priceGross = "price_gross", purchasePrice = "purchase_price", vatCategory = "vat_category"
    case writeOff = "write_off"
  }

  /// In the order of the form.
  ///
  /// A product is kept from facts alone: these are its columns in `article`, too.
  package static let fields = RecordFields<ProductFacts>(
    identity + prices + stock + others,
    arguments: [
      .label, .kind, .code, .description, .unit, .barcode, .price, .vat, .stockable, .active, .minimum,
      .reorder, .category, .tiers, .priceGross, .purchasePrice, .vatCategory, .writeOff,
    ],
    journal: [
      .code, .label, .description, .kind, .unit, .price, .tiers, .purchasePrice, .vat, .stockable, .minimum,
      .reorder, .barcode, .category, .active,
    ])

  private typealias Fields = [RecordField<ProductFacts>]

  private static let identity: Fields = [
    .value(.label, "Désignation", \.label, .label).form(required: true, section: "Article"),
    .value(.kind, "Type", \.kind, .choice(\.word).shown(\.french)).form("Nature", required: true),
    .value(.code, "Code", \.code, .code).leftWhenEmpty.form(hint: "proposé d'après la désignation"),
    .family.form(onPath: false),
    .text(.unit, "Unité", \.unit, .line(20)).form(onPath: false, hint: "h, kg, pièce…"),
  ]

  // The price and its basis, the VAT and its category go together: the operation takes them.
  private static let prices: Fields = [
    .price.form(section: "Prix", hint: "HT ; 120t pour un prix TTC"),
    .asked(.priceGross, "Prix TTC", .price, argument: FieldArgument(UnitPrice.self, text: \.decimal)).untold,
    .vat,
    .optional(.purchasePrice, "Prix d’achat HT", \.purchasePrice, .price.shown { "\($0.french) €" })
      .form("Prix d'achat", hint: "HT ; vide s'il n'y en a pas"),
    .tiers.form("Par quantité", onPath: false, hint: "à partir de : prix, comme 10:9,50 ; 50:8"),
  ]

  private static let stock: Fields = [
    .value(.stockable, "Suivi en stock", \.stockable, .flag)
      .form(section: "Stock", hint: "les ventes et les achats le bougent"),
    .question(.writeOff, "Sortir le reste").form(
      onPath: false, hint: "oui : ce qui reste en stock est sorti"),
    .optional(.minimum, "Stock minimum", \.minimum, .count).form("Minimum", hint: "en dessous, une alerte"),
    .optional(.reorder, "Quantité à commander", \.reorder, .count)
      .form("À commander", onPath: false, hint: "par combien ; vide : de quoi revenir au minimum"),
  ]

  private static let others: Fields = [
    .text(.barcode, "Code-barres", \.barcode, .barcode).form(onPath: false, section: "Autres"),
    .text(.description, "Description", \.description, .paragraph(2_000)).form(onPath: false),
    .vatCategory.form(onPath: false),
    .value(.active, "Actif", \.active, .flag).form(onPath: false, hint: "non : hors des choix"),
  ]
}

extension RecordField<ProductFacts> {
  /// Named by code or number in commands and kept by number: the operation, which knows both, takes it.
  fileprivate static var family: RecordField {
    asked(
      .category, "Catégorie", .picker(.family),
      argument: .clearable(Reference<ArticleFamily>.self, text: \.description),
      columns: [
        FieldColumn("family_id", value: { $0.family.map(StoredValue.integer) ?? .null }) {
          $0.family = try $1.integer { $0 }
        }
      ])
  }

  fileprivate static var price: RecordField {
    RecordField(
      .price, "Prix de vente", .price, argument: FieldArgument(UnitPrice.self, text: \.decimal),
      text: \.price.decimal, shown: { "\($0.price.french) € \($0.priceIncludesTax ? "TTC" : "HT")" },
      set: { _, _ in },
      columns: [
        .kept("price", \.price, .price), .flag("price_includes_tax", \.priceIncludesTax),
      ])
  }

  fileprivate static var vat: RecordField {
    RecordField(
      .vat, "TVA", .percentage, argument: FieldArgument(VATRate.self, text: \.decimal), text: \.rate.decimal,
      shown: { $0.category.isTaxed ? $0.rate.french : $0.category.label }, set: { _, _ in },
      columns: [.kept("rate", \.rate, .rate(.percentage))])
  }

  fileprivate static var vatCategory: RecordField {
    let special = VATCategory.allCases.filter { $0 != .standard }.map { Choice($0.rawValue, $0.label) }
    return RecordField(
      .vatCategory, "Régime de TVA", .choice([Choice("", "normal")] + special),
      argument: FieldArgument(VATCategory.self, text: \.rawValue),
      text: { $0.category == .standard ? "" : $0.category.rawValue }, set: { _, _ in },
      columns: [.kept("category", \.category, .choice(\.label))]
    ).untold
  }

  /// All of them at once.
  fileprivate static var tiers: RecordField {
    RecordField(
      .tiers, "Prix par quantité", .text(max: 200),
      argument: FieldArgument([PriceTier].self, text: PriceTier.text), text: { PriceTier.text($0.tiers) },
      shown: { $0.tiers.map(\.french).joined(separator: " ; ") },
      set: { $0.tiers = try PriceTier.read($1) },
      columns: [
        FieldColumn("tiers", value: { .text(PriceTier.json($0.tiers)) }) {
          $0.tiers = try $1.text(PriceTier.list) ?? []
        }
      ])
  }
}
