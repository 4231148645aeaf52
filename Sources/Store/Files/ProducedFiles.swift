import Foundation
import Kernel

/// The files that one write makes: named files take their place once the write stands, contents just before.
///
/// What an undone operation made is removed with it.
final class ProducedFiles {
  private enum Made {
    case named(DraftFile)
    /// The path of a content that this write was the first to bring.
    case content(String)
  }

  let places: FilePlaces
  let contents: ContentFolder
  private var made: [Made] = []

  init(places: FilePlaces, contents: ContentFolder) {
    self.places = places
    self.contents = contents
  }

  /// How many files were made so far, to which `discard(after:)` comes back.
  var mark: Int { made.count }

  /// Writes a file that will take the place typed; answers that place in full.
  func add(_ typed: String, holding data: Data) throws -> String {
    let path = try places.locate(typed)
    try places.prepare()
    guard !DraftFile.isTaken(path), !isPromised(path) else {
      throw StoreRefusal.fileExists(path)
    }
    made.append(.named(try DraftFile(for: path, holding: data)))
    return path
  }

  /// Keeps a content by its digest, which it answers; a content kept already is not written twice.
  func keep(_ data: Data) throws -> String {
    let (digest, isNew) = try contents.keep(data)
    if isNew { made.append(.content(contents.path(of: digest))) }
    return digest
  }

  /// Removes what was made since that mark.
  func discard(after mark: Int = 0) {
    for file in made[mark...] {
      switch file {
      case .named(let draft): draft.discard()
      case .content(let path): try? FileManager.default.removeItem(atPath: path)
      }
    }
    made.removeSubrange(mark...)
  }

  /// Gives the named files their places, the write standing.
  ///
  /// - Throws: `StoreRefusal.leftAside` when a place was taken meanwhile: what was written waits beside it.
  func publish() throws {
    for case .named(let draft) in made {
      do { try draft.publish() } catch { throw StoreRefusal.leftAside(draft.path, draft: draft.draft) }
    }
  }

  private func isPromised(_ path: String) -> Bool {
    made.contains { if case .named(let draft) = $0 { draft.path == path } else { false } }
  }
}
