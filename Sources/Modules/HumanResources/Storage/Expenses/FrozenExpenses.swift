/// The triggers by which the file itself keeps claims that were decided on, and their money, as they were.
///
/// REPLACE deletes a row without firing DELETE triggers, so inserting onto a frozen one is refused too, be it by its key
/// or by its fact.
enum FrozenExpenses {
  static let triggers =
    claim + lines + written("expense_decision") + written("expense_payment") + payment

  private static func isDecided(_ claims: String) -> String {
    "EXISTS (SELECT 1 FROM expense_decision AS decision WHERE decision.claim_id IN (\(claims)))"
  }

  private static let claim = """
    CREATE TRIGGER expense_claim_once BEFORE INSERT ON expense_claim WHEN \(isDecided("NEW.id"))
    BEGIN SELECT RAISE(ABORT, 'une note de frais décidée ne se remplace pas'); END;
    CREATE TRIGGER expense_claim_frozen BEFORE UPDATE ON expense_claim
    WHEN NEW.id <> OLD.id OR \(isDecided("OLD.id"))
    BEGIN SELECT RAISE(ABORT, 'une note de frais décidée ne se modifie pas'); END;
    CREATE TRIGGER expense_claim_kept BEFORE DELETE ON expense_claim WHEN \(isDecided("OLD.id"))
    BEGIN SELECT RAISE(ABORT, 'une note de frais décidée ne s''efface pas'); END;

    """

  private static let lines = """
    CREATE TRIGGER expense_line_sealed BEFORE INSERT ON expense_line WHEN \(isDecided("NEW.claim_id"))
    BEGIN SELECT RAISE(ABORT, 'une note de frais décidée ne se complète pas'); END;
    CREATE TRIGGER expense_line_frozen BEFORE UPDATE ON expense_line
    WHEN \(isDecided("OLD.claim_id, NEW.claim_id"))
    BEGIN SELECT RAISE(ABORT, 'une note de frais décidée ne se modifie pas'); END;
    CREATE TRIGGER expense_line_kept BEFORE DELETE ON expense_line WHEN \(isDecided("OLD.claim_id"))
    BEGIN SELECT RAISE(ABORT, 'une note de frais décidée ne se modifie pas'); END;

    """

  private static let payment = """
    CREATE TRIGGER expense_payment_approved BEFORE INSERT ON expense_payment
    WHEN NOT EXISTS (SELECT 1 FROM expense_decision AS decision
      WHERE decision.claim_id = NEW.claim_id AND decision.verdict = 'approuvee')
    BEGIN SELECT RAISE(ABORT, 'seule une note de frais approuvée se rembourse'); END;
    """

  private static func written(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_once BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE claim_id = NEW.claim_id OR event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois le reste'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne se modifie pas'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne s''efface pas'); END;

    """
  }
}
