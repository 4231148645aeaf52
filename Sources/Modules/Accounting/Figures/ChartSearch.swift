import Accounting
import GRDB
import Kernel
import Lists
import Store

/// Finds accounts as people name them: the first digits of a number, or words of a label.
package enum ChartSearch {
  package struct Account: Hashable, Sendable {
    package let number: String
    package let label: String
  }

  /// Up to `limit` accounts still used: by number for digits, by label for words, those entries are on first.
  package static func matches(_ text: String, limit: Int = 8, in reading: Reading) throws -> [Account] {
    let words = ListFilter.words(of: text)
    guard let first = words.first else { return [] }
    let isNumber = words.count == 1 && first.allSatisfy(\.isNumber)
    var arguments: [String: (any DatabaseValueConvertible)?] = [:]
    for (place, word) in words.enumerated() { arguments["word\(place)"] = word }
    let condition =
      isNumber
      ? "number >= :word0 AND number < :word0 || ':'"
      : words.indices.map { "instr(' ' || replace(sort_label, '''', ' '), ' ' || :word\($0)) > 0" }
        .joined(separator: " AND ")
    return try Row.fetchAll(
      reading.db,
      sql: """
        SELECT number, label FROM account WHERE active AND \(condition)
        ORDER BY EXISTS (SELECT 1 FROM entry_line WHERE entry_line.account = account.number) DESC, number
        LIMIT \(limit)
        """,
      arguments: StatementArguments(arguments)
    ).map { Account(number: $0[0], label: $0[1]) }
  }

  /// The label of an account, or of the nearest one above it; `nil` for a number of no account.
  package static func label(of number: String, in reading: Reading) throws -> String? {
    guard !number.isEmpty, number.allSatisfy(\.isNumber) else { return nil }
    return try String.fetchOne(
      reading.db, sql: "SELECT \(BooksSQL.label(of: ":number"))", arguments: ["number": number])
  }

  /// What an account (of a party) holds now, debits positive; nothing of an employee for who may not read pay.
  package static func balance(of account: String, auxiliary: String? = nil, in reading: Reading) throws
    -> Money
  {
    let books = BooksSQL(reading: reading)
    let year = try FiscalSpan(of: reading.today, in: reading)
    let standing = books.standing(
      at: year.last, from: try BooksStart(of: year.last, in: reading),
      by: auxiliary == nil ? .account : .auxiliary)
    let isTold = books.mergesPay ? "account NOT IN (\(BookedPay.accounts))" : "1"
    return try Money.fetchOne(
      reading.db,
      sql: """
        \(books.head)SELECT coalesce(sum(amount), 0) FROM (\(standing))
        WHERE account = ?1 AND (?2 IS NULL OR auxiliary = ?2 AND \(isTold))
        """,
      arguments: [account, auxiliary]) ?? .zero
  }
}
