/// An element of an XML text: its name, its attributes, and either text or elements inside.
struct XMLElement {
  private enum Content {
    case text(String)
    case elements([XMLElement])
  }

  private let name: String
  private let attributes: [(name: String, value: String)]
  private let content: Content

  init(_ name: String, attributes: [(name: String, value: String)] = [], _ text: String) {
    (self.name, self.attributes, content) = (name, attributes, .text(text))
  }

  init(_ name: String, attributes: [(name: String, value: String)] = [], _ elements: [XMLElement]) {
    (self.name, self.attributes, content) = (name, attributes, .elements(elements))
  }

  /// One element a line, each level two spaces further, with a line end.
  var text: String { lines(indent: "").joined(separator: "\n") + "\n" }

  private func lines(indent: String) -> [String] {
    let opening = name + attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    switch content {
    case .text(let text): return ["\(indent)<\(opening)>\(Self.escaped(text))</\(name)>"]
    case .elements(let elements):
      return ["\(indent)<\(opening)>"] + elements.flatMap { $0.lines(indent: indent + "  ") }
        + ["\(indent)</\(name)>"]
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
