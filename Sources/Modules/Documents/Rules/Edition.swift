/// The last time a draft was saved, by which two people do not overwrite each other.
package struct Edition: Hashable, Sendable {
  package let version: Int
  /// UTC, ISO 8601.
  package let at: String
  /// The name of whoever saved.
  package let by: String

  package init(version: Int, at: String, by: String) {
    self.version = version
    self.at = at
    self.by = by
  }
}
