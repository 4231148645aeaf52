import AssetsFacts
import GRDB
import Store

/// What `check` verifies of assets: they are as the log says, their plans add up, and nobody shares one.
enum AssetsAudits {
  static let all = [
    Audit("assets-log", logDifferences), Audit("assets-depreciation", depreciationDifferences),
    Audit("assets-disposals", disposalDifferences), Audit("assets-plans", planDifferences),
    Audit("assets-assignments", assignmentDifferences), Audit("assets-overlaps", overlaps),
  ]

  /// An amount, never negative, as payloads write it.
  private static func text(_ amount: String) -> String {
    "printf('%d.%02d', \(amount) / 100, \(amount) % 100)"
  }

  private static func facts(_ name: String) -> String { "(SELECT * FROM event WHERE name = '\(name)')" }

  private static func sentences(_ db: Database, _ sql: String, _ sentence: (String) -> String) throws
    -> [String]
  {
    try String.fetchAll(db, sql: sql + " ORDER BY 1 LIMIT 20").map(sentence)
  }

  private static func logDifferences(_ db: Database) throws -> [String] {
    try sentences(
      db,
      """
      SELECT coalesce(fact.label, printf('IM-%04d', asset.id))
      FROM \(facts(AssetAcquired.name)) AS fact FULL JOIN asset ON asset.event = fact.seq
      WHERE asset.id IS NOT fact.record OR asset.day IS NOT fact.payload ->> '$.day'
        OR asset.service_day IS NOT fact.payload ->> '$.serviceDay'
        OR \(text("asset.value")) IS NOT fact.payload ->> '$.value'
        OR \(text("asset.tax")) IS NOT fact.payload ->> '$.tax'
        OR \(text("asset.depreciated")) IS NOT fact.payload ->> '$.depreciated'
        OR asset.account IS NOT fact.payload ->> '$.asset.account'
        OR asset.origin IS NOT fact.payload ->> '$.origin'
        OR asset.purchase_id IS NOT fact.payload ->> '$.purchase.document'
      """
    ) { "L’actif \($0) diffère de ce que dit le journal." }
  }

  private static func depreciationDifferences(_ db: Database) throws -> [String] {
    try sentences(
      db,
      """
      SELECT coalesce(fact.label, printf('IM-%04d', posted.asset_id))
      FROM \(facts(DepreciationPosted.name)) AS fact
        FULL JOIN depreciation AS posted ON posted.event = fact.seq
      WHERE posted.asset_id IS NOT fact.record OR posted.from_day IS NOT fact.payload ->> '$.from'
        OR posted.to_day IS NOT fact.payload ->> '$.to'
        OR \(text("posted.amount")) IS NOT fact.payload ->> '$.amount'
        OR \(text("posted.accumulated")) IS NOT fact.payload ->> '$.accumulated'
        OR posted.accumulated <> (SELECT asset.depreciated + sum(earlier.amount)
          FROM depreciation AS earlier JOIN asset ON asset.id = earlier.asset_id
          WHERE earlier.asset_id = posted.asset_id AND earlier.id <= posted.id)
      """
    ) { "Les amortissements de l’actif \($0) diffèrent de ce que dit le journal." }
  }

  private static func disposalDifferences(_ db: Database) throws -> [String] {
    try sentences(
      db,
      """
      SELECT coalesce(fact.label, printf('IM-%04d', gone.asset_id))
      FROM \(facts(AssetDisposed.name)) AS fact FULL JOIN asset_disposal AS gone ON gone.event = fact.seq
      LEFT JOIN \(facts(DisposalCollected.name)) AS paid ON paid.record = gone.asset_id
      WHERE gone.asset_id IS NOT fact.record OR gone.day IS NOT fact.payload ->> '$.day'
        OR gone.outcome IS NOT fact.payload ->> '$.outcome'
        OR \(text("gone.price")) IS NOT fact.payload ->> '$.price'
        OR \(text("gone.tax")) IS NOT fact.payload ->> '$.tax'
        OR \(text("gone.taken_back")) IS NOT fact.payload ->> '$.takenBack'
        OR \(text("gone.accumulated")) IS NOT fact.payload ->> '$.accumulated'
        OR gone.collected_on IS NOT
          iif(fact.payload ->> '$.method' IS NULL, paid.payload ->> '$.day', gone.day)
        OR gone.collected_by IS NOT coalesce(fact.payload ->> '$.method', paid.payload ->> '$.method')
        OR gone.accumulated <> (SELECT asset.depreciated FROM asset WHERE asset.id = gone.asset_id)
          + (SELECT coalesce(sum(amount), 0) FROM depreciation WHERE asset_id = gone.asset_id)
          - gone.taken_back
      """
    ) { "La sortie de l’actif \($0) diffère de ce que dit le journal." }
  }

  /// A plan sums to the value.
  private static func planDifferences(_ db: Database) throws -> [String] {
    try sentences(
      db,
      """
      SELECT printf('IM-%04d', asset.id) FROM asset
        LEFT JOIN (SELECT asset_id, sum(annuity) AS total, max(accumulated) AS reached
          FROM asset_plan GROUP BY asset_id) AS plan ON plan.asset_id = asset.id
      WHERE plan.total IS NOT iif(asset.method = 'none', NULL, asset.value) OR plan.total <> plan.reached
        OR EXISTS (SELECT 1 FROM asset_plan WHERE asset_id = asset.id AND net <> asset.value - accumulated)
      """
    ) { "Le plan d’amortissement de l’actif \($0) ne s’additionne pas." }
  }

  private static func assignmentDifferences(_ db: Database) throws -> [String] {
    try sentences(
      db,
      """
      SELECT coalesce(fact.label, printf('IM-%04d', held.asset_id))
      FROM \(facts(AssetAssigned.name)) AS fact FULL JOIN assignment AS held ON held.event = fact.seq
      WHERE held.asset_id IS NOT fact.record OR held.id IS NOT fact.payload ->> '$.assignment'
        OR held.employee_id IS NOT fact.payload ->> '$.employee'
        OR held.from_day IS NOT fact.payload ->> '$.from'
        OR held.to_day IS NOT coalesce(
          (SELECT min(back.payload ->> '$.to') FROM event AS back WHERE back.kind = 'asset'
            AND back.record = held.asset_id AND back.name = '\(AssetReturned.name)'
            AND back.payload ->> '$.assignment' = held.id), fact.payload ->> '$.to')
      """
    ) { "Une affectation de l’actif \($0) diffère de ce que dit le journal." }
  }

  private static func overlaps(_ db: Database) throws -> [String] {
    try sentences(
      db,
      """
      SELECT DISTINCT printf('IM-%04d', one.asset_id) FROM assignment AS one JOIN assignment AS other
        ON other.asset_id = one.asset_id AND other.id > one.id
          AND one.from_day <= coalesce(other.to_day, '9999')
          AND other.from_day <= coalesce(one.to_day, '9999')
      WHERE coalesce(one.to_day, '9999') >= one.from_day AND coalesce(other.to_day, '9999') >= other.from_day
      """
    ) { "L’actif \($0) est affecté à deux personnes le même jour." }
  }
}
