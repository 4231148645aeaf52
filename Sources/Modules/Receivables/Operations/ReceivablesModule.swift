import Kernel
import ReceivablesFacts
import Store

/// Collecting what is late; for now, the disputes that hold an invoice back from it.
package enum ReceivablesModule {
  package static let module = Module(
    name: "Receivables",
    facts: [DisputeOpened.self, DisputeResolved.self], migrations: ReceivablesSchema.migrations,
    permissions: [
      PermissionTitle(.readReceivables, "Consulter le recouvrement"),
      PermissionTitle(.writeReceivables, "Ouvrir et résoudre les litiges"),
    ],
    codes: ReceivablesCodes.all,
    useCases: [OpenDispute.self, TakeDispute.self, ResolveDispute.self],
    refusals: ReceivablesRefusal.samples)
}

extension Permission {
  package static let readReceivables = Permission("receivables.read")
  package static let writeReceivables = Permission("receivables.write")
}
