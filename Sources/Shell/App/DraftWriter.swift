import Desk
import Dispatch
import Synchronization

/// Saves drafts in the background, in order, so that no disk flush is ever in the path of a key.
///
/// Each document being typed has a token; the writer knows where its draft stands in the file, so that one save follows
/// another without waiting for the screen. `flush` waits for what was handed in, before a validation or on leaving.
package final class DraftWriter: Sendable {
  private struct State {
    var places: [Int: DraftPlace] = [:]
    var failures: [Int: any Error] = [:]
    /// Documents whose last save was refused: what is on screen is not in the file.
    var unsaved: Set<Int> = []
    var lastToken = 0
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "comptoir.brouillons")
  /// Whether each save is done before `submit` returns, as tests and captures want.
  private let isImmediate: Bool

  package init(isImmediate: Bool = false) { self.isImmediate = isImmediate }

  /// A token for a document just opened, whose draft may already stand in the file.
  func token(for place: DraftPlace?) -> Int {
    state.withLock { state in
      state.lastToken += 1
      state.places[state.lastToken] = place
      return state.lastToken
    }
  }

  /// Saves a draft after those handed in before; a failure is kept until it is asked for.
  func submit(_ token: Int, _ save: @escaping @Sendable (DraftPlace?) throws -> DraftPlace) {
    let job: @Sendable () -> Void = { [self] in
      let place = state.withLock { $0.places[token] }
      do {
        let saved = try save(place)
        state.withLock {
          $0.places[token] = saved
          $0.failures[token] = nil
          $0.unsaved.remove(token)
        }
      } catch {
        state.withLock {
          $0.failures[token] = error
          $0.unsaved.insert(token)
        }
      }
    }
    if isImmediate { job() } else { queue.async(execute: job) }
  }

  /// Runs something else in the background, such as keeping a form.
  func run(_ job: @escaping @Sendable () -> Void) {
    if isImmediate { job() } else { queue.async(execute: job) }
  }

  /// Waits for everything handed in.
  package func flush() { if !isImmediate { queue.sync {} } }

  /// Where the draft stands as far as is known.
  func place(_ token: Int) -> DraftPlace? { state.withLock { $0.places[token] } }

  /// Takes note of where the draft stands, as it has just been read from the file.
  func set(_ place: DraftPlace?, for token: Int) { state.withLock { $0.places[token] = place } }

  /// Whether the last save was refused, told or not.
  func isUnsaved(_ token: Int) -> Bool { state.withLock { $0.unsaved.contains(token) } }

  /// The failure of the last save, if it was not told yet.
  func failure(_ token: Int) -> (any Error)? { state.withLock { $0.failures[token] } }

  /// The failure of the last save, told once.
  func takeFailure(_ token: Int) -> (any Error)? {
    state.withLock { state in
      defer { state.failures[token] = nil }
      return state.failures[token]
    }
  }
}
