import CatalogFacts
import Kernel

/// A category of products, in a tree: « Fournitures › Visserie ».
package struct ArticleFamily: Hashable, Sendable {
  package typealias ID = Kernel.ID<ArticleFamily>

  package let id: ID
  package let code: String
  package let label: String
  package let parent: ID?
  package let active: Bool
  /// The labels from the root down to it.
  package let path: String
  /// 0 at the root.
  package let depth: Int
  package let revision: ArticleRevision

  package var subject: Subject { Subject(kind: .family, record: id.rawValue, label: code) }
}

/// How many times a record was written, and the last time by whom.
package struct ArticleRevision: Hashable, Sendable {
  /// One more at each change.
  package let version: Int
  /// The instant of the last change, UTC, ISO 8601.
  package let at: String
  /// The login of who made it.
  package let by: String
}
