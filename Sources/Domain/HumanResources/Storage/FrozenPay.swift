/// The triggers by which the file itself keeps validated payslips, and money paid, as they were.
///
/// REPLACE deletes a row without firing DELETE triggers, so inserting onto a frozen one is refused too. A slip is born a
/// draft and frozen by one update; one slip stands for an employee and a month.
enum FrozenPay {
  static let triggers =
    slip
    + ["payslip_line", "payslip_recovery"].map(part).joined()
    + ["payslip_payment": "payslip_id", "payslip_carry": "reversal_id"].sorted { $0.key < $1.key }
    .map { written($0.key, key: $0.value) }.joined()
    + ["advance", "advance_repayment", "contribution_payment", "pay_parameter"]
    .map { written($0, key: "id") }.joined()

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
    CREATE TRIGGER payslip_frozen BEFORE UPDATE ON payslip WHEN OLD.status <> 'draft' OR NEW.id <> OLD.id
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

  static func written(_ table: String, key: String) -> String {
    """
    CREATE TRIGGER \(table)_once BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(key) = NEW.\(key))
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois le reste'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne se modifie pas'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne s''efface pas'); END;

    """
  }
}
