import Store

/// The table of notes.
enum EssaiSchema {
  static let migrations = [
    Migration(
      "essai.1",
      sql: """
        CREATE TABLE essai_note (
          id INTEGER PRIMARY KEY, day TEXT NOT NULL, text TEXT NOT NULL CHECK (text <> ''),
          status TEXT NOT NULL DEFAULT 'ouverte' CHECK (status IN ('ouverte', 'close'))
        ) STRICT;
        CREATE INDEX essai_note_day ON essai_note(day, id);
        """)
  ]
}
