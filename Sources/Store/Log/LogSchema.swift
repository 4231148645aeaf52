import GRDB

/// The tables the store itself keeps: the log, its listeners' progress, people, numbering, drafts.
enum LogSchema {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE event (
          seq INTEGER PRIMARY KEY CHECK (seq > 0),
          at TEXT NOT NULL, day TEXT NOT NULL, actor TEXT NOT NULL, name TEXT NOT NULL,
          kind TEXT NOT NULL, record INTEGER NOT NULL, label TEXT NOT NULL, party_id INTEGER,
          payload TEXT NOT NULL CHECK (json_valid(payload)), digest TEXT NOT NULL CHECK (length(digest) = 64)
        ) STRICT;
        CREATE INDEX event_subject ON event(kind, record, seq);
        CREATE INDEX event_day ON event(day, seq);
        CREATE INDEX event_party ON event(party_id, seq) WHERE party_id IS NOT NULL;

        CREATE TRIGGER event_follows BEFORE INSERT ON event
        WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
        BEGIN SELECT RAISE(ABORT, 'le journal ne s''écrit qu''à la suite'); END;
        CREATE TRIGGER event_frozen BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'un fait enregistré ne se modifie pas'); END;
        CREATE TRIGGER event_kept BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'un fait enregistré ne s''efface pas'); END;

        CREATE TABLE change (
          id INTEGER PRIMARY KEY,
          at TEXT NOT NULL, day TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
          kind TEXT NOT NULL, record INTEGER NOT NULL, label TEXT NOT NULL, party_id INTEGER,
          fields TEXT NOT NULL CHECK (json_valid(fields))
        ) STRICT;
        CREATE INDEX change_subject ON change(kind, record, id);
        CREATE INDEX change_day ON change(day, id);
        CREATE INDEX change_party ON change(party_id, id) WHERE party_id IS NOT NULL;

        CREATE TABLE module (
          name TEXT PRIMARY KEY, active INTEGER NOT NULL CHECK (active IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE consumer (
          name TEXT PRIMARY KEY, module TEXT NOT NULL, cursor INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE backlog (
          consumer TEXT NOT NULL, event INTEGER NOT NULL REFERENCES event(seq), reason TEXT NOT NULL,
          kind TEXT NOT NULL, record INTEGER NOT NULL,
          PRIMARY KEY (consumer, event)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX backlog_subject ON backlog(consumer, kind, record);
        CREATE TABLE answer (
          key TEXT PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE file_setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE user (
          id INTEGER PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
          active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
          own_parties_only INTEGER NOT NULL DEFAULT 0 CHECK (own_parties_only IN (0, 1))
        ) STRICT;
        CREATE TABLE role (name TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE role_permission (
          role TEXT NOT NULL REFERENCES role(name), permission TEXT NOT NULL, PRIMARY KEY (role, permission)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE user_role (
          user_id INTEGER NOT NULL REFERENCES user(id), role TEXT NOT NULL REFERENCES role(name),
          PRIMARY KEY (user_id, role)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE series (
          name TEXT PRIMARY KEY, prefix TEXT NOT NULL, yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
          width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 12)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE series_count (
          series TEXT NOT NULL REFERENCES series(name), period TEXT NOT NULL,
          last INTEGER NOT NULL CHECK (last > 0), last_day TEXT NOT NULL,
          PRIMARY KEY (series, period)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE form_draft (
          user_id INTEGER NOT NULL REFERENCES user(id), screen TEXT NOT NULL, record INTEGER NOT NULL,
          saved_at TEXT NOT NULL, fields TEXT NOT NULL CHECK (json_valid(fields)),
          PRIMARY KEY (user_id, screen, record)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE preference (
          user_id INTEGER NOT NULL REFERENCES user(id), key TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (user_id, key)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
