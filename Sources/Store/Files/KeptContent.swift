import GRDB

/// A content that the log names, and what people know it by.
struct KeptContent: Hashable, Sendable {
  /// SHA-256, in small hexadecimal letters.
  let digest: String
  /// The file's name the first time it was attached.
  let file: String
  /// The record it was first attached to.
  let record: String

  /// The fact that keeps a content; the store knows it by its name alone.
  private static let attached = "attachments.file-attached.v1"

  /// Every content that a fact of the log names, once each: what a backup takes along and a check verifies.
  ///
  /// Read from the log rather than from a module's table, so that the backup of any version is understood; a fact
  /// whose digest is none, as in a file tampered with, names nothing.
  static func named(in db: Database) throws -> [KeptContent] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT CAST(json_extract(payload, '$.digest') AS TEXT), CAST(json_extract(payload, '$.file') AS TEXT), label,
          min(seq)
        FROM event WHERE name = ? GROUP BY 1 ORDER BY 4
        """, arguments: [attached])
    return rows.compactMap { row in
      guard let digest: String = row[0], isDigest(digest) else { return nil }
      return KeptContent(digest: digest, file: row[1] ?? "", record: row[2])
    }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension Store {
  /// The contents that are missing or not what they were, a sentence for each.
  func contentDifferences(in db: Database) throws -> [String] {
    try KeptContent.named(in: db).compactMap { content in
      let file = "La pièce jointe « \(content.file) » de \(content.record)"
      switch contents.fault(of: content.digest) {
      case nil: return nil
      case .contentMissing: return "\(file) manque : \(contents.path(of: content.digest))."
      default: return "\(file) a été modifiée : \(contents.path(of: content.digest))."
      }
    }
  }
}
