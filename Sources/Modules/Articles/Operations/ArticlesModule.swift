import Store

/// What a document line may take from the catalogue, derived from the log alone: no document needs the
/// catalogue itself.
package enum ArticlesModule {
  package static let module = Module(
    name: "Articles", migrations: [ArticlesSchema.first], listeners: [ArticlesListener()],
    audits: ArticlesAudit.all, codes: ArticlesCodes.all, refusals: ArticlesRefusal.samples)
}
