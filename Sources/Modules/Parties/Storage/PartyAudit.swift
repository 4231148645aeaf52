import GRDB
import Store

/// The controls of the register: merges that lead somewhere, codes that are found, an index that is whole.
enum PartyAudit {
  static let all = [
    control(
      "parties.roots", "mène à un tiers lui-même fusionné",
      """
      SELECT party.code FROM party JOIN party AS root ON root.id = party.root_id
      WHERE root.root_id <> root.id
      """
    ),
    control(
      "parties.codes", "n’est pas retrouvé par son code",
      """
      SELECT party.code FROM party LEFT JOIN party_code ON party_code.code = party.code
      WHERE party_code.party_id IS NOT party.id
      """),
    control(
      "parties.status", "n’a pas le même tiers de rattachement dans son état",
      """
      SELECT party.code FROM party LEFT JOIN party_status ON party_status.party_id = party.id
      WHERE party_status.root_id IS NOT party.root_id
      """),
    control(
      "parties.search", "manque à l’index de recherche",
      """
      SELECT code FROM party WHERE root_id = id AND id NOT IN (SELECT rowid FROM party_search)
      """),
    control(
      "parties.owners", "n’a pas le même responsable que le tiers qui l’a repris",
      """
      SELECT party.code FROM party JOIN party AS root ON root.id = party.root_id
      WHERE party.owner_id IS NOT root.owner_id
      """),
  ]

  private static func control(_ name: String, _ fault: String, _ sql: String) -> Audit {
    Audit(name) { db in try String.fetchAll(db, sql: sql).map { "Le tiers \($0) \(fault)." } }
  }
}
