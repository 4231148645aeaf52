import AccountingFacts
import Kernel

/// Lines that seem to settle one another, and why.
package struct LetteringProposal: Hashable, Sendable {
  package let parts: [OpenLine]
  package let ground: LinesLettered.Ground

  package var lines: [Int64] { parts.flatMap(\.lines).sorted() }

  /// What settles what among the open lines of one account and party: by reference first, then by an amount that
  /// occurs once on each side, then as the only sum of two to four lines that makes a fifth.
  ///
  /// Only what is certain: as soon as two choices are possible, none is made. Lines that all stand for documents are
  /// left to their allocations.
  package static func certain(among open: [OpenLine]) -> [LetteringProposal] {
    guard !open.allSatisfy(\.isOfDocument) else { return [] }
    var (left, found) = (
      open.sorted { ($0.day, $0.lines.first ?? 0) < ($1.day, $1.lines.first ?? 0) }, [Self]()
    )
    for search in [byReference, byAmount, byCombination] {
      let proposals = unambiguous(search(left).filter { !$0.parts.allSatisfy(\.isOfDocument) })
      found += proposals
      let taken = Set(proposals.flatMap(\.parts))
      left.removeAll { taken.contains($0) }
    }
    return found
  }

  /// Those that claim no line another one claims.
  private static func unambiguous(_ proposals: [LetteringProposal]) -> [LetteringProposal] {
    let distinct = proposals.enumerated().filter { index, proposal in
      !proposals[..<index].contains { Set($0.parts) == Set(proposal.parts) }
    }.map(\.element)
    var claims: [OpenLine: Int] = [:]
    for part in distinct.flatMap(\.parts) { claims[part, default: 0] += 1 }
    return distinct.filter { $0.parts.allSatisfy { claims[$0] == 1 } }
  }

  /// Lines that share a reference and come to nothing together.
  private static func byReference(_ open: [OpenLine]) -> [LetteringProposal] {
    var sharing: [String: [OpenLine]] = [:]
    for line in open { for reference in line.references { sharing[reference, default: []].append(line) } }
    return sharing.sorted { $0.key < $1.key }.compactMap { _, lines in
      lines.count > 1 && lines.map(\.amount).sum() == .zero
        ? LetteringProposal(parts: lines, ground: .reference) : nil
    }
  }

  /// A debit and a credit of an amount that no other open line has.
  private static func byAmount(_ open: [OpenLine]) -> [LetteringProposal] {
    let byAmount = Dictionary(grouping: open, by: \.amount.magnitude)
    return byAmount.sorted { $0.key < $1.key }.compactMap { _, lines in
      lines.count == 2 && lines.map(\.amount).sum() == .zero
        ? LetteringProposal(parts: lines, ground: .amount) : nil
    }
  }

  /// A line that two to four of the other side make up, when they alone do.
  private static func byCombination(_ open: [OpenLine]) -> [LetteringProposal] {
    open.compactMap { target in
      let others = open.filter { $0.amount.isNegative != target.amount.isNegative }
      guard others.count <= mostSearched else { return nil }
      var search = CombinationSearch(parts: others, wanted: -target.amount)
      search.run()
      guard search.found.count == 1, let parts = search.found.first else { return nil }
      return LetteringProposal(parts: [target] + parts, ground: .combination)
    }
  }

  /// Beyond that many lines a sum proves nothing: too many would fit.
  static let mostSearched = 30
}

/// The sums of two to four parts that make an amount, given up once two are found.
private struct CombinationSearch {
  let parts: [OpenLine]
  let wanted: Money
  private(set) var found: [[OpenLine]] = []

  init(parts: [OpenLine], wanted: Money) {
    self.parts = parts
    self.wanted = wanted
  }

  mutating func run() { search(from: 0, chosen: [], left: wanted) }

  private mutating func search(from index: Int, chosen: [OpenLine], left: Money) {
    guard found.count < 2 else { return }
    if left == .zero, chosen.count > 1 { return found.append(chosen) }
    guard chosen.count < 4 else { return }
    for next in parts[index...].indices where parts[next].amount.magnitude <= left.magnitude {
      search(from: next + 1, chosen: chosen + [parts[next]], left: left - parts[next].amount)
    }
  }
}
