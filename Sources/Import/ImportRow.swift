import Articles
import Connectors
import Foundation
import Kernel

/// One row of an import, read field by field; a value that cannot be read rejects it by column.
struct ImportRow {
  let line: Int
  private let fields: [String]
  private let columns: ColumnMap
  private let formats: ColumnFormats

  init(line: Int, fields: [String], columns: ColumnMap, formats: ColumnFormats) {
    self.line = line
    self.fields = fields
    self.columns = columns
    self.formats = formats
  }

  /// The text of a field, without spaces at its ends; `nil` when it is empty or no column holds it.
  func text(_ field: some RawRepresentable<String>) -> String? {
    guard let index = columns.index(of: field.rawValue) else { return nil }
    let text = fields[index].trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }

  func requiredText(_ field: some RawRepresentable<String>) throws -> String {
    try required(text(field), field)
  }

  func money(_ field: some RawRepresentable<String>) throws -> Money? {
    try read(field, "ce n’est pas un montant") {
      Money(decimal: formats.mark(of: field.rawValue).machineForm($0) ?? "")
    }
  }

  func price(_ field: some RawRepresentable<String>) throws -> UnitPrice? {
    try read(field, "ce n’est pas un prix") {
      UnitPrice(decimal: formats.mark(of: field.rawValue).machineForm($0) ?? "")
    }
  }

  func quantity(_ field: some RawRepresentable<String>) throws -> Quantity? {
    try read(field, "ce n’est pas une quantité") {
      Quantity(decimal: formats.mark(of: field.rawValue).machineForm($0) ?? "")
    }
  }

  func requiredMoney(_ field: some RawRepresentable<String>) throws -> Money {
    try required(money(field), field)
  }

  func rate(_ field: some RawRepresentable<String>) throws -> VATRate? {
    try read(field, "ce n’est pas un taux de TVA") {
      VATRate(decimal: formats.mark(of: field.rawValue).machineForm($0.replacing("%", with: "")) ?? "")
    }
  }

  func day(_ field: some RawRepresentable<String>) throws -> Day? {
    let order = formats.order(of: field.rawValue)
    return try read(field, "ce n’est pas une date écrite \(order.title)") { order.day($0) }
  }

  func requiredDay(_ field: some RawRepresentable<String>) throws -> Day { try required(day(field), field) }

  func integer(_ field: some RawRepresentable<String>) throws -> Int? {
    try read(field, "ce n’est pas un nombre entier") { Int($0.filter { !$0.isWhitespace }) }
  }

  /// Whether the field says yes; an empty one says no.
  func flag(_ field: some RawRepresentable<String>) throws -> Bool {
    try read(field, "répondez oui ou non") { YesNo.read($0) } ?? false
  }

  /// The rejection of this row for what a field holds; `nil` for the row as a whole.
  func rejection(_ reason: String, field: FieldID?) -> RowRejection {
    let column = field.flatMap { columns.column(of: $0.rawValue) }
    return RowRejection(line: line, column: column, value: field.flatMap { text($0) }, reason: reason)
  }

  /// Runs an operation, laying its refusal to the columns its arguments came from.
  ///
  /// - Parameter fields: the field of each argument that has another name.
  @discardableResult
  func blaming<T>(_ fields: [String: FieldID] = [:], _ body: () throws -> T) throws -> T {
    do { return try body() } catch let refusal as any Refusal where refusal.concernsTheRow {
      let field = refusal.field.map { fields[$0, default: FieldID($0)] }
      throw rejection(refusal.message, field: field)
    }
  }

  private func read<T>(_ field: some RawRepresentable<String>, _ reason: String, _ reading: (String) -> T?)
    throws -> T?
  {
    guard let text = text(field) else { return nil }
    guard let value = reading(text) else { throw rejection(reason, field: FieldID(field.rawValue)) }
    return value
  }

  private func required<T>(_ value: T?, _ field: some RawRepresentable<String>) throws -> T {
    guard let value else { throw rejection("la valeur manque", field: FieldID(field.rawValue)) }
    return value
  }
}

extension Refusal {
  /// Whether another row may be taken all the same: a missing right or module stops the whole import.
  var concernsTheRow: Bool {
    ![CommonRefusal.permissionDenied("").code, ArticlesRefusal.moduleOff.code].contains(code)
  }
}
