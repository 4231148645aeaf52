/// The triggers by which the file itself keeps numbered documents as they were issued, whatever program
/// opens it.
///
/// REPLACE deletes a row without firing DELETE triggers, so inserting or moving a row onto a frozen one is
/// refused too. A document is born a draft and numbered once by an update.
enum FrozenDocuments {
  static let triggers = invoice + parts.map(part).joined() + cancellation

  private static let parts = ["invoice_line", "invoice_vat", "invoice_instalment", "invoice_deduction"]

  private static let invoice = """
    CREATE TRIGGER invoice_born BEFORE INSERT ON invoice
    WHEN NEW.number <> '' OR EXISTS (SELECT 1 FROM invoice WHERE id = NEW.id AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document naît brouillon et ne prend pas la place d''un autre'); END;
    CREATE TRIGGER invoice_frozen BEFORE UPDATE ON invoice WHEN OLD.number <> ''
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se modifie pas'); END;
    CREATE TRIGGER invoice_numbered BEFORE UPDATE ON invoice
    WHEN NEW.id <> OLD.id
      OR (NEW.number <> '' AND EXISTS (
        SELECT 1 FROM invoice WHERE number = NEW.number AND number <> '' AND id <> OLD.id))
    BEGIN SELECT RAISE(ABORT, 'ce numéro est celui d''un autre document'); END;
    CREATE TRIGGER invoice_kept BEFORE DELETE ON invoice WHEN OLD.number <> ''
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne s''efface pas'); END;

    """

  private static func part(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_sealed BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM invoice WHERE id = NEW.invoice_id AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se complète pas'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)
    WHEN EXISTS (SELECT 1 FROM invoice WHERE id IN (OLD.invoice_id, NEW.invoice_id) AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se modifie pas'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    WHEN EXISTS (SELECT 1 FROM invoice WHERE id = OLD.invoice_id AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se modifie pas'); END;

    """
  }

  private static let cancellation = """
    CREATE TRIGGER invoice_cancellation_once BEFORE INSERT ON invoice_cancellation
    WHEN EXISTS (SELECT 1 FROM invoice_cancellation
      WHERE invoice_id = NEW.invoice_id OR credit_note_id = NEW.credit_note_id)
    BEGIN SELECT RAISE(ABORT, 'une facture ne s''annule qu''une fois'); END;
    CREATE TRIGGER invoice_cancellation_frozen BEFORE UPDATE ON invoice_cancellation
    BEGIN SELECT RAISE(ABORT, 'une annulation ne se modifie pas'); END;
    CREATE TRIGGER invoice_cancellation_kept BEFORE DELETE ON invoice_cancellation
    BEGIN SELECT RAISE(ABORT, 'une annulation ne s''efface pas'); END;

    """
}
