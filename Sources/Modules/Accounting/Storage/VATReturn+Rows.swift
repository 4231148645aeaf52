import Company
import GRDB
import Kernel
import Store

extension VATReturn {
  /// The return of a period as the books now stand.
  package static func prepare(from: Day, to: Day, refund: Int64 = 0, in reading: Reading) throws -> VATReturn
  {
    let rows = VATRows(db: reading.db)
    let postcode = try CompanyProfile.load(in: reading).address.postcode
    return VATReturn(
      from: from, to: to, sums: try rows.sums(from: from, to: to),
      territory: VATTerritory(postcode: postcode),
      carried: try rows.credit(at: to), refund: refund)
  }

  /// The lines behind a box of this return, in order.
  package func lines(of box: String, in reading: Reading) throws -> [Line] {
    try VATRows(db: reading.db).lines(from: from, to: to).filter { line in
      VATBox.of(line.sum, in: territory).contains(box)
    }
  }

  /// The returns filed, the oldest first.
  package static func filed(in reading: Reading) throws -> [Filed] {
    try Row.fetchAll(
      reading.db, sql: "SELECT from_day, to_day, entry_id, filed_on, event FROM vat_return ORDER BY from_day"
    ).map { Filed(from: $0[0], to: $0[1], entry: $0[2], filedOn: $0[3], event: $0[4]) }
  }
}

extension VATReturn.Filed {
  /// What it declared, in the order of the form.
  package func boxes(in reading: Reading) throws -> [(box: String, base: Int64?, tax: Int64)] {
    let rows = try Row.fetchAll(
      reading.db, sql: "SELECT box, base, tax FROM vat_return_box WHERE event = ?", arguments: [event])
    let boxes = rows.map { (box: $0[0] as String, base: $0[1] as Int64?, tax: $0[2] as Int64) }
    if let stray = boxes.first(where: { !VATBox.order.contains($0.box) }) {
      throw UnknownCode(column: "box", found: stray.box, record: "event \(event)")
    }
    return VATBox.order.compactMap { name in boxes.first { $0.box == name } }
  }
}

extension VATReturn.Line {
  fileprivate var sum: VATReturn.Sum {
    VATReturn.Sum(code, rate, account: account, base: base, credit: credit)
  }
}

/// What the books say of VAT in a period.
///
/// An automatic line says its code and rate. A line written by hand counts as its account says: the rate the account is
/// mapped to, else 20 %, its base being worked back from the tax. Entries imported from another program were declared by
/// it.
struct VATRows {
  let db: Database

  /// By code, rate and account; what says its own base is added up where it lies.
  func sums(from: Day, to: Day) throws -> [VATReturn.Sum] {
    let others = try fetch(
      """
      tax_code IS NOT NULL AND \(Self.isMarked) AND (tax_base IS NULL OR tax_rate IS NULL)
        AND entry_line.day BETWEEN ? AND ?
      """, [from, to])
    let each = (others + (try written(from: from, to: to))).map(\.sum)
    let groups = Dictionary(grouping: try markedSums(from: from, to: to) + each) { sum in
      "\(sum.code.rawValue)|\(sum.rate.basisPoints)|\(sum.account)"
    }
    return groups.sorted { $0.key < $1.key }.compactMap { _, sums in
      sums.first.map {
        VATReturn.Sum(
          $0.code, $0.rate, account: $0.account, base: sums.map(\.base).sum(),
          credit: sums.map(\.credit).sum())
      }
    }
  }

