import AccountingFacts
import Kernel
import Store

/// The books as a module: entries made from the log, and what people write, letter, lock and close in them.
package enum AccountingModule {
  package static let module = Module(
    name: "Accounting",
    facts: [
      EntryPosted.self, EntryReversed.self, LinesLettered.self, LinesUnlettered.self, AccountSaved.self,
      AccountMapped.self, PeriodLocked.self, VATFiled.self, YearOpened.self, YearClosed.self,
      YearReopened.self,
    ],
    migrations: AccountingSchema.migrations + TemplateSchema.migrations
      + [BookSums.migration, SettledLines.migration, BookLabels.migration],
    listeners: [AccountingListener()], permissions: PermissionTitle.accounting,
    sums: BookSums.all, codes: AccountingCodes.all,
    useCases: [
      PostEntry.self, ReverseEntry.self, SaveAccount.self, MapAccount.self, SaveTemplate.self,
      PostTemplate.self, RunRecurring.self, Letter.self, Unletter.self, AutoLetter.self, LockPeriod.self,
      FileVAT.self, OpenYear.self, CloseYear.self, ReopenYear.self, ImportFEC.self, RetryBacklog.self,
    ],
    refusals: AccountingRefusal.samples + EntryRefusal.samples + LetteringRefusal.samples
      + PeriodRefusal.samples + FECRefusal.samples)
}
