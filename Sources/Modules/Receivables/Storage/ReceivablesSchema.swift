import Store

/// The table of disputes: living records, closed for good once resolved.
enum ReceivablesSchema {
  static let migrations = [
    Migration(
      "receivables.1",
      sql: """
        CREATE TABLE dispute (
          id INTEGER PRIMARY KEY,
          document_id INTEGER NOT NULL, number TEXT NOT NULL,
          party_id INTEGER NOT NULL REFERENCES party(id),
          kind TEXT NOT NULL CHECK (kind IN ('contestation', 'delai', 'erreur')),
          urgency INTEGER NOT NULL CHECK (urgency BETWEEN 1 AND 5),
          amount INTEGER CHECK (amount > 0),
          opened_on TEXT NOT NULL, note TEXT NOT NULL,
          status TEXT NOT NULL DEFAULT 'ouvert' CHECK (status IN ('ouvert', 'en_cours', 'resolu')),
          resolved_on TEXT CHECK (resolved_on >= opened_on), resolution TEXT NOT NULL DEFAULT '',
          CHECK ((status = 'resolu') = (resolved_on IS NOT NULL))
        ) STRICT;
        CREATE INDEX dispute_document ON dispute(document_id, resolved_on);
        CREATE INDEX dispute_party ON dispute(party_id, opened_on);
        CREATE INDEX dispute_open ON dispute(urgency DESC, opened_on, id) WHERE resolved_on IS NULL;
        CREATE INDEX dispute_day ON dispute(opened_on, resolved_on, amount);

        CREATE TRIGGER dispute_closed BEFORE UPDATE ON dispute WHEN OLD.status = 'resolu'
        BEGIN SELECT RAISE(ABORT, 'un litige résolu ne se modifie pas'); END;
        CREATE TRIGGER dispute_once BEFORE INSERT ON dispute WHEN EXISTS (SELECT 1 FROM dispute
          WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'un litige ne se remplace pas'); END;
        CREATE TRIGGER dispute_kept BEFORE DELETE ON dispute
        BEGIN SELECT RAISE(ABORT, 'un litige ne s''efface pas'); END;
        """)
  ]
}
