/// Cuts a line of key tokens at its blanks, and each token into bare words and quotations.
struct KeyScanner {
  enum Part {
    case bare(String)
    case quoted(String)
  }

  private var tokens: [[Part]] = []
  private var parts: [Part] = []
  private var word = ""
  private var isQuoted = false
  private var isEscaped = false

  /// The tokens of `text`, in order, none of them empty. Throws when a quotation does not end.
  static func tokens(of text: String) throws(KeyError) -> [[Part]] {
    var scanner = KeyScanner()
    for character in text { scanner.take(character) }
    if scanner.isEscaped { scanner.word.append("\\") }
    guard !scanner.isQuoted else {
      throw KeyError(token: "\"" + scanner.word, "il manque le guillemet fermant")
    }
    scanner.endToken()
    return scanner.tokens
  }

  private mutating func take(_ character: Character) {
    if isEscaped {
      isEscaped = false
      word += character == "\"" ? "\"" : "\\" + String(character)
    } else if character == "\\" {
      isEscaped = true
    } else if character == "\"" {
      endWord()
      isQuoted.toggle()
    } else if character.isWhitespace && !isQuoted {
      endToken()
    } else {
      word.append(character)
    }
  }

  private mutating func endWord() {
    if isQuoted {
      parts.append(.quoted(word))
    } else if !word.isEmpty {
      parts.append(.bare(word))
    }
    word = ""
  }

  private mutating func endToken() {
    endWord()
    if !parts.isEmpty { tokens.append(parts) }
    parts = []
  }
}
