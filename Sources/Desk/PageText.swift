import Kernel

/// How pages of text, notes and questions are put together.
extension Screens {
  /// « 1 contact », « 3 contacts »; « 0 contact », as French counts nothing.
  package static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count > 1 ? many : one)"
  }

  /// Labels and values under one another; what is empty is left out.
  package static func factLines(_ facts: [(String, String)]) -> [String] {
    let facts = facts.filter { !$0.1.isEmpty }
    let width = facts.map(\.0.count).max() ?? 0
    return facts.map { "  \(padded($0.0, to: width))  \($0.1)" }
  }

  /// The text with blanks after it.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The text with blanks before it, as amounts stand.
  package static func left(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
