/// Why a text cannot be stored.
package enum TextRefusal: Refusal, Hashable {
  /// It holds a NUL, which ends texts in files and databases.
  case nul

  package static var samples: [Self] { [.nul] }

  package var code: String { "invalid-text" }
  package var message: String { "Ce texte contient un caractère nul, qui ne peut pas être enregistré." }
  package var remedy: String { "Retapez le texte, ou collez-le sans mise en forme." }
}
