import Kernel
import PurchasingFacts

/// What a supplier's credit note takes back of the fixed assets of the invoice it corrects.
struct CreditedAssets {
  /// A line of the invoice marked *immobilisation*.
  struct Line {
    /// Its place among those of the invoice, from 0.
    let position: Int
    let label: String
    let account: String
    /// What of its cost no credit note took back yet.
    var left: Money
  }

  let credit: PurchasedDocument
  let lines: [Line]

  /// What is taken back of each line, by its place.
  ///
  /// A credited line takes from the line it repeats, one that names none (a credit by amount) from all that are
  /// left, in proportion.
  var amounts: [Int: Money] {
    var lines = lines
    var taken: [Int: Money] = [:]
    for (line, cost) in zip(credit.lines, PurchasedAssets(document: credit).costs) where line.asset {
      for (index, part) in parts(of: cost, for: line, among: lines) {
        lines[index].left -= part
        taken[lines[index].position, default: .zero] += part
      }
    }
    return taken
  }

  private func parts(
    of cost: Money, for credited: PurchasedDocument.Line, among lines: [Line]
  ) -> [(index: Int, part: Money)] {
    let same = lines.indices.filter {
      lines[$0].label == credited.label && lines[$0].account == credited.account ?? ""
    }
    guard same.isEmpty else { return filled(same, with: cost, among: lines) }
    return Array(zip(lines.indices, cost.spread(over: lines.map { max(.zero, $0.left) }))).map {
      (index: $0.0, part: $0.1)
    }
  }

  /// Lines that say the same are taken one after the other; the last takes whatever is over.
  private func filled(
    _ members: [Int], with cost: Money, among lines: [Line]
  ) -> [(index: Int, part: Money)] {
    var rest = cost
    return members.map { index in
      let part = index == members.last ? rest : min(rest, max(.zero, lines[index].left))
      rest -= part
      return (index: index, part: part)
    }
  }
}
