import Desk
import Kernel
import Logging
import Store
import Terminal

/// What a screen asks of the shell after a key.
package enum Effect {
  /// The screen took the key.
  case none
  /// The key means nothing here: the shell's own keys may take it.
  case unhandled
  case go(Route)
  /// Goes there in place of the screen it came from.
  case replace(Route)
  case back
  case say(Message)
  /// Runs an action of the screen's table on these records.
  case run(Action, on: Selection)
  /// Asks once, then does.
  case ask(Question, @Sendable (Session) throws -> Outcome)
  case done(Outcome)
  case copy(String)
}

/// What the message line says, until the next key.
package struct Message: Hashable, Sendable {
  package enum Tone: Sendable { case plain, success, error }

  package let text: String
  package let tone: Tone

  package init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }

  /// The sentence and the remedy of a refusal; a plain apology for a fault of ours.
  init(_ error: any Error) {
    if let refusal = error as? any Refusal {
      self.init("\(refusal.message) \(refusal.remedy)", .error)
    } else {
      Logger(label: "comptoir.écran").error("\(error)")
      self.init("Défaut inattendu, rien n'a été enregistré : \(error)", .error)
    }
  }
}

/// What surrounds a screen while it takes a key.
struct Surroundings {
  let session: Session
  let catalogue: Catalogue
  /// Lines of the screen's body, by which a page is counted.
  let height: Int
  let drafts: DraftWriter

  func read<T>(_ body: (Reading) throws -> T) throws -> T { try session.read(body) }
}
