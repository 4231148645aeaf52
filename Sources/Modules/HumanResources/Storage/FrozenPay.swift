/// The triggers by which the file itself keeps validated payslips, and money paid, as they were.
///
/// REPLACE deletes a row without firing DELETE triggers, so inserting onto a frozen one, by whatever is unique in it, is
/// refused too. A slip is born a draft, for an employee and a month where none stands, and frozen by one update.
enum FrozenPay {
  static let triggers =
    slip
    + ["payslip_line", "payslip_recovery"].map(part).joined()
    + written("payslip_payment", key: "payslip_id", or: "event")
    + written("payslip_carry", key: "reversal_id")
    + ["advance", "advance_repayment", "contribution_payment"]
    .map { written($0, key: "id", or: "event") }.joined()
    + written("pay_parameter", key: "id")

  private static let slip = """
    CREATE TRIGGER payslip_born BEFORE INSERT ON payslip
    WHEN NEW.status <> 'draft' OR EXISTS (SELECT 1 FROM payslip WHERE id = NEW.id AND status <> 'draft')
    BEGIN SELECT RAISE(ABORT, 'une fiche de paie naît brouillon'); END;
    CREATE TRIGGER payslip_alone BEFORE INSERT ON payslip
    WHEN NEW.kind = 'slip' AND EXISTS (
      SELECT 1 FROM payslip WHERE employee_id = NEW.employee_id AND period = NEW.period AND kind = 'slip'
        AND id NOT IN (SELECT reverses FROM payslip WHERE reverses IS NOT NULL))
    BEGIN SELECT RAISE(ABORT, 'ce mois a déjà sa fiche de paie'); END;
    CREATE TRIGGER payslip_reversed_once BEFORE INSERT ON payslip
    WHEN EXISTS (SELECT 1 FROM payslip WHERE reverses = NEW.reverses)
    BEGIN SELECT RAISE(ABORT, 'une fiche de paie ne s''annule qu''une fois'); END;
    CREATE TRIGGER payslip_frozen BEFORE UPDATE ON payslip
    WHEN OLD.status <> 'draft' OR (NEW.id, NEW.employee_id, NEW.period, NEW.kind, NEW.reverses)
      IS NOT (OLD.id, OLD.employee_id, OLD.period, OLD.kind, OLD.reverses)
    BEGIN SELECT RAISE(ABORT, 'une fiche de paie validée ne se modifie pas'); END;
    CREATE TRIGGER payslip_kept BEFORE DELETE ON payslip WHEN OLD.status <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'une fiche de paie validée ne s''efface pas'); END;

    """

  private static func part(_ table: String) -> String {
    let isFrozen = "EXISTS (SELECT 1 FROM payslip WHERE status <> 'draft' AND id"
    return """
      CREATE TRIGGER \(table)_sealed BEFORE INSERT ON \(table) WHEN \(isFrozen) = NEW.payslip_id)
      BEGIN SELECT RAISE(ABORT, 'une fiche de paie validée ne se complète pas'); END;
      CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table) WHEN \(isFrozen) IN (OLD.payslip_id, NEW.payslip_id))
      BEGIN SELECT RAISE(ABORT, 'une fiche de paie validée ne se modifie pas'); END;
      CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table) WHEN \(isFrozen) = OLD.payslip_id)
      BEGIN SELECT RAISE(ABORT, 'une fiche de paie validée ne se modifie pas'); END;

      """
  }

  /// - Parameter or: what else is unique in the table, a column or several.
  static func written(_ table: String, key: String, or other: String? = nil) -> String {
    let same = [key, other].compactMap(\.self).map { "\($0) = \(new($0))" }.joined(separator: " OR ")
    return """
      CREATE TRIGGER \(table)_once BEFORE INSERT ON \(table)
      WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(same))
      BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois le reste'); END;
      CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne se modifie pas'); END;
      CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne s''efface pas'); END;

      """
  }

  /// `event` → `NEW.event`; `(code, from_day)` → `(NEW.code, NEW.from_day)`.
  private static func new(_ columns: String) -> String {
    guard columns.hasPrefix("(") else { return "NEW.\(columns)" }
    let names = columns.dropFirst().dropLast().split(separator: ", ")
    return "(\(names.map { "NEW.\($0)" }.joined(separator: ", ")))"
  }
}
