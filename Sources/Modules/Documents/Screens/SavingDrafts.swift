import Desk
import Documents
import Kernel
import Store

extension FormArguments {
  /// Saves what a document's screen holds: a new draft, or one over its last state.
  ///
  /// - Parameter name: the argument by which its record is named.
  package func save<New: UseCase, Update: UseCase>(
    _ new: New.Type, or update: Update.Type, of name: FieldID, at place: DraftPlace?, in session: Session
  ) throws -> DraftPlace where New.Output == SavedDraft, Update.Output == SavedDraft {
    var arguments = self
    guard let place else { return try DraftPlace(arguments.perform(new, in: session)) }
    arguments[name] = Int(place.id)
    arguments[.version] = place.version
    return try DraftPlace(arguments.perform(update, in: session))
  }
}

extension DraftPlace {
  fileprivate init(_ saved: SavedDraft) { self.init(id: saved.id, version: saved.version) }
}
