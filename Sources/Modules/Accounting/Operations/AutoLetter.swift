import AccountingFacts
import Kernel
import Store

/// Letters what settles beyond doubt, by reference, by an amount alone of its kind, or by a sum of at most four.
package struct AutoLetter: UseCase {
  package static let name = "accounting.auto-letter"
  package static let title = "Lettrer automatiquement"
  package static let isLong = true
  package static let permission = Permission.letterAccounts

  /// All accounts kept party by party when left out.
  package let account: String?
  /// A party's code.
  package let party: String?
  /// Proposes without lettering.
  package let dryRun: Bool?

  package struct Output: Encodable, Sendable {
    package struct Proposal: Encodable, Sendable {
      package let account: String
      package let auxiliary: String
      package let lines: [Int64]
      package let ground: LinesLettered.Ground
      /// What is settled, one side.
      package let amount: Money
    }

    package let proposals: [Proposal]
    package let lettered: Int
  }

  enum CodingKeys: String, CodingKey {
    case account, party
    case dryRun = "dry_run"
  }

  package init(account: String? = nil, party: String? = nil, dryRun: Bool? = nil) {
    self.account = account
    self.party = party
    self.dryRun = dryRun
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let books = try OpenBooks(in: tx.reading, for: "lettering")
    let code = try party.map { try books.party($0).code }
    let open = try OpenLine.all(account: account, auxiliary: code, in: tx.reading)
    let groups = Dictionary(grouping: open) { [$0.account, $0.auxiliary] }
    let proposals = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .flatMap { LetteringProposal.certain(among: $0.value) }
    let output = proposals.map { proposal in
      Output.Proposal(
        account: proposal.account, auxiliary: proposal.auxiliary, lines: proposal.lines,
        ground: proposal.ground, amount: proposal.amount)
    }
    guard dryRun != true else { return Output(proposals: output, lettered: 0) }
    for proposal in output {
      try tx.emit(
        LinesLettered(
          lines: proposal.lines, account: proposal.account,
          auxiliary: proposal.auxiliary.isEmpty ? nil : proposal.auxiliary, day: tx.today,
          ground: proposal.ground))
    }
    return Output(proposals: output, lettered: output.count)
  }
}

extension LetteringProposal {
  package var account: String { parts.first?.account ?? "" }
  package var auxiliary: String { parts.first?.auxiliary ?? "" }
  /// What is settled, one side.
  package var amount: Money { parts.map(\.amount).filter { !$0.isNegative }.sum() }
}
