/// The triggers by which the file itself keeps numbered documents as they were, whatever program opens it.
///
/// REPLACE deletes a row without firing DELETE triggers, so inserting or moving a row onto a frozen one is refused
/// too. A document is born a draft and numbered once by an update.
package struct FrozenDocument: Sendable {
  let table: String
  private let article: String
  private let noun: String
  private let done: String

  private init(_ table: String, _ article: String, _ noun: String, _ done: String) {
    (self.table, self.article, self.noun, self.done) = (table, article, noun, done)
  }

  package static func document(_ table: String) -> FrozenDocument {
    FrozenDocument(table, "un", "document", "numéroté")
  }

  package static func order(_ table: String) -> FrozenDocument {
    FrozenDocument(table, "une", "commande", "confirmée")
  }

  /// - Parameter frozen: the condition, in SQL, on which an update is refused, with the blank before it.
  package func triggers(frozen: String) -> String {
    """
    CREATE TRIGGER \(table)_born BEFORE INSERT ON \(table)
    WHEN NEW.number <> '' OR EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.id AND number <> '')
    BEGIN SELECT RAISE(ABORT, '\(article) \(noun) naît brouillon et ne prend pas la place d''\(article) autre'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)\(frozen)
    BEGIN SELECT RAISE(ABORT, '\(article) \(noun) \(done) ne se modifie pas'); END;
    CREATE TRIGGER \(table)_numbered BEFORE UPDATE ON \(table)
    WHEN NEW.id <> OLD.id
      OR (NEW.number <> '' AND EXISTS (
        SELECT 1 FROM \(table) WHERE number = NEW.number AND number <> '' AND id <> OLD.id))
    BEGIN SELECT RAISE(ABORT, 'ce numéro est celui d''\(article) autre \(noun)'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table) WHEN OLD.number <> ''
    BEGIN SELECT RAISE(ABORT, '\(article) \(noun) \(done) ne s''efface pas'); END;

    """
  }

  /// Those of a part of the document, such as its lines.
  package func triggers(ofPart part: String, by key: String) -> String {
    """
    CREATE TRIGGER \(part)_sealed BEFORE INSERT ON \(part)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.\(key) AND number <> '')
    BEGIN SELECT RAISE(ABORT, '\(article) \(noun) \(done) ne se complète pas'); END;
    CREATE TRIGGER \(part)_frozen BEFORE UPDATE ON \(part)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE id IN (OLD.\(key), NEW.\(key)) AND number <> '')
    BEGIN SELECT RAISE(ABORT, '\(article) \(noun) \(done) ne se modifie pas'); END;
    CREATE TRIGGER \(part)_kept BEFORE DELETE ON \(part)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE id = OLD.\(key) AND number <> '')
    BEGIN SELECT RAISE(ABORT, '\(article) \(noun) \(done) ne se modifie pas'); END;

    """
  }
}
