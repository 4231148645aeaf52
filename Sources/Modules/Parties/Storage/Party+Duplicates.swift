import Company
import GRDB
import Kernel
import PartiesFacts
import Store

extension Party {
  /// The parties the viewer may see that a party of that name, SIREN or postcode may be, likeliest first.
  ///
  /// The same SIREN, or the same folded name with the same postcode or none on either side.
  package static func possibleDuplicates(
    name: String, siren: SIREN?, postcode: String, besides id: ID? = nil, in reading: Reading
  ) throws -> [PossibleDuplicate] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT id, code, name, max(same_siren) FROM (
          SELECT id, code, name, owner_id, root_id, 1 AS same_siren FROM party WHERE siren = ?1
          UNION ALL
          SELECT id, code, name, owner_id, root_id, 0 FROM party
          WHERE sort_name = ?2 AND (postcode = ?3 OR postcode = '' OR ?3 = '')
        ) AS party WHERE root_id = id AND id IS NOT ?4 AND \(reading.isOwn())
        GROUP BY id ORDER BY 4 DESC, id
        """)
    let arguments: StatementArguments = [siren?.text, Fold.key(name), postcode, id]
    return try Row.fetchAll(statement, arguments: arguments).map {
      PossibleDuplicate(party: PartyFacts(row: $0), sharesSIREN: $0[3])
    }
  }
}

/// A party that another may be the same as.
package struct PossibleDuplicate: Hashable, Sendable {
  package let party: PartyFacts
  package let sharesSIREN: Bool

  var refusal: PartyRefusal { .possibleDuplicate(party, same: sharesSIREN ? "le même SIREN" : "le même nom") }
}

extension PartyDetails {
  /// Throws when another party holds the code or the SIRET, which none may share.
  func refuseConflicts(besides id: Party.ID?, in reading: Reading) throws {
    let holder = try Int64.fetchOne(
      try reading.db.cachedStatement(sql: "SELECT party_id FROM party_code WHERE code = ?"), arguments: [code]
    )
    if let holder, holder != id?.rawValue { throw PartyRefusal.codeTaken(code) }
    guard let siret else { return }
    let row = try Row.fetchOne(
      try reading.db.cachedStatement(
        sql: """
          SELECT id, code, name, (\(reading.isOwn())) IS TRUE FROM party
          WHERE siret = ? AND root_id = id AND id IS NOT ?
          """),
      arguments: [siret.text, id])
    if let row { throw PartyRefusal.siretTaken(by: row[3] ? PartyFacts(row: row) : nil) }
  }

  /// Throws `possible-duplicate` naming the likeliest.
  func refuseDuplicates(besides id: Party.ID?, in reading: Reading) throws {
    let likely = try Party.possibleDuplicates(
      name: name, siren: siren, postcode: address.postcode, besides: id, in: reading)
    if let first = likely.first { throw first.refusal }
  }

  /// A free code for a party of that name.
  static func freeCode(for name: String, in reading: Reading) throws -> String {
    let stem = PartyCode.stem(of: name)
    let taken = try String.fetchSet(
      try reading.db.cachedStatement(
        sql: "SELECT code FROM party_code WHERE code >= ?1 AND code < ?1 || char(1114111)"),
      arguments: [stem])
    return PartyCode.proposal(for: name, taken: taken)
  }
}
