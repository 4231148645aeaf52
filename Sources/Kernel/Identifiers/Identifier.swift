/// A public number that carries its own check, and can therefore be known to be wrong.
///
/// An identifier that exists is right: it may be absent, never wrong.
package protocol Identifier: Hashable, Codable, Sendable, CustomStringConvertible {
  static var kind: IdentifierKind { get }
  /// The normalised text: capitals and digits, nothing between them.
  var text: String { get }
  /// The text as people read it, in groups.
  var formatted: String { get }
  /// Reads what a person wrote: spaces, dots and hyphens are dropped, small letters raised.
  init(_ text: String) throws(IdentifierError)
}

extension Identifier {
  package var formatted: String { text }
  package var description: String { text }

  /// Reads the text; throws `DecodingError.dataCorrupted` with the reason in French when it is wrong.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.message)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
