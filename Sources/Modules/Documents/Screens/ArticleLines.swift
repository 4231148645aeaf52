import Articles
import CatalogFacts
import Company
import Desk
import Inventory
import Kernel
import Parties
import Purchasing
import Sales
import Store

/// What the articles of a document's lines give them while it is typed.
///
/// It keeps nothing: what an article gave is what it would have given to the line as it stood before, so that a
/// draft read again from the file behaves as one being typed.
package struct ArticleLines: Sendable {
  package let use: ArticleUse
  /// The header field that names the party.
  package let party: FieldID

  package init(use: ArticleUse, party: FieldID) {
    self.use = use
    self.party = party
  }

  package var rules: LineRules {
    LineRules(
      filled: { reading, before, after in try filled(before, after, in: reading) },
      skipped: { line in
        guard line.cells[.product] != nil else { return [] }
        return line.cells[.price] == nil ? [.label] : [.label, .price]
      },
      listedValue: { reading, form, row in try given(form.lines[row], of: form, in: reading)[.price] },
      note: { reading, form, row in try note(form, row, in: reading) })
  }

  // MARK: Filling

  /// The document with what its articles give where nothing else was typed.
  private func filled(
    _ before: DocumentForm, _ after: DocumentForm, in reading: Reading
  ) throws -> DocumentForm {
    guard before.lines != after.lines || before.header[party] != after.header[party] else { return after }
    var form = after
    for row in after.lines.indices where after.lines[row].kind == .item {
      let old = before.lines.indices.contains(row) ? before.lines[row] : DocumentFormLine()
      try fill(&form, row, over: (old, before), in: reading)
    }
    return form
  }

  private func fill(
    _ form: inout DocumentForm, _ row: Int, over old: (line: DocumentFormLine, form: DocumentForm),
    in reading: Reading
  ) throws {
    let line = form.lines[row]
    let isNew = line.cells[.product] != old.line.cells[.product]
    let isPricedAnew =
      line.cells[.quantity] != old.line.cells[.quantity] || form.header[party] != old.form.header[party]
    guard isNew || line.cells[.product] != nil && isPricedAnew else { return }
    let former = try given(old.line, of: old.form, in: reading)
    let given = try given(line, of: form, in: reading)
    for id in isNew ? Self.filledCells : [.price] {
      let held = line.cells[id]
      let isFree = held == nil || held == former[id] || isNew && held == form.lineDefaults[id]
      if isFree, line.cells[.product] != nil || id == .category { form.lines[row].cells[id] = given[id] }
    }
    if let code = given[.product] { form.lines[row].cells[.product] = code }
  }

  private static let filledCells: [FieldID] = [.label, .price, .vat, .nature, .category]

  /// The cells that a line's article gives it; none on a line without one.
  private func given(
    _ line: DocumentFormLine, of form: DocumentForm, in reading: Reading
  ) throws -> FormValues {
    guard let code = line.cells[.product], let article = try Articles.named(code, in: reading) else {
      return [:]
    }
    let quantity = line.cells[.quantity].flatMap { Quantity(decimal: $0) } ?? .one
    let isExempt = try use == .sale && CompanyProfile.load(in: reading).vatFranchise
    let isPlain = article.category == .standard || article.category == .zeroRated
    let cells: FormValues = [
      .product: article.code, .label: article.label, .nature: article.kind.nature.rawValue,
      .vat: isExempt ? VATRate.zero.decimal : article.rate.decimal,
      .price: try price(of: article, quantity: quantity, form, in: reading) ?? "",
      .category: isPlain ? "" : article.category.rawValue,
    ]
    return cells.filter { !$0.value.isEmpty }
  }

  /// As an operation takes it: `850`, or `120t` with VAT; `nil` where the article has none.
  private func price(
    of article: ProductFacts, quantity: Quantity, _ form: DocumentForm, in reading: Reading
  ) throws -> String? {
    switch use {
    case .purchase:
      return try article.purchasePrice?.decimal ?? lastPaid(article, form, in: reading)?.price.decimal
    case .sale:
      let client = try partyID(form, in: reading)
      let found = try Articles.price(of: article, quantity: quantity, client: client, in: reading)
      return found.price == .zero ? nil : found.price.decimal + (found.includesTax ? "t" : "")
    }
  }

  private func partyID(_ form: DocumentForm, in reading: Reading) throws -> Int64? {
    guard let code = form.header[party], !code.isEmpty else { return nil }
    return try Party.named(code, in: reading)?.id.rawValue
  }

  // MARK: Notes

  /// « Stock LIC : 12 (min. 5) · dernier prix à ce client : 45,50 (FA-2025-00311) ».
  private func note(_ form: DocumentForm, _ row: Int, in reading: Reading) throws -> String {
    guard let code = form.lines[row].cells[.product],
      let article = try Articles.named(code, in: reading)
    else { return "" }
    let parts = [try stock(of: article, in: reading), try lastPrice(of: article, form, in: reading)]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// `nil` for what is not counted, and in a company that counts nothing.
  private func stock(of article: ProductFacts, in reading: Reading) throws -> String? {
    guard article.stockable, try Stock.isOn(in: reading) else { return nil }
    let held = try Stock.quantity(of: article.product, in: reading)
    let minimum = article.minimum.map { " (min. \($0.french))" } ?? ""
    return "Stock \(article.code) : \(held.french)\(minimum)"
  }

  private func lastPaid(
    _ article: ProductFacts, _ form: DocumentForm, in reading: Reading
  ) throws -> LastPurchasePrice? {
    guard let supplier = try partyID(form, in: reading) else { return nil }
    return try Purchase.lastPrice(of: article.product, supplier: Party.ID(supplier), in: reading)
  }

  private func lastPrice(
    of article: ProductFacts, _ form: DocumentForm, in reading: Reading
  ) throws -> String? {
    if use == .purchase {
      return try lastPaid(article, form, in: reading).map {
        "dernier prix de ce fournisseur : \($0.price.french) (\($0.number))"
      }
    }
    guard let client = try partyID(form, in: reading),
      let last = try Invoice.lastPrice(of: article.product, client: Party.ID(client), in: reading)
    else { return nil }
    let tax = last.includesTax ? " TTC" : ""
    return "dernier prix à ce client : \(last.price.french)\(tax) (\(last.number))"
  }
}
