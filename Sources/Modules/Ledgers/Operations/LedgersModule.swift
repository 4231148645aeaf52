import Store

/// What clients owe and what suppliers are owed: derived from the log alone, the one truth of "remaining".
package enum OpenItemsModule {
  package static let module = Module(
    name: "OpenItems", migrations: OpenItemsSchema.migrations, listeners: [OpenItemsListener()],
    audits: OpenItemsAudit.audits, codes: LedgersCodes.all, refusals: OpenItemsRefusal.samples)
}
