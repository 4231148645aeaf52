import Kernel

/// The tree of categories: where each stands, and what would hang it under itself.
package struct FamilyTree: Sendable {
  /// A category as the tree needs it.
  package struct Node: Sendable {
    package let id: ArticleFamily.ID
    package let label: String
    package let parent: ArticleFamily.ID?

    package init(id: ArticleFamily.ID, label: String, parent: ArticleFamily.ID?) {
      self.id = id
      self.label = label
      self.parent = parent
    }
  }

  /// Where a category stands, as lists show and sort it.
  struct Place: Hashable {
    let path: String
    let sortPath: String
    let depth: Int
  }

  private let nodes: [ArticleFamily.ID: Node]

  package init(_ nodes: [Node]) {
    self.nodes = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether `family` would stand under itself once under `parent`.
  package func wouldLoop(_ family: ArticleFamily.ID, under parent: ArticleFamily.ID) -> Bool {
    line(to: parent).contains { $0.id == family }
  }

  /// The place of `family`.
  ///
  /// The separator of the sorted path is below every letter and space: a category's own follow it at once.
  func place(of family: ArticleFamily.ID) -> Place {
    let line = line(to: family)
    return Place(
      path: line.map(\.label).joined(separator: " › "),
      sortPath: line.map { Fold.key($0.label) }.joined(separator: "\u{1F}"), depth: max(line.count - 1, 0))
  }

  /// From the root down to `family`; cut where it would turn on itself.
  private func line(to family: ArticleFamily.ID) -> [Node] {
    var line: [Node] = []
    var seen: Set<ArticleFamily.ID> = []
    var next = nodes[family]
    while let node = next, seen.insert(node.id).inserted {
      line.append(node)
      next = node.parent.flatMap { nodes[$0] }
    }
    return line.reversed()
  }
}
