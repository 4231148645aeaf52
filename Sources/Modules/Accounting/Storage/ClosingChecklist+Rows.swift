import CatalogFacts
import GRDB
import Inventory
import Kernel
import Store

extension ClosingChecklist {
  /// The checklist of a year as the books now stand.
  package static func of(_ year: FiscalYear, in reading: Reading) throws -> ClosingChecklist {
    let closing = ClosingRows(year: year, reading: reading)
    let stock = try StockVariation.at(year.end, in: reading)
    let result = try BalanceRows(db: reading.db).result(from: year.start, to: year.end)
    return ClosingChecklist(
      year: year,
      rows: [
        Row(
          "backlog", "Toutes les opérations sont comptabilisées", blocking: true,
          findings: try closing.backlog()),
        Row("previous-year", "Exercice précédent clos", blocking: true, findings: try closing.previousYear()),
        Row(
          "waiting-accounts", "Comptes d’attente et virements internes soldés", blocking: true,
          findings: try closing.standing(["471", "472", "58"])),
        Row("vat", "TVA déclarée", blocking: false, findings: try closing.undeclared()),
        Row("opening", "Bilan d’ouverture affecté", blocking: false, findings: try closing.standing(["89"])),
        Row("lettering", "Lettrages proposés", blocking: false, findings: try closing.proposals()),
        Row("stock", "Stock de fin d’exercice", blocking: false, findings: closing.stock(stock)),
      ], stock: stock, result: result + stock.effect)
  }
}

extension StockVariation {
  /// What each account of stock shows and should show at the end of a day; nothing in a company that does not count.
  static func at(_ day: Day, in reading: Reading) throws -> StockVariation {
    guard try Stock.isOn(in: reading) else { return StockVariation([]) }
    let rows = BooksRows(db: reading.db)
    let map = try rows.map()
    var held: [String: (variation: String, value: Money)] = [:]
    for purpose in [Purpose.goodsInStock, .materialsInStock] {
      held[map[purpose]] = (map[purpose == .goodsInStock ? .variationOfGoods : .variationOfMaterials], .zero)
    }
    for line in try Stock.valuation(asOf: day, in: reading) {
      let product = try rows.product(line.product)
      let isMaterial = product?.kind == .material
      let keys = product?.keys ?? []
      let account = map.account(of: isMaterial ? .materialsInStock : .goodsInStock, keys: keys)
      let variation = map.account(of: isMaterial ? .variationOfMaterials : .variationOfGoods, keys: keys)
      held[account, default: (variation, .zero)].value += line.value
    }
    let closing = ClosingRows(year: FiscalYear(start: day, end: day), reading: reading)
    return StockVariation(
      try held.sorted { $0.key < $1.key }.map { account, stock in
        Account(
          stock: account, variation: stock.variation, booked: try closing.balance(account), held: stock.value)
      })
  }
}

/// What the books say of the end of a year.
struct ClosingRows {
  let year: FiscalYear
  let reading: Reading

  func backlog() throws -> [String] {
    let waiting = try BacklogItem.all(in: reading).filter { $0.consumer == "accounting" }
    return waiting.map { "L’événement \($0.event) attend : \($0.reason)" }
  }

  func previousYear() throws -> [String] {
    try FiscalYear.all(in: reading).filter { $0.end < year.start && !$0.isClosed }.map {
      "L’exercice \($0.name) n’est pas clos."
    }
  }

  /// Accounts under those numbers that are not at zero at the end of the year.
  func standing(_ prefixes: [String]) throws -> [String] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT account, sum(debit - credit) FROM entry_line
        WHERE day BETWEEN ? AND ? AND (\(prefixes.map { "account GLOB '\($0)*'" }.joined(separator: " OR ")))
        GROUP BY account HAVING sum(debit - credit) <> 0 ORDER BY account
        """,
      arguments: [try start(), year.end])
    return rows.map { "Le compte \($0[0] as String) n’est pas soldé : \(($0[1] as Money).frenchEuros)." }
  }

  /// A whole account at the end of the year.
  func balance(_ account: String) throws -> Money {
    try Money.fetchOne(
      reading.db,
      sql:
        "SELECT coalesce(sum(debit - credit), 0) FROM entry_line WHERE account = ? AND day BETWEEN ? AND ?",
      arguments: [account, try start(), year.end]) ?? .zero
  }

  /// What opening entries put on an account on the first day of the year.
  func opening(_ account: String) throws -> Money {
    try Money.fetchOne(
      reading.db,
      sql: """
        SELECT coalesce(sum(debit - credit), 0) FROM entry_line
        WHERE account = ? AND day = ? AND journal = 'AN'
        """,
      arguments: [account, year.start]) ?? .zero
  }

  private func start() throws -> Day { try BalanceRows(db: reading.db).start(asOf: year.end) ?? .first }

  /// Months with VAT that no return covers.
  func undeclared() throws -> [String] {
    let filed = try VATReturn.filed(in: reading)
    let lines = try VATRows(db: reading.db).lines(from: year.start, to: year.end)
    let months = Set(lines.filter { $0.code.isSettledByReturn }.map(\.day.startOfMonth)).sorted()
    return months.filter { month in !filed.contains { $0.from <= month && month <= $0.to } }.map {
      "La TVA de \($0.monthName) \($0.year) n’est pas déclarée."
    }
  }

  func proposals() throws -> [String] {
    let open = try OpenLine.all(account: nil, auxiliary: nil, in: reading)
    let groups = Dictionary(grouping: open) { [$0.account, $0.auxiliary] }
    let count = groups.values.map { LetteringProposal.certain(among: $0).count }.reduce(0, +)
    return count == 0 ? [] : ["\(count) lettrages sont proposés."]
  }

  func stock(_ variation: StockVariation) -> [String] {
    variation.accounts.filter { $0.difference != .zero }.map {
      "Le stock \($0.stock) passera de \($0.booked.frenchEuros) à \($0.held.frenchEuros)."
    }
  }
}
