import Accounting
import Events
import Kernel
import Reports
import Store

extension Screens {
  /// The pages of the books.
  static let accountingPages: [PageScreen] = [entryPage, taxPage]

  /// An entry: what it books and its lines, as a table.
  private static let entryPage = PageScreen(
    id: "comptabilite.ecriture.detail",
    title: { reading, id in try BookEntry.find(id, in: reading).number },
    text: { reading, id in
      let entry = try BookEntry.find(id, in: reading)
      let late = entry.pieceDay == entry.day ? "" : " (pièce du \(entry.pieceDay.french))"
      let facts = [
        ("Journal", "\(entry.journal.rawValue)  \(entry.journal.label)"), ("Date", entry.day.french + late),
        ("Pièce", entry.piece), ("Libellé", entry.label), ("Contrepasse", entry.reverses ?? ""),
        ("Contrepassée par", entry.reversedBy ?? ""),
      ]
      return (factLines(facts) + [""] + table(entry)).joined(separator: "\n")
    })

  private static func table(_ entry: BookEntry) -> [String] {
    func row(_ cells: (String, String, String, String, String, String)) -> String {
      "  \(padded(cells.0, to: 8)) \(padded(cells.1, to: 8)) \(padded(String(cells.2.prefix(26)), to: 26))"
        + "\(left(cells.3, to: 13))\(left(cells.4, to: 13)) \(cells.5)"
    }
    func shown(_ amount: Money) -> String { amount == .zero ? "" : amount.french }
    let total = entry.total.french
    return [row(("Compte", "Tiers", "Libellé", "Débit", "Crédit", ""))]
      + entry.lines.map {
        row(($0.account, $0.auxiliary, $0.label, shown($0.debit), shown($0.credit), $0.letter))
      } + ["", row(("", "", "", total, entry.lines.map(\.credit).sum().french, ""))]
  }

  /// The boxes of a return filed; 0 for the one to file next.
  private static let taxPage = PageScreen(
    id: "comptabilite.tva.detail",
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
      return (factLines(facts) + ["", heading] + boxLines(boxes)).joined(separator: "\n")
    })

  private static func period(_ id: Int64, in reading: Reading) throws -> DeclaredVAT? {
    try DeclaredVAT.all(asOf: reading.today, in: reading).first { $0.id == id }
  }
}
