/// How French words agree: from one form of an adjective or a participle, all of them, folded.
enum Inflection {
  /// What is compared of words as typed: folded, one blank between words, `a_payer` as « à payer ».
  static func key(_ text: String) -> String {
    Fold.key(text).replacing(".", with: "").split { $0 == " " || $0 == "_" }.joined(separator: " ")
  }

  /// Every gender and number of an expression, folded; of several words the one that agrees alone changes.
  static func forms(of expression: String) -> Set<String> {
    let words = expression.split(separator: " ").map(String.init)
    guard let place = placeOfAgreement(in: words) else { return [key(expression)] }
    return Set(
      agreed(words[place]).map { form in
        key((words[..<place] + [form] + words[(place + 1)...]).joined(separator: " "))
      })
  }

  /// « en retard », « à payer » agree with nothing; of « part. facturée », « non amorti » the second word does.
  private static func placeOfAgreement(in words: [String]) -> Int? {
    guard let first = words.first, !prepositions.contains(first) else { return nil }
    return words.firstIndex { !adverbs.contains($0) }
  }

  private static let prepositions: Set<String> = ["à", "en", "au", "sous", "sans"]
  private static let adverbs: Set<String> = ["part.", "non"]

  /// A noun is given a feminine nobody types; a feminine noun in « e » a masculine likewise.
  private static func agreed(_ word: String) -> [String] {
    let masculine = masculine(of: word)
    return [word, masculine, feminine(of: masculine)].flatMap { [$0, plural(of: $0)] }
  }

  private static func masculine(of word: String) -> String {
    for (feminine, masculine) in [("elle", "el"), ("enne", "en"), ("ive", "if")]
    where word.hasSuffix(feminine) {
      return word.dropLast(feminine.count) + masculine
    }
    return ["ée", "ie", "ue", "se", "te"].contains { word.hasSuffix($0) } ? String(word.dropLast()) : word
  }

  private static func feminine(of word: String) -> String {
    if word.hasSuffix("e") { return word }
    if word.hasSuffix("if") { return word.dropLast() + "ve" }
    return ["el", "en"].contains { word.hasSuffix($0) } ? word + "\(word.suffix(1))e" : word + "e"
  }

  private static func plural(of word: String) -> String {
    word.hasSuffix("s") || word.hasSuffix("x") ? word : word + "s"
  }
}
