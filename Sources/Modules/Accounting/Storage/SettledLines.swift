import Store

/// Which lines of third parties stand in a complete lettering, said on the line itself: those that do not, few among all,
/// have an index.
package enum SettledLines {
  /// The condition of that index, over `entry_line`.
  package static let open = "entry_line.waits = 1"

  /// Triggers keep it, whatever letters a line or takes it out.
  static let migration = Migration(
    "accounting.4",
    sql: """
      ALTER TABLE entry_line ADD COLUMN settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1));
      UPDATE entry_line SET settled = 1 WHERE id IN (
        SELECT line_id FROM lettering_line JOIN lettering ON lettering.id = lettering_id WHERE complete);
      ALTER TABLE entry_line ADD COLUMN waits INTEGER GENERATED ALWAYS AS (
        iif(bucket IS NOT NULL AND auxiliary <> '' AND carried_by IS NULL AND settled = 0, 1, NULL)) VIRTUAL;
      CREATE INDEX entry_line_open ON entry_line(account, auxiliary, day, id, debit, credit) WHERE waits = 1;
      CREATE TRIGGER entry_line_lettered AFTER UPDATE OF complete ON lettering WHEN NEW.complete <> OLD.complete
      BEGIN
        UPDATE entry_line SET settled = NEW.complete
        WHERE id IN (SELECT line_id FROM lettering_line WHERE lettering_id = NEW.id);
      END;
      CREATE TRIGGER entry_line_joined AFTER INSERT ON lettering_line
      WHEN (SELECT complete FROM lettering WHERE id = NEW.lettering_id)
      BEGIN UPDATE entry_line SET settled = 1 WHERE id = NEW.line_id; END;
      CREATE TRIGGER entry_line_moved AFTER UPDATE OF lettering_id ON lettering_line
      BEGIN
        UPDATE entry_line SET settled = (SELECT complete FROM lettering WHERE id = NEW.lettering_id)
        WHERE id = NEW.line_id;
      END;
      CREATE TRIGGER entry_line_left AFTER DELETE ON lettering_line
      BEGIN UPDATE entry_line SET settled = 0 WHERE id = OLD.line_id AND settled; END;
      """)
}
