/// A value one can pick: what scripts call it, what people read, and a word more.
package struct Choice: Hashable, Sendable {
  package let value: String
  package let title: String
  package let detail: String

  package init(_ value: String, _ title: String, detail: String = "") {
    self.value = value
    self.title = title
    self.detail = detail
  }
}
