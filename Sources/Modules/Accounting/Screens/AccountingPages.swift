import Accounting
import AccountingFacts
import Desk
import Kernel
import Store

extension Screens {
  /// The pages of the books.
  package static let accountingPages: [PageScreen] = [entryPage, taxPage] + previewPages

  /// An entry: what it books and its lines, as a table.
  private static let entryPage = PageScreen(
    id: .entry,
    title: { reading, id in try BookEntry.find(id, in: reading).number },
    text: { reading, id in
      let entry = try BookEntry.find(id, in: reading)
      let late = entry.pieceDay == entry.day ? "" : " (pièce du \(entry.pieceDay.french))"
      let facts = [
        ("Journal", "\(entry.journal.rawValue)  \(entry.journal.label)"), ("Date", entry.day.french + late),
        ("Pièce", entry.piece), ("Libellé", entry.label), ("Contrepasse", entry.reverses ?? ""),
        ("Contrepassée par", entry.reversedBy ?? ""),
      ]
      return (factLines(facts) + [""] + entryTable(entry.lines.map(EntryTableLine.init))).joined(
        separator: "\n")
    })

  /// Lines of an entry under one another, with their totals.
  static func entryTable(_ lines: [EntryTableLine]) -> [String] {
    func row(_ cells: (String, String, String, String, String, String)) -> String {
      "  \(padded(cells.0, to: 8)) \(padded(cells.1, to: 8)) \(padded(String(cells.2.prefix(26)), to: 26))"
        + "\(left(cells.3, to: 13))\(left(cells.4, to: 13)) \(cells.5)"
    }
    func shown(_ amount: Money) -> String { amount == .zero ? "" : amount.french }
    return [row(("Compte", "Tiers", "Libellé", "Débit", "Crédit", ""))]
      + lines.map { row(($0.account, $0.auxiliary, $0.label, shown($0.debit), shown($0.credit), $0.letter)) }
      + ["", row(("", "", "", lines.map(\.debit).sum().french, lines.map(\.credit).sum().french, ""))]
  }

  /// The boxes of a return filed; 0 for the one to file next.
  private static let taxPage = PageScreen(
    id: .vatReturn,
    title: { reading, id in
      guard let period = try period(id, in: reading) else { return "TVA" }
      return "TVA du \(period.first.french) au \(period.last.french)"
    },
    text: { reading, id in
      guard let period = try period(id, in: reading) else { return "Rien n'est à déclarer." }
      let filed = try VATReturn.filed(in: reading).first { $0.from == period.first && $0.to == period.last }
      let boxes =
        try filed.map { try $0.boxes(in: reading) }
        ?? VATReturn.prepare(from: period.first, to: period.last, in: reading).boxes.map {
          ($0.box, $0.base, $0.tax)
        }
      let facts = [
        ("Période", "\(period.first.french) – \(period.last.french)"),
        ("Déposée le", period.filedOn?.french ?? "à déclarer"), ("Écriture", period.entry ?? ""),
      ]
      let heading =
        "  \(padded("", to: 3)) \(padded("Case", to: 44))\(left("Base", to: 12))\(left("Taxe", to: 12))"
      let detail = try behind(boxes.map(\.0), of: period, in: reading)
      return (factLines(facts) + ["", heading] + boxLines(boxes) + detail).joined(separator: "\n")
    })

  /// The lines each box counts, by their entries; sums of other boxes are not told again.
  private static func behind(_ boxes: [String], of period: DeclaredVAT, in reading: Reading) throws
    -> [String]
  {
    let books = try VATReturn.prepare(from: period.first, to: period.last, in: reading)
    return try boxes.flatMap { box -> [String] in
      let lines = ["A1", "A3"].contains(box) ? [] : try books.lines(of: box, in: reading)
      guard !lines.isEmpty else { return [] }
      let isDeducted = ["19", "20"].contains(box)
      let shown = lines.prefix(maximumShown).map { line in
        "  \(line.day.french)  \(padded(line.number, to: 15)) \(padded(line.account, to: 8))"
          + " \(padded(String(line.label.prefix(26)), to: 26))"
          + left(line.base == .zero ? "" : line.base.french, to: 13)
          + left((isDeducted ? -line.credit : line.credit).french, to: 12)
      }
      let rest = lines.count - shown.count
      return ["", "Case \(box)  \(VATBox.label(box))"] + shown + (rest > 0 ? ["  … et \(rest) autres"] : [])
    }
  }

  /// Lines told under a box before the rest is only counted.
  private static let maximumShown = 500

  private static func period(_ id: Int64, in reading: Reading) throws -> DeclaredVAT? {
    try DeclaredVAT.all(asOf: reading.today, in: reading).first { $0.id == id }
  }
}

/// A line of an entry as its table shows it, booked or to come.
struct EntryTableLine {
  let account: String
  let auxiliary: String
  let label: String
  let debit: Money
  let credit: Money
  let letter: String
}

extension EntryTableLine {
  init(_ line: BookEntry.Line) {
    self.init(
      account: line.account, auxiliary: line.auxiliary, label: line.label, debit: line.debit,
      credit: line.credit, letter: line.letter)
  }

  /// `amount` is a debit when positive.
  init(account: String, auxiliary: String, label: String, amount: Money, letter: String) {
    self.init(
      account: account, auxiliary: auxiliary, label: label, debit: max(amount, .zero),
      credit: max(-amount, .zero), letter: letter)
  }
}
