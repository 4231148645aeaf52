import GRDB
import Store

/// The tables of templates: what people keep to write again, no part of the log.
enum TemplateSchema {
  static let migrations = [
    Migration("accounting.2") { db in
      try db.execute(sql: tables)
      for template in EntryTemplate.ready { try template.insert(in: db) }
    }
  ]

  private static let tables = """
    CREATE TABLE entry_template (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
      journal TEXT NOT NULL CHECK (journal IN ('VE', 'AC', 'BQ', 'CA', 'OD', 'PA')),
      label TEXT NOT NULL CHECK (label <> ''), lines TEXT NOT NULL,
      reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)),
      every TEXT CHECK (every IN ('month', 'quarter', 'year')),
      starts_on TEXT, ends_on TEXT, active INTEGER NOT NULL CHECK (active IN (0, 1)),
      CHECK (every IS NULL OR starts_on IS NOT NULL)
    ) STRICT;
    CREATE TABLE entry_template_run (
      template_id INTEGER NOT NULL REFERENCES entry_template(id), day TEXT NOT NULL,
      PRIMARY KEY (template_id, day)
    ) STRICT, WITHOUT ROWID;
    """
}
