import GRDB
import Kernel
import Ledgers
import Lists
import Parties
import Store

/// What a client owes and may owe, as a form shows it beside the client's name.
package struct PartyStanding: Hashable, Sendable {
  /// The party that stands for it now.
  package let party: Int64
  /// What it owes, credit deducted; negative when the credit is greater.
  package let balance: Money
  package let ageing: Ageing
  /// What it may owe at most; `nil` for no limit.
  package let limit: Money?

  package var overdue: Money { ageing.overdue }
  /// Positive: never deducted from what is overdue.
  package var availableCredit: Money { ageing.credit }
  /// Whether what it owes exceeds its limit.
  package var isOverLimit: Bool { limit.map { balance > $0 } ?? false }
}

extension PartyBalance {
  /// How a party stands on a day, those merged with it included; today when none is given.
  ///
  /// - Throws: `CommonRefusal.notFound` when there is none or the viewer may not see it.
  package static func summary(
    of party: Int64, asOf day: Day? = nil, in reading: Reading
  ) throws -> PartyStanding {
    let found = try Party.find(Party.ID(party), in: reading)
    return try standing(of: found, in: try Picture(day ?? reading.today, in: reading))
  }

  package static func standing(of party: Party, in picture: Picture) throws -> PartyStanding {
    let id = party.id.rawValue
    return PartyStanding(
      party: id, balance: try OpenItems.balance(of: id, asOf: picture.asOf, in: picture.reading),
      ageing: try picture.ageing(of: id), limit: party.creditLimit)
  }
}

/// The documents a client still has to pay, or that are to be paid to a supplier, as screens list them.
package enum OpenDocuments {
  /// The earliest due first; none for a party the viewer may not see.
  package static func of(
    _ party: Int64, ledger: Ledger = .client, asOf day: Day? = nil, in reading: Reading
  ) throws -> [OpenDocument] {
    let picture = try Picture(day ?? reading.today, of: ledger, in: reading)
    return try OpenItems.openDocuments(of: party, ledger: ledger, asOf: picture.asOf, in: reading)
  }
}
