import Desk
import HumanResources
import HumanResourcesFacts
import Kernel

/// An expense of the form, at its place: what is typed in it and the fields that ask for it.
struct ExpenseFormLine {
  let index: Int
  private let values: [String: String]

  init(_ index: Int, _ values: [String: String]) {
    self.index = index
    self.values = values
  }

  private func value(_ field: String) -> String? {
    values["\(field).\(index)"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private var category: ExpenseCategory? { value("category").flatMap(ExpenseCategory.init(rawValue:)) }
  var isTrip: Bool { category == .mileage }

  // MARK: Fields

  private static let categories = ExpenseCategory.allCases.map { Choice($0.rawValue, $0.label) }

  var fields: [FormField] {
    [
      FormField("date.\(index)", "Date", .day, section: "Dépense \(index + 1)"),
      FormField("category.\(index)", "  nature", .choice(Self.categories)),
      FormField(
        "label.\(index)", "  libellé", .text(max: 120), onPath: false, hint: "vide : l'objet de la note"),
    ] + (isTrip ? tripFields : paidFields)
  }

  private var paidFields: [FormField] {
    let isDeductible = category?.isDeductible ?? true
    return [
      FormField("gross.\(index)", "  montant TTC", .money),
      FormField(
        "vat.\(index)", "  taux de TVA", .percentage, onPath: isDeductible,
        hint: isDeductible ? "celui du ticket ; vide : sans TVA" : "non récupérable"),
    ]
  }

  private var tripFields: [FormField] {
    [
      FormField("km.\(index)", "  kilomètres", .quantity),
      FormField("power.\(index)", "  puissance", .count, hint: "en CV, sur la carte grise"),
      FormField("electric.\(index)", "  électrique", .toggle, onPath: false),
    ]
  }

  // MARK: Lines

  /// What the fields hold of an expense.
  static func values(of entry: ExpenseEntry, at index: Int) -> [String: String] {
    var values = ["category.\(index)": entry.category.rawValue]
    values["label.\(index)"] = entry.label
    values["gross.\(index)"] = entry.gross?.decimal
    values["vat.\(index)"] = entry.vat.flatMap { $0 == .zero ? nil : $0.decimal }
    values["km.\(index)"] = entry.km?.decimal
    values["power.\(index)"] = entry.power.map { String($0) }
    values["electric.\(index)"] = entry.electric.map { String($0) }
    return values
  }

  /// How many expenses stand up to the last one that says something.
  static func count(_ values: [String: String]) -> Int {
    let places = values.filter { !$0.value.isEmpty }.compactMap { key, _ -> Int? in
      let parts = key.split(separator: ".")
      return parts.count == 2 && ["gross", "km"].contains(parts[0]) ? Int(parts[1]) : nil
    }
    return min((places.max() ?? -1) + 1, ExpenseClaim.mostLines)
  }

  private static func all(_ values: [String: String]) -> [ExpenseFormLine] {
    (0...count(values)).map { ExpenseFormLine($0, values) }
  }

  /// The expenses that say what they are and how much.
  static func entries(_ values: [String: String]) -> [ExpenseEntry] { all(values).compactMap(\.entry) }

  /// The label of the first field one expense lacks, or `nil` when none does.
  static func missing(_ values: [String: String]) -> String? { all(values).compactMap(\.missing).first }

  private var hasAmount: Bool { value(isTrip ? "km" : "gross") != nil }

  private var entry: ExpenseEntry? {
    guard let category, hasAmount else { return nil }
    var entry = ExpenseEntry(category)
    entry.date = value("date").flatMap(Day.init(iso:))
    entry.label = value("label")
    if isTrip {
      entry.km = value("km").flatMap { Quantity(decimal: $0) }
      entry.power = value("power").flatMap { Int($0) }
      entry.electric = value("electric") == "true"
    } else {
      entry.gross = value("gross").flatMap { Money(decimal: $0) }
      entry.vat = value("vat").flatMap { VATRate(decimal: $0) }
    }
    return entry
  }

  private var missing: String? {
    if category == nil { return hasAmount ? "Nature de la dépense \(index + 1)" : nil }
    guard hasAmount else {
      return isTrip ? "Kilomètres de la dépense \(index + 1)" : "Montant de la dépense \(index + 1)"
    }
    return isTrip && value("power") == nil ? "Puissance de la dépense \(index + 1)" : nil
  }
}
