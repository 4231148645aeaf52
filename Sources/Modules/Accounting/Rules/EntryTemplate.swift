import Kernel

/// An entry kept to be written again, with amounts left open or not, by hand or every so often.
package struct EntryTemplate: Hashable, Sendable {
  package typealias ID = Kernel.ID<EntryTemplate>

  package enum Side: String, Codable, CaseIterable, Sendable { case debit, credit }

  /// How often it comes back.
  package enum Recurrence: String, Codable, CaseIterable, Sendable {
    case month, quarter, year

    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  /// A line; without an amount it is open, to be given each time.
  package struct Line: Hashable, Codable, Sendable {
    package let account: String
    package let auxiliary: String?
    package let label: String?
    package let side: Side
    package let amount: Money?

    package init(
      account: String, auxiliary: String? = nil, label: String? = nil, side: Side, amount: Money? = nil
    ) {
      self.account = account
      self.auxiliary = auxiliary
      self.label = label
      self.side = side
      self.amount = amount
    }
  }

  package var id: ID
  package var name: String
  package var journal: Journal
  package var label: String
  package var lines: [Line]
  /// Whether each entry is undone on the first day of the next month: cut-offs.
  package var isReversed: Bool
  package var every: Recurrence?
  package var from: Day?
  package var until: Day?
  package var isActive: Bool

  /// How many amounts are left open.
  package var openCount: Int { lines.filter { $0.amount == nil }.count }

  /// The days on which it comes back, up to `day`.
  package func occurrences(upTo day: Day) -> [Day] {
    guard isActive, let every, let from else { return [] }
    let last = min(day, until ?? day)
    var days: [Day] = []
    while case let next = from.adding(months: every.months * days.count), next <= last { days.append(next) }
    return days
  }

  /// Its lines with the open amounts given in order; one amount fewer leaves the last open line to balance the entry.
  ///
  /// A line given zero is left out.
  package func filled(with amounts: [Money]) throws(EntryRefusal) -> [EntryRequestLine] {
    guard amounts.count == openCount || amounts.count == openCount - 1 else {
      throw .tooManyOpenLines(given: amounts.count, open: openCount)
    }
    var (given, sum, filled) = (amounts[...], Money.zero, [(line: Line, amount: Money?)]())
    for line in lines {
      let amount = line.amount ?? given.popFirst()
      if let amount { sum += line.side == .debit ? amount : -amount }
      filled.append((line, amount))
    }
    return filled.compactMap { line, amount in
      line.request(amount ?? (line.side == .debit ? -sum : sum))
    }
  }
}

extension EntryTemplate.Line {
  fileprivate func request(_ amount: Money) -> EntryRequestLine? {
    guard amount != .zero else { return nil }
    return EntryRequestLine(
      account: account, auxiliary: auxiliary, label: label, debit: side == .debit ? amount : nil,
      credit: side == .credit ? amount : nil)
  }
}

extension EntryTemplate {
  /// The templates every file starts with: the four cut-offs of a closing (PCG art. 944-40, 944-41 and 944-48).
  static let ready: [EntryTemplate] = [
    cutOff(
      "FNP", "Facture non parvenue",
      [
        Line(account: "606", side: .debit), Line(account: "44586", side: .debit),
        Line(account: "4081", side: .credit),
      ]),
    cutOff(
      "FAE", "Facture à établir",
      [
        Line(account: "706", side: .credit), Line(account: "44587", side: .credit),
        Line(account: "4181", side: .debit),
      ]),
    cutOff(
      "CCA", "Charge constatée d’avance",
      [Line(account: "486", side: .debit), Line(account: "616", side: .credit)]),
    cutOff(
      "PCA", "Produit constaté d’avance",
      [Line(account: "706", side: .debit), Line(account: "487", side: .credit)]),
  ]

  private static func cutOff(_ name: String, _ label: String, _ lines: [Line]) -> EntryTemplate {
    EntryTemplate(
      id: ID(0), name: name, journal: .general, label: label, lines: lines, isReversed: true, every: nil,
      from: nil, until: nil, isActive: true)
  }
}
