import Kernel
import PurchasingFacts

/// What the lines of a supplier's invoice cost the company.
struct PurchasedAssets {
  let document: PurchasedDocument

  /// Each line's HT, with the VAT of its base that may not be deducted, spread over the lines that say so.
  ///
  /// The books count the same: what an asset costs is what stands on its account.
  var costs: [Money] {
    var costs = document.lines.map(\.net)
    for base in document.bases {
      let lost = base.tax + base.selfAssessed - base.deductible
      let members = lines(of: base)
      for (index, part) in zip(members, lost.spread(over: members.map { document.lines[$0].net })) {
        costs[index] += part
      }
    }
    return costs
  }

  private func lines(of base: PurchasedDocument.Base) -> [Int] {
    let all = document.lines.indices.filter {
      document.lines[$0].category == base.category && document.lines[$0].rate == base.rate
    }
    let marked = all.filter { !document.lines[$0].deductible }
    return marked.isEmpty ? all : marked
  }
}
