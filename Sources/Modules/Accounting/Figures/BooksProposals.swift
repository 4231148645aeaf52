import Accounting
import AccountingFacts
import Foundation
import GRDB
import Kernel
import Store

/// What lettering would set together, line by line.
package enum BooksProposals {
  /// The lines a proposal would set together with a line; that line alone when none would.
  package static func lines(with line: Int64, in reading: Reading) throws -> [Int64] {
    guard let subject = try BookEntry.ledger(ofLine: line, in: reading) else { return [line] }
    let found = try certain(on: try LedgerSubject(subject, in: reading), in: reading)
    return found.first { $0.lines.contains(line) }?.lines ?? [line]
  }

  /// The proposals of an account or a party; none for everything, which would be long to look through.
  static func certain(on subject: LedgerSubject, in reading: Reading) throws -> [LetteringProposal] {
    let open: [OpenLine]
    switch subject {
    case .everything, .under: return []
    case .account(let account): open = try OpenLine.all(account: account, auxiliary: nil, in: reading)
    case .auxiliary(let account, let code):
      open = try OpenLine.all(account: account, auxiliary: code, in: reading)
    case .party(let code): open = try OpenLine.all(account: nil, auxiliary: code, in: reading)
    }
    let groups = Dictionary(grouping: open) { [$0.account, $0.auxiliary] }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .flatMap { LetteringProposal.certain(among: $0.value) }
  }

  /// By line, the mark of its proposal: a number and why, as JSON.
  static func marks(on subject: LedgerSubject, in reading: Reading) throws -> String {
    var marks: [String: String] = [:]
    for (index, proposal) in try certain(on: subject, in: reading).enumerated() {
      for line in proposal.lines { marks[String(line)] = "\(index + 1) \(proposal.ground.french)" }
    }
    return String(decoding: try JSONEncoder().encode(marks), as: UTF8.self)
  }
}

extension LinesLettered.Ground {
  /// Why lines go together, in a word.
  fileprivate var french: String {
    switch self {
    case .allocation: "aff."
    case .reference: "réf."
    case .amount: "mont."
    case .combination: "somme"
    case .manual: "main"
    }
  }
}
