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
    let client = try Party.find(Party.ID(content.client.party), in: reading)
    var chosen: [DeductedDeposit] = []
    for reference in references {
      let deposit = try Invoice.find(reference, in: reading)
      guard deposit.kind == .deposit, !deposit.number.isEmpty else {
        throw SalesRefusal.notADeposit(reference.description)
      }
      guard try Party.find(Party.ID(deposit.content.client.party), in: reading).id == client.id else {
        throw SalesRefusal.depositOfAnother(deposit.number)
      }
      guard let available = try available(deposit.id, in: reading) else {
        throw SalesRefusal.depositDeducted(deposit.number)
      }
      if !chosen.contains(available) { chosen.append(available) }
    }
    return chosen
  }

  /// The same deposit as it stands now: another invoice may have taken it, or a credit note reduced it.
  func refreshed(in reading: Reading) throws -> DeductedDeposit {
    guard let available = try Self.available(deposit, in: reading) else {
      throw SalesRefusal.depositDeducted(number)
    }
    return available
  }
}
