import GRDB
import Store

/// The controls of the catalogue: products and categories whose place in the tree is there.
enum ArticlesAudit {
  static let all = [
    Audit("articles.families") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT code FROM article
          WHERE family_id IS NOT NULL AND family_id NOT IN (SELECT id FROM family) ORDER BY code
          """
      ).map { "Le produit \($0) est rangé dans une catégorie qui n’existe pas." }
    },
    Audit("articles.tree") { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT code FROM family
          WHERE parent_id IS NOT NULL AND parent_id NOT IN (SELECT id FROM family) ORDER BY code
          """
      ).map { "La catégorie \($0) dépend d’une catégorie qui n’existe pas." }
    },
  ]
}
