import Kernel

/// A line read from a file of entries, whatever program wrote it.
package struct FECLine: Hashable, Sendable {
  package let journal: String
  package let number: String
  package let day: Day
  package let account: String
  package let accountLabel: String
  package let auxiliary: String
  package let auxiliaryLabel: String
  package let piece: String
  package let label: String
  /// Debit less credit.
  package let amount: Money
  /// Whether the other program had settled it.
  package let isLettered: Bool

  /// Reads the fields of a line, `columns` telling where each is.
  ///
  /// - Throws: `fec-unreadable`, naming the column.
  init(_ fields: [String], _ columns: FECColumns, line: Int) throws(FECRefusal) {
    func field(_ name: String) -> String {
      guard let index = columns.places[name], index < fields.count else { return "" }
      return fields[index]
    }
    func needed(_ name: String) throws(FECRefusal) -> String {
      let text = field(name)
      guard !text.isEmpty else { throw .unreadable(line: line, column: name, value: "") }
      return text
    }
    journal = field("journalcode")
    number = try needed("ecriturenum")
    let date = try needed("ecrituredate")
    guard let day = Day(compact: date) else {
      throw .unreadable(line: line, column: "EcritureDate", value: date)
    }
    self.day = day
    account = try needed("comptenum")
    accountLabel = field("comptelib")
    auxiliary = field("compauxnum")
    auxiliaryLabel = field("compauxlib")
    piece = field("pieceref")
    label = field("ecriturelib")
    isLettered = !field("ecriturelet").isEmpty
    amount = try columns.amount(field, line: line)
  }
}

/// Where each column of a file of entries is, by its name in small letters.
struct FECColumns {
  let places: [String: Int]

  /// `nil` unless the columns no line may lack are there, with two amounts, or one and its side.
  init?(_ header: [String]) {
    places = Dictionary(
      header.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let needed = ["journalcode", "ecriturenum", "ecrituredate", "comptenum", "ecriturelib"]
    guard needed.allSatisfy({ places[$0] != nil }), places["debit"] != nil || places["montant"] != nil,
      places["credit"] != nil || places["sens"] != nil
    else { return nil }
  }

  /// Debit less credit, from the two amounts or from one and its side (D, C, +1 or -1).
  func amount(_ field: (String) -> String, line: Int) throws(FECRefusal) -> Money {
    func money(_ name: String) throws(FECRefusal) -> Money {
      let text = field(name)
      guard let amount = Money(fec: text) else { throw .unreadable(line: line, column: name, value: text) }
      return amount
    }
    if places["debit"] != nil { return try money("debit") - (try money("credit")) }
    let amount = try money("montant")
    switch field("sens").uppercased() {
    case "D", "+1", "1": return amount
    case "C", "-1": return -amount
    case let side: throw .unreadable(line: line, column: "sens", value: side)
    }
  }
}

extension Day {
  /// The day written AAAAMMJJ.
  init?(compact text: String) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.init(iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
}

extension Money {
  /// An amount as files of entries write it: comma or point, its sign on either side, nothing for zero.
  fileprivate init?(fec text: String) {
    var digits = text.replacing(",", with: ".").replacing("+", with: "")
    if digits.hasSuffix("-") { digits = "-" + digits.dropLast() }
    if digits.isEmpty { digits = "0" }
    self.init(decimal: digits)
  }
}
