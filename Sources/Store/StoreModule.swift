import Kernel

/// The store as a module: people, roles and the file itself.
package enum StoreModule {
  package static let module = Module(
    name: "Store",
    facts: [
      ConsumerDeferred.self, ConsumerResumed.self, ModulesSwitched.self, UserCreated.self, UserChanged.self,
      RoleChanged.self,
    ],
    migrations: [
      JobRuns.migration, LogSums.migration,
    ],
    permissions: [
      PermissionTitle(.administer, "Gérer les utilisateurs et leurs droits"),
      PermissionTitle(.readJournal, "Lire le journal des actions"),
    ],
    sums: LogSums.all,
    codes: [
      StoredCode("job_run", "state", JobRun.State.self), StoredCode("outbox", "state", OutboxItem.State.self),
    ],
    useCases: [CreateUser.self, ChangeUser.self, GrantParties.self, SetRole.self], jobs: [DailyBackup.job],
    refusals: StoreRefusal.samples + UnknownCode.samples + [FileBusy(), CatchUpHalted(consumer: "stocks")])
}

extension Permission {
  /// To read who did what.
  package static let readJournal = Permission(rawValue: "journal.read")
}
