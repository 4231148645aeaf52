import Foundation
import Kernel

extension Transaction {
  /// Makes a file with the operation: written at once under another name, in its place once the operation stands.
  ///
  /// The outbox keeps what it was about, its digest, and where it went.
  /// - Parameters:
  ///   - path: as typed, from the current folder; a guest's goes in the guest's folder only.
  ///   - subject: the record it is of.
  /// - Returns: the place in full.
  /// - Throws: `StoreRefusal.fileExists`, `.confined`, `.fileNotWritten` or `.diskFull`; a refused operation leaves nothing.
  package func produce(path: String, contents: Data, about subject: Subject) throws -> String {
    let item = try Outbox.prepare(contents, about: subject, at: now, in: db)
    return try madeFiles.add(path, holding: contents, as: item)
  }

  /// The absolute path of a file a person wants read, as typed.
  ///
  /// - Throws: `StoreRefusal.confined` when it is not in a guest's own folder.
  package func locate(_ path: String) throws -> String { try madeFiles.places.locate(path) }

  /// Keeps a content beside the company's file, by its digest (SHA-256, hexadecimal), which it answers.
  package func keep(_ contents: Data) throws -> String { try madeFiles.keep(contents) }

  /// A kept content.
  ///
  /// - Throws: `StoreRefusal.contentMissing` or `.contentAltered`.
  package func kept(_ digest: String) throws -> Data { try madeFiles.contents.read(digest) }

  private var madeFiles: ProducedFiles {
    guard let files else { preconditionFailure("a listener makes no file") }
    return files
  }
}
