import Store

/// The table of attachments, kept from the log; only taking one off changes its row.
enum AttachmentsSchema {
  static let migrations = [Migration("attachments.1", sql: table)]

  private static let table = """
    CREATE TABLE attachment (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL, record INTEGER NOT NULL, label TEXT NOT NULL, party_id INTEGER,
      name TEXT NOT NULL CHECK (name <> ''), digest TEXT NOT NULL CHECK (length(digest) = 64),
      size INTEGER NOT NULL CHECK (size >= 0),
      added_on TEXT NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL,
      detached_on TEXT, reason TEXT,
      CHECK ((detached_on IS NULL) = (reason IS NULL)), CHECK (reason <> '')
    ) STRICT;
    CREATE INDEX attachment_record ON attachment(kind, record, id);
    CREATE INDEX attachment_digest ON attachment(digest);
    CREATE INDEX attachment_party ON attachment(party_id) WHERE party_id IS NOT NULL;

    CREATE TRIGGER attachment_follows BEFORE INSERT ON attachment
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM attachment)
    BEGIN SELECT RAISE(ABORT, 'une pièce jointe ne se remplace pas'); END;
    CREATE TRIGGER attachment_frozen BEFORE UPDATE ON attachment
    WHEN OLD.detached_on IS NOT NULL OR NEW.detached_on IS NULL
      OR (OLD.id, OLD.kind, OLD.record, OLD.label, OLD.party_id, OLD.name, OLD.digest, OLD.size, OLD.added_on,
          OLD.added_at, OLD.added_by)
        IS NOT (NEW.id, NEW.kind, NEW.record, NEW.label, NEW.party_id, NEW.name, NEW.digest, NEW.size,
          NEW.added_on, NEW.added_at, NEW.added_by)
    BEGIN SELECT RAISE(ABORT, 'une pièce jointe ne se modifie pas'); END;
    CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment
    BEGIN SELECT RAISE(ABORT, 'une pièce jointe ne s''efface pas'); END;
    """
}
