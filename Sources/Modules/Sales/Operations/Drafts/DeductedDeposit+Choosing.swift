import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store

extension DeductedDeposit {
  /// The deposits named, as they can be deducted from a document now.
  ///
  /// - Throws: `notADeposit`, `depositOfAnother`, `depositDeducted`.
  static func chosen(
    _ references: [Reference<Invoice>], for content: DocumentContent, in reading: Reading
  ) throws -> [DeductedDeposit] {
    guard !references.isEmpty else { return [] }
    let client = try Party.find(Party.ID(content.client.party), in: reading).id
    return try references.reduce(into: []) { chosen, reference in
      let deposit = try named(reference, of: client, in: reading)
      if !chosen.contains(deposit) { chosen.append(deposit) }
    }
  }

  /// The same while they are typed: one that saving refuses is not deducted yet.
  static func typed(
    _ references: [Reference<Invoice>], for client: PartyFacts, in reading: Reading
  ) throws -> [DeductedDeposit] {
    try references.reduce(into: []) { chosen, reference in
      do {
        let deposit = try named(reference, of: Party.ID(client.party), in: reading)
        if !chosen.contains(deposit) { chosen.append(deposit) }
      } catch is any Refusal {}
    }
  }

  private static func named(
    _ reference: Reference<Invoice>, of client: Party.ID, in reading: Reading
  ) throws -> DeductedDeposit {
    let deposit = try Invoice.find(reference, in: reading)
    guard deposit.kind == .deposit, !deposit.number.isEmpty else {
      throw SalesRefusal.notADeposit(reference.description)
    }
    guard try Party.find(Party.ID(deposit.content.client.party), in: reading).id == client else {
      throw SalesRefusal.depositOfAnother(deposit.number)
    }
    guard let available = try available(deposit.id, in: reading) else {
      throw SalesRefusal.depositDeducted(deposit.number)
    }
    return available
  }

  /// The same deposit as it stands now: another invoice may have taken it, or a credit note reduced it.
  func refreshed(in reading: Reading) throws -> DeductedDeposit {
    guard let available = try Self.available(deposit, in: reading) else {
      throw SalesRefusal.depositDeducted(number)
    }
    return available
  }
}
