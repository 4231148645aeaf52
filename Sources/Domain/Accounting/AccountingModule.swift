import Store

/// The books as a module: entries made from the log, and what people write, letter, lock and close in them.
package enum AccountingModule {
  package static let module = Module(
    name: "Accounting", migrations: AccountingSchema.migrations, listeners: [AccountingListener()])
}
