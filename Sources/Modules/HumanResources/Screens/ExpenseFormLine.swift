import Desk
import HumanResources
import HumanResourcesFacts
import Kernel

/// An expense of the form, at its place: what is typed in it and the fields that ask for it.
struct ExpenseFormLine {
  let index: Int
  private let values: FormValues

  init(_ index: Int, _ values: FormValues) {
    self.index = index
    self.values = values
  }

  private func value(_ field: FieldID) -> String? {
    values[field.numbered(index)].flatMap { $0.isEmpty ? nil : $0 }
  }

  private var category: ExpenseCategory? { value(.category).flatMap(ExpenseCategory.init(rawValue:)) }
  var isTrip: Bool { category == .mileage }

  // MARK: Fields

  private static let categories = ExpenseCategory.allCases.map { Choice($0.rawValue, $0.label) }

  var fields: [FormField] {
    [
      FormField(.date.numbered(index), "Date", .day, section: "Dépense \(index + 1)"),
      FormField(.category.numbered(index), "  nature", .choice(Self.categories)),
      FormField(
        .label.numbered(index), "  libellé", .text(max: 120), onPath: false, hint: "vide : l'objet de la note"
      ),
    ] + (isTrip ? tripFields : paidFields)
  }

  private var paidFields: [FormField] {
    let isDeductible = category?.isDeductible ?? true
    return [
      FormField(.gross.numbered(index), "  montant TTC", .money),
      FormField(
        .vat.numbered(index), "  taux de TVA", .percentage, onPath: isDeductible,
        hint: isDeductible ? "celui du ticket ; vide : sans TVA" : "non récupérable"),
    ]
  }

  private var tripFields: [FormField] {
    [
      FormField(.km.numbered(index), "  kilomètres", .quantity),
      FormField(.power.numbered(index), "  puissance", .count, hint: "en CV, sur la carte grise"),
      FormField(.electric.numbered(index), "  électrique", .toggle, onPath: false),
    ]
  }

  // MARK: Lines

  /// What the fields hold of an expense.
  static func values(of entry: ExpenseEntry, at index: Int) -> FormValues {
    var values: FormValues = [.category.numbered(index): entry.category.rawValue]
    values[.label.numbered(index)] = entry.label
    values[.gross.numbered(index)] = entry.gross?.decimal
    values[.vat.numbered(index)] = entry.vat.flatMap { $0 == .zero ? nil : $0.decimal }
    values[.km.numbered(index)] = entry.km?.decimal
    values[.power.numbered(index)] = entry.power.map { String($0) }
    values[.electric.numbered(index)] = entry.electric.map { String($0) }
    return values
  }

  /// How many expenses stand up to the last one that says something.
  static func count(_ values: FormValues) -> Int {
    min(values.lineCount(of: .gross, .km), ExpenseClaim.mostLines)
  }

  private static func all(_ values: FormValues) -> [ExpenseFormLine] {
    (0...count(values)).map { ExpenseFormLine($0, values) }
  }

  /// The expenses that say what they are and how much.
  static func entries(_ values: FormValues) -> [ExpenseEntry] { all(values).compactMap(\.entry) }

  /// The label of the first field one expense lacks, or `nil` when none does.
  static func missing(_ values: FormValues) -> String? { all(values).compactMap(\.missing).first }

  private var hasAmount: Bool { value(isTrip ? .km : .gross) != nil }

  private var entry: ExpenseEntry? {
    guard let category, hasAmount else { return nil }
    var entry = ExpenseEntry(category)
    entry.date = value(.date).flatMap(Day.init(iso:))
    entry.label = value(.label)
    if isTrip {
      entry.km = value(.km).flatMap { Quantity(decimal: $0) }
      entry.power = value(.power).flatMap { Int($0) }
      entry.electric = value(.electric) == "true"
    } else {
      entry.gross = value(.gross).flatMap { Money(decimal: $0) }
      entry.vat = value(.vat).flatMap { VATRate(decimal: $0) }
    }
    return entry
  }

  private var missing: String? {
    if category == nil { return hasAmount ? "Nature de la dépense \(index + 1)" : nil }
    guard hasAmount else {
      return isTrip ? "Kilomètres de la dépense \(index + 1)" : "Montant de la dépense \(index + 1)"
    }
    return isTrip && value(.power) == nil ? "Puissance de la dépense \(index + 1)" : nil
  }
}
