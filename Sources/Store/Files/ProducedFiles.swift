import Foundation
import Kernel

/// The files that one write makes: named files take their place once the write stands, contents just before.
///
/// What an undone operation made is removed with it.
final class ProducedFiles {
  private enum Made {
    /// A file and its row in the outbox.
    case named(DraftFile, Int64)
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
  func add(_ typed: String, holding data: Data, as item: Int64) throws -> String {
    let path = try places.locate(typed)
    try places.prepare()
    guard !DraftFile.isTaken(path), !isPromised(path) else {
      throw StoreRefusal.fileExists(path)
    }
    made.append(.named(try DraftFile(for: path, holding: data), item))
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
      case .named(let draft, _): draft.discard()
      case .content(let path): try? FileManager.default.removeItem(atPath: path)
      }
    }
    made.removeSubrange(mark...)
  }

  /// What became of the files once the write stood.
  struct Handed {
    var answers: [(item: Int64, state: OutboxItem.State, answer: String)] = []
    /// The first that found its place taken: what was written waits beside it.
    var failure: StoreRefusal?
  }

  /// Gives the named files their places, the write standing.
  func publish() -> Handed {
    var handed = Handed()
    for case .named(let draft, let item) in made {
      do {
        try draft.publish()
        handed.answers.append((item, .sent, draft.path))
      } catch {
        let refusal = StoreRefusal.leftAside(draft.path, draft: draft.draft)
        handed.answers.append((item, .failed, refusal.message))
        handed.failure = handed.failure ?? refusal
      }
    }
    return handed
  }

  private func isPromised(_ path: String) -> Bool {
    made.contains { if case .named(let draft, _) = $0 { draft.path == path } else { false } }
  }
}
