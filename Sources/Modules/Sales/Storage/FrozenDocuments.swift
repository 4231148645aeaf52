import Documents

/// The triggers by which the file itself keeps numbered documents as they were issued, whatever program
/// opens it.
enum FrozenDocuments {
  static let triggers =
    invoice.triggers(frozen: " WHEN OLD.number <> ''")
    + ["invoice_line", "invoice_vat", "invoice_instalment", "invoice_deduction"].map {
      invoice.triggers(ofPart: $0, by: "invoice_id")
    }
    .joined()
    + cancellation

  private static let invoice = FrozenDocument.document("invoice")

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
