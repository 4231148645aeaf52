/// Why something cannot be done, told to the user with what to do about it.
///
/// A refusal is an enum case; screens grey out with it, commands throw it, `comptoir do` prints its code.
package protocol Refusal: Error, Sendable {
  /// Its stable name for scripts, in kebab case: "already-validated".
  var code: String { get }
  /// What is the matter, in one French sentence.
  var message: String { get }
  /// What to do about it, in one French sentence.
  var remedy: String { get }
  /// The field it is about, by its name in commands, or `nil` when it is about the whole.
  var field: String? { get }
}

extension Refusal {
  package var field: String? { nil }
}
