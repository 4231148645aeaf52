import Store

/// What a document line may take from the catalogue: derived from the log alone, so that no module needs another.
package enum ArticlesModule {
  package static let module = Module(
    name: "Articles", migrations: [ArticlesSchema.first], listeners: [ArticlesListener()],
    audits: ArticlesAudit.all, refusals: ArticlesRefusal.samples)
}
