import Accounting
import AccountingDesk
import AccountingFacts
import Desk
import Kernel
import OverviewFacts
import Store

extension Screens {
  /// How the books stand: what was written, what is to pay, the result, cash, what does not agree.
  static func accountingBoard(_ controls: Controls) -> BoardScreen {
    BoardScreen(
      id: .accounting, title: "Tableau comptable", permission: .readAccounting,
      actions: [
        Action(
          "comptabilite.saisir", "Saisir une écriture", key: "s", permission: .writeAccounting, on: .screen,
          step: .open { _, _ in .form(.entry) }),
        Action(
          "comptabilite.lettrer", "Lettrer les comptes", key: "l", permission: .readAccounting, on: .screen,
          step: .open { _, _ in .list(.lettering) }),
        Action(
          "comptabilite.declarer", "Déclarer la TVA", key: "d", permission: .fileVAT, on: .screen,
          step: .open { _, _ in .form(.vatReturn) }),
      ],
      load: { reading, _, day in
        let figures = try BooksFigures.read(day, in: reading)
        let wrong = try controls.findings(asOf: day, in: reading).filter { $0.finding.state == .wrong }
        return Board(
          title: "Comptabilité",
          blocks: [
            booksBlock(figures, wrong: wrong.count), try statement(day, in: reading), block(of: wrong),
          ])
      })
  }

  private static func statement(_ day: Day, in reading: Reading) throws -> Block {
    let lines = try FinancialStatement.load(asOf: day, in: reading).lines.filter {
      $0.section != .charges && $0.section != .products
    }
    let rows = lines.map { line in
      BoardRow(
        [.text(line.label), .amount(line.now), .amount(line.before)],
        route: line.accounts.isEmpty ? .list(.financialStatement) : .ledger(line.accounts))
    }
    return Block("Bilan", .table(headings: ["Poste", "N", "N-1"], rows: rows), empty: "aucune écriture")
  }

  private static func block(of wrong: [(control: Control, finding: Finding)]) -> Block {
    let facts = wrong.map { control, finding in
      Fact(control.label, finding.difference.french, route: .list(.controls))
    }
    return Block("Contrôles", .facts(facts), empty: "tout concorde")
  }
}

extension Tally {
  /// « écart 12,00 », « 3 ».
  fileprivate var french: String {
    switch self {
    case .amount(let money): "écart \(money.french)"
    case .count(let count): String(count)
    }
  }
}
