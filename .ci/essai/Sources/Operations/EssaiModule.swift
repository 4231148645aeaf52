import EssaiFacts
import Kernel
import Store

/// Notes, as the store knows them.
package enum EssaiModule {
  package static let module = Module(
    name: "Essai", facts: [NoteWritten.self], migrations: EssaiSchema.migrations,
    permissions: [
      PermissionTitle(.readEssai, "Lire les notes"),
      PermissionTitle(.writeEssai, "Écrire et clore les notes"),
    ],
    codes: [StoredCode("essai_note", "status", Note.Status.self)],
    useCases: [WriteNote.self, CloseNote.self], refusals: EssaiRefusal.samples)
}

extension Permission {
  package static let readEssai = Permission("essai.read")
  package static let writeEssai = Permission("essai.write")
}
