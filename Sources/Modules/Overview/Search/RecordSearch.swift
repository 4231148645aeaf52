import Articles
import AssetsDesk
import CatalogDesk
import CatalogFacts
import GRDB
import HumanResources
import HumanResourcesDesk
import Kernel
import Ledgers
import Lists
import Parties
import PartiesFacts
import Purchasing
import Store
import Treasury
import TreasuryDesk

/// Finds records as the palette does: by what one remembers of them.
///
/// `fa 42` finds FA-2026-00042; `dup` parties, then products, then documents; `1254,00` documents of that total or
/// remainder, receipts and payments; a code or a barcode its product; nine digits a SIREN; other digits a telephone or a
/// number as typed, the supplier's own included; a plate, with its dashes or without, its vehicle.
package enum RecordSearch {
  /// The best first, at most `limit`; within what the viewer may see and the modules the company uses.
  package static func find(_ text: String, in reading: Reading, limit: Int = 12) throws -> [FoundRecord] {
    let typed = TypedSearch(text)
    guard !typed.words.isEmpty else { return [] }
    let steps = [
      numbers, exactProducts, amounts, parties, employees, products, assets, documents, contacts, references,
    ]
    var found: [FoundRecord] = []
    var known: Set<FoundRecord> = []
    for step in steps where found.count < limit {
      for record in try step(typed, reading, limit - found.count) where known.insert(record).inserted {
        found.append(record)
      }
    }
    return Array(found.prefix(limit))
  }

  /// Documents whose number is the one meant or begins as typed, receipts and payments by theirs.
  private static func numbers(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    let documents = try FoundDocuments.readable(in: reading)
    let numbers = try typed.numbers(in: reading)
    var found = try documents.flatMap { try $0.numbered(numbers, limit, in: reading) }
    if typed.isNumberLike, found.isEmpty {
      found = try documents.flatMap { try $0.numbered(from: typed.key, limit, in: reading) }
    }
    found += try suppliersNumbers(typed, documents, reading, limit)
    if let receipt = typed.receipt, reading.viewer.may(.readTreasury) {
      found += try FoundSQL.receipts("receipt.id = ?", [receipt], limit, in: reading)
    }
    if let payment = typed.payment, try Listing.payments.refusal(in: reading) == nil {
      found += try FoundSQL.payments("payment.id = ?", [payment], limit, in: reading)
    }
    return found
  }

  /// Purchases that bear the supplier's number as typed, blind to case, spaces, punctuation and leading zeros.
  private static func suppliersNumbers(
    _ typed: TypedSearch, _ documents: [FoundDocuments], _ reading: Reading, _ limit: Int
  ) throws -> [FoundRecord] {
    let key = SupplierNumber.key(typed.text)
    guard key.count > 2, let purchases = documents.first(where: { $0.kind == .purchase }) else { return [] }
    return try purchases.find(
      "purchase.number_key <> '' AND purchase.number_key = ?", [key], limit, in: reading)
  }

  /// Documents of that total, unpaid ones of that remainder, receipts and payments of that amount.
  private static func amounts(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    guard let amount = typed.amount else { return [] }
    var found: [FoundRecord] = []
    for documents in try FoundDocuments.readable(in: reading) {
      if documents.kind.isFoundByTotal {
        found += try documents.find("\(documents.table).gross = ?", [amount], limit, in: reading)
      }
      if let ledger = documents.kind.ledger {
        found += try documents.find(
          """
          \(documents.table).id IN (SELECT document_id FROM \(ledger.balance) INDEXED BY \(ledger.balance)_due
            WHERE settled_on IS NULL AND remaining = ?)
          """, [amount], limit, in: reading)
      }
    }
    if reading.viewer.may(.readTreasury) {
      found += try FoundSQL.receipts("receipt.amount = ?", [amount], limit, in: reading)
    }
    if try Listing.payments.refusal(in: reading) == nil {
      found += try FoundSQL.payments("payment.amount = ?", [amount], limit, in: reading)
    }
    return found
  }

  /// The product of that code or barcode, active or not.
  private static func exactProducts(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws
    -> [FoundRecord]
  {
    guard try Listing.products.refusal(in: reading) == nil else { return [] }
    let byCode = try Articles.find(code: typed.key, in: reading)
    let byBarcode = try typed.isDigitsOnly ? Articles.find(barcode: typed.text, in: reading) : nil
    return [byCode, byBarcode].compactMap { $0.map(FoundRecord.init(product:)) }
  }

  /// Active products by the start of their code or by words of their label.
  private static func products(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    guard try Listing.products.refusal(in: reading) == nil else { return [] }
    return try Articles.suggestions(typed.text, limit: limit, in: reading).map(FoundRecord.init(product:))
  }

  /// Parties by code, name, SIREN, town, telephone or the name of a contact.
  private static func parties(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    guard reading.viewer.may(.readParties) else { return [] }
    let suggested = try Party.suggestions(typed.text, limit: limit, in: reading).map(\.party)
    let digits = typed.digits.count >= 3 && typed.isDigitsOnly ? [typed.digits] : []
    var ids = suggested
    for text in digits + [typed.text] where ids.count < limit {
      guard let expression = PartySearch.expression(text) else { continue }
      ids += try Int64.fetchAll(
        reading.db,
        sql: "SELECT rowid FROM party_search WHERE party_search MATCH ? ORDER BY rowid LIMIT ?",
        arguments: [expression, limit])
    }
    return try FoundSQL.parties(ids, in: reading)
  }

  /// Employees by the start of their registration number or of a word of their name; those present first.
  private static func employees(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws
    -> [FoundRecord]
  {
    guard try Listing.employees.refusal(in: reading) == nil else { return [] }
    return try Employee.suggestions(typed.key, limit: limit, in: reading).map(FoundRecord.init(employee:))
  }

  /// Assets by their code, plate, serial number or words of what they are; those in service first.
  private static func assets(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord] {
    guard try Listing.assets.refusal(in: reading) == nil else { return [] }
    return try FoundSQL.assets(typed, limit, in: reading)
  }

  /// Documents by their party, subject, reference or the supplier's number, the latest first.
  private static func documents(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws
    -> [FoundRecord]
  {
    guard let expression = PartySearch.expression(typed.text) else { return [] }
    return try FoundDocuments.readable(in: reading).flatMap {
      try $0.latest(expression, limit, in: reading)
    }
  }

  private static func contacts(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    guard reading.viewer.may(.readParties), let first = typed.words.first, first.count > 1 else { return [] }
    return try FoundSQL.contacts(of: typed.words, limit, in: reading)
  }

  /// Receipts and payments whose reference begins as typed.
  private static func references(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws
    -> [FoundRecord]
  {
    guard reading.viewer.may(.readTreasury), typed.key.count > 2 else { return [] }
    func begins(_ column: String) -> String {
      "\(column) <> '' AND \(column) COLLATE NOCASE >= ?1 AND \(column) COLLATE NOCASE < ?1 || char(1114111)"
    }
    let receipts = try FoundSQL.receipts(begins("receipt.reference"), [typed.key], limit, in: reading)
    guard try Listing.payments.refusal(in: reading) == nil else { return receipts }
    return try receipts + FoundSQL.payments(begins("payment.reference"), [typed.key], limit, in: reading)
  }
}

extension FoundRecord {
  fileprivate init(product: ProductFacts) {
    let price = "\(product.price.french) \(product.priceIncludesTax ? "TTC" : "HT")"
    self.init(
      kind: .product, id: product.product.rawValue, title: product.label,
      detail: "\(product.code) · \(price)",
      code: product.code)
  }
}

extension FoundRecord {
  /// The position alone: what they earn is not for everyone.
  fileprivate init(employee: Employee) {
    let parts = [employee.code, employee.details.position].filter { !$0.isEmpty }
    self.init(
      kind: .employee, id: employee.id.rawValue, title: employee.fullName,
      detail: parts.joined(separator: " · "), code: employee.code)
  }
}

extension FoundRecord.Kind {
  /// Whether an index finds its documents by their total.
  fileprivate var isFoundByTotal: Bool { self != .quote }

  /// The ledger its documents are owed in.
  fileprivate var ledger: LedgerSQL? {
    switch self {
    case .invoice: .client
    case .purchase: .supplier
    case .party, .quote, .contact, .receipt, .product, .order, .payment, .purchaseOrder, .asset, .employee:
      nil
    }
  }
}
