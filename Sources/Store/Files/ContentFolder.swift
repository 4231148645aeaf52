import Foundation
import Kernel

/// The folder beside a company's file that keeps contents by their digest: `societe.comptoir.pieces/ab/abcdef…`.
///
/// A content is written before the fact that names it and never changed: after a kill there may be one too many, which
/// nothing names, never one too few.
package struct ContentFolder: Sendable {
  let path: String

  init(beside file: String) {
    path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path + ".pieces"
  }

  /// Where the content of that digest is.
  package func path(of digest: String) -> String { "\(path)/\(digest.prefix(2))/\(digest)" }

  /// Writes a content down unless it is there; answers its digest and whether it was not.
  func keep(_ data: Data) throws -> (digest: String, isNew: Bool) {
    let digest = SHA256.digest(of: data)
    let target = path(of: digest)
    let wasThere = FileManager.default.fileExists(atPath: target)
    if wasThere, fault(of: digest) == nil { return (digest, false) }
    try makeFolder(of: target)
    let draft = try DraftFile(for: target, holding: data)
    do { try draft.replace() } catch {
      draft.discard()
      throw error
    }
    return (digest, !wasThere)
  }

  /// The content of that digest, as it was kept.
  ///
  /// - Throws: `StoreRefusal.contentMissing` or `.contentAltered`.
  func read(_ digest: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path(of: digest)) else {
      throw StoreRefusal.contentMissing(path(of: digest))
    }
    guard SHA256.digest(of: data) == digest else { throw StoreRefusal.contentAltered(path(of: digest)) }
    return data
  }

  /// What is wrong with a kept content, or `nil` when it is as it was.
  func fault(of digest: String) -> StoreRefusal? {
    do { _ = try read(digest) } catch { return error as? StoreRefusal }
    return nil
  }

  /// Copies contents to another folder; answers how many are there and how many could not be found here.
  ///
  /// Plain copies rather than links: what damages one file must not reach the other.
  func copy(_ contents: [KeptContent], to other: ContentFolder) throws -> ContentTally {
    var tally = ContentTally()
    for content in contents {
      if let data = FileManager.default.contents(atPath: path(of: content.digest)) {
        try other.take(data, as: content.digest)
        tally.kept += 1
      } else {
        tally.missing += 1
      }
    }
    return tally
  }

  /// Runs `body`, which fills this folder; when it fails, a folder that was not there before is removed.
  func filling<T>(_ body: () throws -> T) throws -> T {
    let isNew = !FileManager.default.fileExists(atPath: path)
    do { return try body() } catch {
      if isNew { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
  }

  /// Takes the bytes of another folder as they are, under the digest they had there: what is wrong shows at `check`.
  private func take(_ data: Data, as digest: String) throws {
    let target = path(of: digest)
    guard FileManager.default.contents(atPath: target) != data else { return }
    try makeFolder(of: target)
    try DraftFile(for: target, holding: data).replace()
  }

  private func makeFolder(of target: String) throws {
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw StoreRefusal.fileNotWritten(target) }
  }
}

/// How many of the contents the log names were found, and how many were not.
struct ContentTally: Hashable, Sendable {
  var kept = 0
  var missing = 0
}
