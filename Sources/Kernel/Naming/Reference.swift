/// How a person or a script names a record: by the program's number, or by the code or number printed on it.
///
/// In JSON an integer is an id; a string is a code, unless it is a `#` and digits: "#12" is the id 12, as
/// `description` writes it.
package enum Reference<Tag: ~Copyable>: Hashable, Codable, Sendable, CustomStringConvertible {
  case id(ID<Tag>)
  case code(String)

  /// The record named by `text`, or `nil` when it is blank.
  package init?(_ text: some StringProtocol) {
    let blanks: Set<Character> = [" ", "\t", "\u{A0}", "\u{202F}"]
    let start = text.drop { blanks.contains($0) }
    guard let end = start.lastIndex(where: { !blanks.contains($0) }) else { return nil }
    let name = start[...end]
    if name.first == "#", let number = Int64(name.dropFirst()), number > 0 {
      self = .id(ID(number))
    } else {
      self = .code(String(name))
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int64.self) {
      self = .id(ID(number))
      return
    }
    guard let text = try? container.decode(String.self), let reference = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "Une référence est un code (\"DUP\", \"FA-2026-00001\") ou un numéro (12).")
    }
    self = reference
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .id(let id): try container.encode(id)
    case .code(let code): try container.encode(code)
    }
  }

  package var description: String {
    switch self {
    case .id(let id): "#\(id)"
    case .code(let code): code
    }
  }
}
