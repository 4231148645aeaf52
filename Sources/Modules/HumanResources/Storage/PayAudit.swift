import GRDB
import HumanResourcesFacts
import Kernel
import Store

/// What `check` proves of pay: validated slips agree with the log and add up, advances are never given back twice.
enum PayAudit {
  static let audits = [
    Audit("hr.payslips", slips), Audit("hr.payslip-sums", sums), Audit("hr.advances", advances),
    Audit("hr.rates", rates),
  ]

  private static func slips(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT substr(slip.period, 1, 7) || ' ' || slip.code FROM payslip AS slip
        LEFT JOIN event ON event.kind = 'payslip' AND event.name = CASE slip.kind
            WHEN 'slip' THEN '\(PayslipValidated.name)' ELSE '\(PayslipReversed.name)' END
          AND event.record = coalesce(slip.reverses, slip.id)
        WHERE slip.status = 'validated' AND (event.seq IS NULL
          OR event.payload ->> '$.payslip.net' IS NOT \(written("abs(slip.net)"))
          OR event.payload ->> '$.payslip.gross' IS NOT \(written("abs(slip.gross)")))
        ORDER BY slip.id LIMIT 20
        """
    ).map { "La fiche de paie \($0) diffère de ce que dit le journal." }
  }

  /// An amount as facts write it.
  private static func written(_ cents: String) -> String {
    "printf('%d.%02d', (\(cents)) / 100, (\(cents)) % 100)"
  }

  private static func sums(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT substr(period, 1, 7) || ' ' || code FROM payslip WHERE
          gross <> (SELECT coalesce(sum(employee), 0) FROM payslip_line
            WHERE payslip_id = payslip.id AND section = 'earnings')
          OR net <> gross - (SELECT coalesce(sum(employee), 0) FROM payslip_line
            WHERE payslip_id = payslip.id AND section <> 'earnings')
          OR employer_cost <> gross + (SELECT coalesce(sum(employer), 0) FROM payslip_line
            WHERE payslip_id = payslip.id)
        ORDER BY id LIMIT 20
        """
    ).map { "Les montants de la fiche de paie \($0) ne s’additionnent pas." }
  }

  private static func advances(_ db: Database) throws -> [String] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM advance WHERE \(Advance.givenBack()) NOT BETWEEN 0 AND amount ORDER BY id"
    ).map { "L’avance \(Advance.number($0)) est plus remboursée qu’elle n’a été accordée." }
  }

  /// Every value beside those the program ships was set by somebody.
  private static func rates(_ db: Database) throws -> [String] {
    let set =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM event WHERE name = ?", arguments: [PayRateSet.name]) ?? 0
    let held = try Int.fetchOne(db, sql: "SELECT count(*) FROM pay_parameter") ?? 0
    return held == PaySetting.legal.count + set
      ? [] : ["Des taux de paie ne sont pas dans le journal, ou y manquent."]
  }
}