  private func markedSums(from: Day, to: Day) throws -> [VATReturn.Sum] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT tax_code, tax_rate, account, sum(base), sum(credit) FROM \(BookSums.taxes.name)
        WHERE day BETWEEN ? AND ? AND \(Self.isMarked) GROUP BY tax_code, tax_rate, account
        """,
      arguments: [from, to]
    ).map { row in
      VATReturn.Sum(
        try row.code(0), VATRate(basisPoints: row[1]), account: row[2], base: row[3], credit: row[4])
    }
  }

  func lines(from: Day, to: Day) throws -> [VATReturn.Line] {
    let marked = try fetch("\(Self.isMarked) AND \(Self.isWithin)", [from, to])
    return (marked + (try written(from: from, to: to))).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  private static let isWithin = "entry.day BETWEEN ? AND ?"
  /// Whatever its code is: one that no case names is refused, not left out.
  private static let isMarked = "tax_code <> '\(TaxCode.pending.rawValue)'"

  private func written(from: Day, to: Day) throws -> [VATReturn.Line] {
    try fetch(
      """
      tax_code IS NULL AND origin = 'manual' AND \(Self.isWithin)
        AND (\(Self.written.map { "account GLOB '\($0.prefix)*'" }.joined(separator: " OR ")))
      """, [from, to])
  }

  /// The credit of VAT that stands at the end of a day, in whole euros; zero when none does.
  func credit(at day: Day) throws -> Int64 {
    let account = try BooksRows(db: db).map()[.vatCredit]
    let start = try BalanceRows(db: db).start(asOf: day) ?? .first
    let cents = try Int64.fetchOne(
      db,
      sql:
        "SELECT coalesce(sum(debit - credit), 0) FROM \(BookSums.days.name) WHERE account = ? AND day BETWEEN ? AND ?",
      arguments: [account, start, day])
    return max(0, (cents ?? 0) / 100)
  }

  /// What an account of the regulation makes of a line written by hand.
  private static let written: [(prefix: String, code: TaxCode)] = [
    ("44562", .assetDeductible), ("44566", .deductible), ("44571", .collected), ("4452", .intraCommunity),
  ]

  private func fetch(_ condition: String, _ arguments: StatementArguments) throws -> [VATReturn.Line] {
    let rates = try mappedRates()
    return try Row.fetchAll(
      db,
      sql: """
        SELECT entry_line.id, entry_id, number, entry_line.day, account, \(BookLabels.ofLine()), tax_code, tax_rate,
          tax_base, credit - debit
        FROM entry_line JOIN entry ON entry.id = entry_id WHERE sequence IS NOT NULL AND \(condition)
        """,
      arguments: arguments
    ).compactMap { row -> VATReturn.Line? in
      let (account, credit): (String, Money) = (row[4], row[9])
      let known: TaxCode? = try row.optionalCode(6)
      guard let code = known ?? Self.written.first(where: { account.hasPrefix($0.prefix) })?.code else {
        return nil
      }
      let rate = VATRate(basisPoints: row[7] ?? rates[account] ?? 2_000)
      let base = (row[8] as Money?) ?? (code.isDeducted ? .zero : rate.base(of: credit))
      return VATReturn.Line(
        id: row[0], entry: row[1], number: row[2], day: row[3], account: account, label: row[5], base: base,
        credit: credit, code: code, rate: rate)
    }
  }

  /// Rates by the account they alone go to.
  private func mappedRates() throws -> [String: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT account, key FROM account_map WHERE purpose = 'vat.collected' AND key <> '' ORDER BY key")
    let rates = try rows.map { row in
      let (account, key): (String, String) = (row[0], row[1])
      guard let rate = Int(key) else {
        throw UnknownCode(column: "key", found: key, record: "account \(account)")
      }
      return (account, rate)
    }
    return Dictionary(rates, uniquingKeysWith: { first, _ in first })
  }
}

extension VATRate {
  /// What a tax was worked out on, rounded to the cent; zero at no rate.
  fileprivate func base(of tax: Money) -> Money {
    self == .zero ? .zero : tax.share(10_000, of: Int128(basisPoints))
  }
}

extension TaxCode {
  fileprivate var isDeducted: Bool {
    switch self {
    case .deductible, .assetDeductible: true
    case .collected, .pending, .intraCommunity, .reverseCharge, .export, .intraDelivery, .untaxed: false
    }
  }
}
